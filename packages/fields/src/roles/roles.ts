import type { Author, LabelledAuthor, Role, RoleName } from '@jianbao/record'
import type { Field, FieldInput, Findings, Ruled } from '../field.js'
import { asAttending } from './categories/attending.js'
import { asLeaders } from './categories/leader-role.js'
import type { Scene } from './link.js'
import type { NameMention } from './names/find-names.js'
import { personKeys } from './people/identity.js'
import { addMention, type Person } from './people/people.js'
import { entryOf } from './people/person-entry.js'
import { sceneOf } from './scene.js'

/** Who, as what: every person that the text or its byline names, with role, position and organisation. */
export const roles: Field<'roles'> = {
  name: 'roles',
  candidate: 'name',
  extract: (input) => rolesIn(sceneOf(input.text), input),
}

export function rolesIn(scene: Scene, { authors, agency = null }: FieldInput): Findings<Role> {
  return scene.refusals.beside(withByline(peopleOf(scene), authors, agency))
}

let last: { readonly scene: Scene; readonly people: readonly Ruled<Role>[] } | undefined

/** The people whom the text itself names, found once for both fields that ask. */
export function peopleOf(scene: Scene): readonly Ruled<Role>[] {
  if (last?.scene !== scene) last = { scene, people: asAttending(scene, asLeaders(gather(scene))) }
  return last.people
}

function gather(scene: Scene): Ruled<Role>[] {
  const { text } = scene
  const people = new Map<string, Person>()
  const keys = personKeys(scene)
  scene.mentions.forEach((mention, at) => {
    const key = keys[at] ?? mention.name
    let person = people.get(key)
    if (!person) {
      person = newPerson(mention)
      people.set(key, person)
    }
    addMention(scene, at, person)
  })
  const maskedDefault = scene.mentions.some(({ masked }) => masked) ? defaultOfMasked(text) : 'other'
  return [...people.values()].map((person) => entryOf(scene, person, maskedDefault))
}

function newPerson({ name, masked }: NameMention): Person {
  return { name, masked, mentions: [], labels: [], positions: [], predicates: [] }
}

const CRIME =
  /犯罪|嫌疑|警方|公安|被告|涉嫌|盗窃|诈骗|判处|抓获|检察|法院|民警|刑拘|拘留|逮捕|作案|落网|销赃|罪嫌|移送|公诉|受贿|行贿|贿赂|赃款/gu
const TWICE = 2

/** Whether a global pattern matches two times: a case's first words tell, and the rest of the text is not read. */
function standsTwice(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(text) && pattern.test(text)
}

/** More than the police or a court, whom an accident and a complaint have too. */
const OFFENCE =
  /犯罪|嫌疑|涉嫌|嫌犯|盗窃|诈骗|判处|抓获|刑拘|拘留|逮捕|作案|落网|销赃|罪嫌|移送|公诉|受贿|行贿|贿赂|赃款|徒刑|拘役|刑事|抢劫|毒品|杀害|杀人|凶手|行凶|绑架|被捕|被控|控罪|骗走|骗取|偷|涉案|团伙|窝点|犯案/u

/** 原告, 健康权纠纷: two parties, of whom neither is accused of a crime. */
const CIVIL =
  /原告|民事|诉讼请求|起诉状|纠纷|赔偿|调解|违约|合同|仲裁|离婚|继承|抚养|借款|侵权|诉称|辩称|反诉/gu
const PENAL =
  /犯罪|嫌疑|涉嫌|盗窃|诈骗|徒刑|拘役|抓获|公诉|刑拘|刑事|逮捕|作案|落网|罪嫌|移送|抢劫|毒品|受贿/gu

/** A person whose name is withheld is most often the one whom the police have caught. */
function defaultOfMasked(text: string): RoleName {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  if (!standsTwice(CRIME, text) || !OFFENCE.test(text)) return 'other'
  const civil = count(CIVIL)
  return civil >= TWICE && civil > count(PENAL) ? 'other' : 'suspect'
}

/** What people are called of whom only the role is known. */
const BYLINE_POSITIONS: Readonly<Record<Author['role'], string>> = {
  reporter: '记者',
  correspondent: '通讯员',
  editor: '责任编辑',
  photographer: '摄影',
}

/** The people of the byline, who keep their mentions in the text or have one without a place. */
function withByline(
  entries: readonly Ruled<Role>[],
  authors: readonly LabelledAuthor[],
  agency: string | null,
): readonly Ruled<Role>[] {
  if (authors.length === 0) return entries
  const merged = [...entries]
  for (const { name, role, label = BYLINE_POSITIONS[role], house } of authors) {
    if (name === '') continue
    const at = merged.findIndex((entry) => entry.name === name)
    const known = merged[at]
    const position = known?.position ?? label
    const organization = known?.organization ?? house ?? (role === 'reporter' ? agency : null)
    if (known) {
      const { masked, mentions, rule } = known
      merged[at] = { name, masked, role, position, organization, mentions, rule }
    } else {
      const mentions = [{ quote: name, start: null, end: null }]
      merged.push({ name, masked: false, role, position, organization, mentions, rule: 'byline' })
    }
  }
  return merged
}

import type { RoleName } from '@jianbao/record'
import { characterTable, isIn } from '@jianbao/text'
import type { Scene } from '../link.js'
import { listAround } from '../people/links-of-lists.js'

interface Named {
  readonly name: string
  readonly masked: boolean
  readonly role: RoleName
  readonly position: string | null
}

/** 王力、张敏|陪同调研: what those do whom a report of officials names last, with no office. */
const ATTEND = /^(?:等)?(?:领导|同志)?(?:分别|一同|一起|一并|也)?(?:参加|出席|陪同|列席|参会)/u
const opensAttending = characterTable('等领同分一也参出陪列')
const ATTEND_REACH = 10
const OFFICIALS_AT_LEAST = 3
const sentenceEnds = characterTable('\n。！？”')

const isUntold = ({ role, position, masked }: Named): boolean =>
  role === 'other' && position === null && !masked

/** Whether most of those of whom an office is told are officials, and several are. */
function isOfOfficials(people: readonly Named[]): boolean {
  let officials = 0
  let others = 0
  for (const { role, position } of people) {
    if (position === null || role === 'reporter' || role === 'correspondent' || role === 'editor') continue
    if (role === 'official') officials++
    else others++
  }
  return officials >= OFFICIALS_AT_LEAST && officials > others
}

/** Where officials meet, those whom a sentence begins with and only says to attend are officials too. */
export function asAttending<T extends Named>(scene: Scene, people: readonly T[]): readonly T[] {
  if (!people.some(isUntold) || !isOfOfficials(people)) return people
  const names = attending(scene)
  return names.size === 0
    ? people
    : people.map((one) => (isUntold(one) && names.has(one.name) ? { ...one, role: 'official' } : one))
}

function attending(scene: Scene): ReadonlySet<string> {
  const { text, mentions } = scene
  const names = new Set<string>()
  mentions.forEach(({ start }, at) => {
    if (start > 0 && !isIn(sentenceEnds, text, start - 1)) return
    const [, last] = listAround(scene, at)
    const end = mentions[last]?.end ?? start
    if (!isIn(opensAttending, text, end) || !ATTEND.test(text.slice(end, end + ATTEND_REACH))) return
    for (const { name } of mentions.slice(at, last + 1)) names.add(name)
  })
  return names
}

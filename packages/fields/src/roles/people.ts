import type { LooseMention, Role, RoleName } from '@jianbao/record'
import { characterTable, isIn, type Span } from '@jianbao/text'
import type { Ruled } from '../field.js'
import { caseRole } from './case-role.js'
import { deedRole } from './deed-role.js'
import type { NameMention } from './find-names.js'
import { type Link, NO_LINK, type Position, type Scene } from './link.js'
import { linkAfter } from './links-after.js'
import { linkBefore, linkFromLead } from './links-before.js'
import { linkAfterCount, linkAfterList, listAround } from './links-of-lists.js'
import { memberRole } from './member-role.js'
import { organizationAlone } from './organization-alone.js'
import { isOfInstitution, organizationOf, signedFor } from './organization-of.js'
import { institutionOf } from './organization-pointers.js'
import { organizationBefore } from './organizations.js'
import { isOffice, positionRole } from './position-roles.js'
import { practises } from './practises.js'
import { bylineRole, predicateRole, predicateRoleBefore } from './predicates.js'
import { isSentenced } from './sentenced.js'
import { titleWords } from './title-table.js'
import { withheldRole } from './withheld-role.js'

/** A person with every place that names him or her and what those places say. */
export interface Person {
  /** The fullest form that the text has. */
  name: string
  readonly masked: boolean
  readonly mentions: NameMention[]
  readonly labels: RoleName[]
  readonly positions: Position[]
  readonly predicates: RoleName[]
}

/** Collects what the text says at one mention into its person. */
export function addMention(scene: Scene, at: number, person: Person): void {
  const mention = scene.mentions[at]
  if (!mention) return
  person.mentions.push(mention)
  if (isFuller(mention.name, person.name)) person.name = mention.name
  const list = listAround(scene, at)
  let opening = mention.start
  for (const { labels, positions } of linksOf(scene, at, mention, list)) {
    for (const label of labels) person.labels.push(label)
    for (const position of positions) {
      person.positions.push(position)
      opening = Math.min(opening, position.organization?.start ?? position.start)
    }
  }
  const span = listSpan(scene, mention, list)
  const predicate =
    bylineRole(scene.text, span) ??
    predicateRole(scene.text, mention) ??
    (opening < mention.start && opening > mention.start - TITLE_REACH
      ? predicateRoleBefore(scene.text, opening)
      : null) ??
    (span.end > mention.end ? predicateRole(scene.text, { start: mention.start, end: span.end }) : null) ??
    deedRole(scene.text, span, Math.max(opening, mention.start - TITLE_REACH))
  if (predicate) person.predicates.push(predicate)
  if ((predicate === null || predicate === 'suspect') && tellsOfSentence(scene, mention, list, span.end))
    person.predicates.push('defendant')
}

/** What stands behind a list is said of all in it. */
const tellsOfSentence = (
  { text, mentions }: Scene,
  { start }: NameMention,
  [first, last]: List,
  end: number,
): boolean =>
  isSentenced(text, { start, end }, mentions[first - 1]?.end ?? 0, mentions[last + 1]?.start ?? text.length)

/** No office with its institution is longer. */
const TITLE_REACH = 30

/** 卡洛斯·门德斯 says more than 门德斯, 陈姓男子 more than 陈男, 黄翁 more than 姓黄. */
const isFuller = (name: string, known: string): boolean =>
  name !== known &&
  ((DOT.test(name) && !DOT.test(known)) ||
    (SURNAMED.test(name) && !SURNAMED.test(known)) ||
    (known.startsWith(FAMILY) && !name.startsWith(FAMILY)))

const DOT = /[·•‧・﹒.?-]|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff]{2})/u
const SURNAMED = /^[\u4e00-\u9fff]姓/u
const FAMILY = '姓'

/** The list that a mention stands in, as indexes of the first and the last. */
type List = readonly [first: number, last: number]

/** From the first to the last name of the list that a mention stands in. */
function listSpan(scene: Scene, mention: NameMention, [first, last]: List): Span {
  return {
    start: (scene.mentions[first] ?? mention).start,
    end: (scene.mentions[last] ?? mention).end,
  }
}

function linksOf(scene: Scene, at: number, mention: NameMention, [first, last]: List): Link[] {
  const head = scene.mentions[first] ?? mention
  const tail = scene.mentions[last] ?? mention
  const own = linkBefore(scene, mention, scene.mentions[at - 1]?.end)
  const before = first < at && isEmpty(own) ? linkBefore(scene, head, scene.mentions[first - 1]?.end) : own
  if (mention.title) return [before, ownTitle(scene, mention, isEmpty(before))]
  const behind =
    !isEmpty(before) &&
    isIn(opensFormerly, scene.text, mention.end) &&
    FORMERLY.test(scene.text.slice(mention.end, mention.end + 3))
      ? NO_LINK
      : linkAfter(scene, mention)
  const after = mention.masked ? firstOf(behind, ownTrade(mention)) : behind
  const list =
    first < last
      ? firstOf(linkAfterCount(scene, tail), linkAfterList(scene, tail))
      : linkAfterList(scene, tail)
  return [before, after, list, isPlaced(before) || isPlaced(after) ? NO_LINK : linkFromLead(scene, head)]
}

/** 作者王力曾任教员: what somebody was does not outdo what he is called. */
const FORMERLY = /^[,，]?[曾历]任/u
const opensFormerly = characterTable(',，曾历')

const firstOf = (link: Link, other: Link): Link => (isEmpty(link) ? other : link)

/** 林姓司机: the trade in what somebody is called. */
function ownTrade({ name, end }: NameMention): Link {
  const trade = /姓([\u4e00-\u9fff]{2,4})$/u.exec(name)?.[1]
  const word = trade === undefined ? undefined : titleWords().get(trade)
  if (trade === undefined || word?.kind !== 'position') return NO_LINK
  return {
    labels: [],
    positions: [{ words: trade, role: word.role, organization: null, start: end - trade.length }],
  }
}

const isPlaced = ({ labels, positions }: Link): boolean =>
  labels.length > 0 || positions.some(hasOrganization)

const hasOrganization = ({ organization }: Position): boolean => organization !== null

const isEmpty = ({ labels, positions }: Link): boolean => labels.length + positions.length === 0

/** 王警官: the title in the name says the role, and is the position only where nothing else is. */
function ownTitle({ text, index }: Scene, { title, start }: NameMention, alone: boolean): Link {
  if (title?.kind !== 'position') return NO_LINK
  const from = Math.max(0, start - LINE_REACH)
  const line = from + text.slice(from, start).lastIndexOf('\n') + 1
  const organization = alone ? organizationBefore(text, start, index, line) : null
  return { labels: [], positions: [{ words: title.words, role: title.role, organization, start }] }
}

const LINE_REACH = 80

/** In a case a person of such a trade whose name is withheld is a party to it, not an authority. */
const ORDINARY: readonly RoleName[] = ['employee', 'executive', 'reporter', 'other']

/** A player who is hurt still plays. */
const PLAYS = /(?:队员|球员|选手|前锋|中锋|后卫|边锋|中场|门将|投手|捕手|名将|主力|外援|车手|学生)$/u
/** A driver who is hurt is told of for that. */
const HARMED_TRADES: readonly RoleName[] = ['employee', 'other']

/** The entry of a person, or what is known of a role from elsewhere (`byline`). */
export function entryOf(scene: Scene, person: Person, maskedDefault: RoleName): Ruled<Role> {
  const position = bestPosition(scene, person.positions.filter(namesOffice))
  const organization = position
    ? organizationOf(scene, position)
    : (signedFor(scene, person) ?? organizationAlone(scene, person.mentions))
  return {
    name: person.name,
    masked: person.masked,
    role: chooseRole(scene, person, maskedDefault, organization),
    position: position && !DEGREES.has(position.words) ? position.words : null,
    organization,
    mentions: person.mentions.map(
      ({ start, end }): LooseMention => ({ quote: scene.text.slice(start, end), start, end }),
    ),
    rule: person.mentions[0]?.rule ?? 'name in the text',
  }
}

const namesOffice = ({ words }: Position): boolean => isOffice(words)

/** A degree says what somebody knows, and is no office. */
const DEGREES: ReadonlySet<string> = new Set(['博士', '硕士'])

/** The first position that names its organisation, a seat only after an office; else the first. */
function bestPosition({ text }: Scene, positions: readonly Position[]): Position | undefined {
  const [first] = positions
  let placed: Position | undefined
  for (const position of positions) {
    if (!isOfInstitution(text, position)) continue
    if (!isSeat(position.words)) return position
    placed ??= position
  }
  return placed ?? first
}

/** 政协委员、江州大学校长: a seat that many hold beside their work. */
const SEAT = /(?:人大代表|政协委员|党代表)$/u
const endsSeat = characterTable('表员')
const isSeat = (words: string): boolean => isIn(endsSeat, words, words.length - 1) && SEAT.test(words)

/** @param carried the organisation of the best position, where its own words name none */
function chooseRole(scene: Scene, person: Person, maskedDefault: RoleName, carried: string | null): RoleName {
  const inCase = caseRole([...person.labels, ...person.predicates])
  if (inCase && (person.labels.length > 0 || inCase !== 'victim')) return inCase
  const best = bestPosition(scene, person.positions)
  if (person.predicates.includes('photographer')) return 'photographer'
  if (practises(scene, person, best)) return 'expert'
  for (const position of best ? [best, ...person.positions] : []) {
    const { words, role, organization, start } = position
    const own = institutionIn(scene, words, organization, start)
    const found = positionRole(words, role, organization || position !== best ? own : (carried ?? own))
    if (isPartyFirst(person, inCase, maskedDefault, found, words)) break
    if (found !== 'other' || PLAYS.test(words)) return found
  }
  const member = best ? null : memberRole(carried)
  return inCase ?? person.predicates[0] ?? partOrHouse(scene, person, maskedDefault, member)
}

/** What the case, else the house alone, makes of a person of no office. */
function partOrHouse(
  scene: Scene,
  person: Person,
  maskedDefault: RoleName,
  member: RoleName | null,
): RoleName {
  return member === null || isPartyFirst(person, null, maskedDefault, member, '')
    ? withheldRole(scene, person, maskedDefault)
    : member
}

/** Whether what befell a person, or the case, says more than the trade. */
function isPartyFirst(
  { masked }: Person,
  inCase: RoleName | null,
  maskedDefault: RoleName,
  found: RoleName,
  words: string,
): boolean {
  if (masked && maskedDefault !== 'other' && ORDINARY.includes(found)) return true
  if (inCase !== 'victim' || PLAYS.test(words)) return false
  return (masked ? ORDINARY : HARMED_TRADES).includes(found)
}

/** What a position is of, for telling its role: as written; where that is a department, with its house. */
function institutionIn({ text }: Scene, words: string, organization: Span | null, at: number): string | null {
  const written = organization ? text.slice(organization.start, organization.end) : ''
  if (written !== '' && !(isIn(endsDepartment, written, written.length - 1) && DEPARTMENT.test(written)))
    return written
  return (institutionOf(text, words, at) ?? '') + written || null
}

const DEPARTMENT = /^(?:[该本]院|[^局厅署院]{1,5}[科室处组部])$/u
const endsDepartment = characterTable('院科室处组部')

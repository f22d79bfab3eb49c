import type { RoleName } from '@jianbao/record'
import { characterTable, isIn, type Span } from '@jianbao/text'
import { deedRole } from '../categories/deed-role.js'
import { bylineRole, predicateRole, predicateRoleBefore } from '../categories/predicates.js'
import { isSentenced } from '../categories/sentenced.js'
import { isTried } from '../categories/tried.js'
import { type Link, NO_LINK, type Position, type Scene } from '../link.js'
import type { NameMention } from '../names/find-names.js'
import { organizationBefore } from '../organizations/organizations.js'
import { titleWords } from '../titles/title-table.js'
import { linkAfter } from './links-after.js'
import { linkBefore, linkFromLead } from './links-before.js'
import { linkAfterCount, linkAfterList, listAround } from './links-of-lists.js'

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
  const said = saidOf(scene.text, mention, span, opening)
  // What somebody did or suffered says more than where he or she works.
  const predicate =
    said === null || said === 'employee'
      ? (deedRole(scene.text, span, Math.max(opening, mention.start - TITLE_REACH)) ?? said)
      : said
  if (predicate === 'suspect' && testifies(scene.text, span.end, person.positions)) return
  if (predicate) person.predicates.push(predicate)
  if (isTried(scene.text, span.start, span.end)) person.predicates.push('defendant')
  if ((predicate === null || predicate === 'suspect') && tellsOfSentence(scene, mention, list, span.end))
    person.predicates.push('defendant')
}

/** What the clauses around a name, or around the words that lead up to it, have its bearer do. */
const saidOf = (text: string, mention: Span, span: Span, opening: number): RoleName | null =>
  bylineRole(text, span) ??
  predicateRole(text, mention) ??
  (opening < mention.start && opening > mention.start - TITLE_REACH
    ? predicateRoleBefore(text, opening)
    : null) ??
  (span.end > mention.end ? predicateRole(text, { start: mention.start, end: span.end }) : null)

/** 警长王力供称: whom a court of Hong Kong hears for the office; in the mainland it is the accused who 供称. */
const testifies = (text: string, end: number, positions: readonly Position[]): boolean =>
  positions.some(({ words }) => HEARD.test(words)) && TESTIFIES.test(text.slice(end, end + TESTIFIES_SIZE))
const HEARD = /^(?![原前]).*(?:警长|警员|督察|探员|警司|法医|化验师)$/u
const TESTIFIES = /^[^,，。；;]{0,4}供称/u
const TESTIFIES_SIZE = 6

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

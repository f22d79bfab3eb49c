import type { RoleName } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import type { NameMention } from './find-names.js'
import type { Title, Titles } from './find-titles.js'
import {
  endsAsOrganization,
  organizationBefore,
  organizationWithin,
  type TokenIndex,
} from './organizations.js'

/** What one place of the text says about a person. */
export interface Link {
  readonly labels: readonly RoleName[]
  readonly positions: readonly Position[]
}

export interface Position {
  readonly words: string
  readonly role: RoleName
  readonly organization: Span | null
  readonly start: number
}

/** A text with its names and titles, indexed by where they begin and end. */
export interface Scene {
  readonly text: string
  readonly index: TokenIndex
  readonly mentions: readonly NameMention[]
  readonly nameStarts: ReadonlyMap<number, NameMention>
  readonly nameEnds: ReadonlyMap<number, NameMention>
  readonly titles: Titles
  /** How many stretches were no names, by reason. */
  readonly refused: Readonly<Record<string, number>>
}

export const NO_LINK: Link = { labels: [], positions: [] }

const GAP_BEFORE = /[^\S\n]|[:：/／"“”「『]/u
const TITLE_JOINT = /^(?:、|兼|及|和|暨|,|，|\/)$/u
/** Offices of one institution that one person holds: 党组书记、局长; 董事长兼总经理. */
const OFFICE_JOINT = /^(?:、|兼)$/u
/** Two full names that touch (记者王力张敏) are two of a list. */
const LIST_JOINT = /^(?:|、|和|与|及|以及|[,，\s])$/u
const CLAUSE_END = /[,，。！？；!?;\n]/u
const COPULA =
  /^[,，]?(?:(?:均|都)?(?:是|为|系)|(?:现任|现为|曾任|时任|原任|原系|原为|担任|出任|任职|就任|作为|身为|当选)(?:为)?)/u
/** (化名), 男,1985年出生,汉族: what stands between a name and the verb that says what the person is. */
const DETAILS =
  /^(?:同志|先生|女士)?(?:[(（](?:化名|男|女|\d{2}岁)[)）])?(?:[,，、](?:男|女|汉族|[^,，。]{1,5}族|[^,，。]{1,9}(?:出生|岁|生|文化|学历)|[^,，。]{2,6}人)(?=[,，])){0,5}/u
/** 姓宋(65岁)的士司机. */
const AGE_IN_BRACKETS = /^[(（](?:\d{1,3}岁|[A-Z][A-Za-z .·'-]{1,40})[)）]/u
const AFTER_LIST = /^等(?!人)/u
const WINDOW = 40
const TITLES_IN_ROW = 4
/** Farther back no organisation begins. */
const LINE_REACH = 80

/** What stands before a name: 嫌疑人, 某公司经理, 党组书记、局长. */
export function linkBefore(scene: Scene, { start, end }: Span, floor = 0): Link {
  const { text, titles } = scene
  if (isQuestioned(text, start, end)) return NO_LINK
  const labels: RoleName[] = []
  const positions: Position[] = []
  let at = start - (LED_UP.exec(text.slice(Math.max(floor, start - 6), start))?.[0].length ?? 0)
  for (let taken = 0; taken < TITLES_IN_ROW; taken++) {
    const title = titles.endingAt(at) ?? titles.endingAt(skipGap(text, at))
    if (!title || title.start < floor) break
    at = title.start
    if (title.kind === 'label') labels.push(title.role)
    if (title.kind === 'position') at = takeOffice(scene, title, positions)
    at = joinedTitle(scene, at, positions[0]?.organization ?? null)
  }
  // The office nearest to the name first.
  return { labels, positions: positions.reverse() }
}

/** 遇难者包括, 名单如下:: what stands between a label and the names that bear it. */
const LED_UP = /(?<=[者人犯员官警])(?:包括|分别是|分别为|名单(?:如下)?[:：])$/u

/** Adds the office that a title names, with its institution; gives where their words begin. */
function takeOffice({ text, index }: Scene, title: Title, positions: Position[]): number {
  const line = lineStart(text, title.start)
  const found =
    organizationBefore(text, title.start, index, line) ?? organizationWithin(text, title, index, line)
  const specialty = PRACTISES.test(title.words) ? specialtyBefore(text, title.start, found) : null
  if (specialty === null) addOffice(text, positions, title, found)
  else addOffice(text, positions, widened(text, title, specialty), null)
  return Math.min(title.start, specialty ?? found?.start ?? title.start)
}

/** Where a department begins that stands before a practitioner with no hospital to it; else null. */
function specialtyBefore(text: string, at: number, found: Span | null): number | null {
  if (found) return SPECIALTY.test(text.slice(found.start, found.end)) ? found.start : null
  const bare = BARE_SPECIALTY.exec(text.slice(Math.max(0, at - 5), at))?.[1]
  return bare === undefined ? null : at - bare.length
}

const BARE_SPECIALTY = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{1,3}科)$/u

/** 眼科|医师: a department that no hospital is named with is part of the office. */
const SPECIALTY = /^[^医院所中心]{1,4}科$/u
const PRACTISES = /医师|医生|大夫|护士|专家|药师/u
const widened = (text: string, { kind, role, headStart, end }: Title, start: number): Title => ({
  kind,
  role,
  headStart,
  start,
  end,
  words: text.slice(start, end),
})

/** 记者:某某离你多远: what the title says, not who bears it. */
const isQuestioned = (text: string, start: number, end: number): boolean =>
  /[:：]/u.test(text[start - 1] ?? '') && /[\u4e00-\u9fff]/u.test(text[end] ?? '')

/** Where the title before ends, when a mark and perhaps a field of work (教授、电力|专家) joins it to the one at `at`. */
function joinedTitle(scene: Scene, at: number, organization: Span | null): number {
  const { text, titles, nameEnds, index } = scene
  const field = organization ? undefined : index.before(at)
  const possessive = text[at - 1] === '其' ? at - 1 : at
  for (const place of [possessive, field?.end === at && field.word.length > 1 ? field.start : at]) {
    const mark = text[place - 1] ?? ''
    if (!TITLE_JOINT.test(mark) || !titles.endingAt(place - 1) || nameEnds.has(place - 1)) continue
    // After a comma another clause, with its own person, may begin with its institution.
    if (/[,，]/u.test(mark) && organization) continue
    return place - 1
  }
  return at
}

/** 教授、电力专家: what somebody is, not what he or she is appointed to. */
const DESCRIBES = /(?:专家|学者|作家|诗人|画家|艺术家)$/u

/** Adds the office before those known; one of the same institution becomes one position with its neighbour. */
function addOffice(text: string, positions: Position[], title: Title, organization: Span | null): void {
  const { start, end, role } = title
  const next = positions[0]
  if (
    next?.organization === null &&
    !DESCRIBES.test(next.words) &&
    OFFICE_JOINT.test(text.slice(end, next.start))
  ) {
    positions[0] = { words: text.slice(start, next.start + next.words.length), role, organization, start }
  } else positions.unshift({ words: title.words, role, organization, start })
}

function skipGap(text: string, at: number): number {
  let from = at
  while (from > at - 2 && GAP_BEFORE.test(text[from - 1] ?? '')) from--
  return from
}

function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - LINE_REACH)
  return from + text.slice(from, at).lastIndexOf('\n') + 1
}

/** What stands right after a name: 张三教授; in brackets: 张三(某公司经理); after 是, 任, 系. */
export function linkAfter(scene: Scene, mention: NameMention): Link {
  const { text, titles } = scene
  const { end } = mention
  const beside = titles.nearAt(end + (AGE_IN_BRACKETS.exec(text.slice(end, end + WINDOW))?.[0].length ?? 0))
  if (beside && !scene.nameStarts.has(beside.end) && !scene.nameStarts.has(beside.end + 1)) {
    if (beside.kind === 'label') return { labels: [beside.role], positions: [] }
    if (beside.kind === 'position')
      return { labels: [], positions: [positionOf(scene, beside, mention.start)] }
  }
  const rest = text.slice(end, end + WINDOW)
  const details = DETAILS.exec(rest)?.[0].length ?? 0
  const copula = COPULA.exec(rest.slice(details))
  if (copula) return titleInClause(scene, end + details + copula[0].length, true)
  if (/^[(（]/u.test(rest)) return titleInBrackets(scene, end + 1)
  if (/^[,，]/u.test(rest)) return titleInClause(scene, end + 1, false)
  return NO_LINK
}

function positionOf(scene: Scene, title: Title, from: number): Position {
  const organization = organizationBefore(scene.text, from, scene.index, lineStart(scene.text, from))
  return { words: title.words, role: title.role, organization, start: title.start }
}

/** A title that fills a clause to its end, with nothing but its organisation before it. */
function titleInClause(scene: Scene, from: number, copula: boolean): Link {
  const title = firstTitle(scene, from)
  if (!title || scene.nameStarts.has(title.end)) return NO_LINK
  const { text, index } = scene
  if (!CLOSED.test(text.slice(title.end, title.end + 2))) return NO_LINK
  if (title.kind !== 'position') return linkOf(title, null)
  const organization = organizationBefore(text, title.start, index, from)
  const bare = text.slice(from, organization?.start ?? title.start).trim()
  return (copula ? bare.length < 12 : bare === '') ? linkOf(withOffices(scene, title), organization) : NO_LINK
}

/** 党委书记、董事长兼总经理: the offices that one title goes on with. */
function withOffices({ text, titles }: Scene, title: Title): Title {
  let end = title.end
  for (let taken = 0; taken < TITLES_IN_ROW && /[、兼]/u.test(text[end] ?? ''); taken++) {
    const next = titles.nearAt(end + 1)
    if (next?.kind !== 'position') break
    end = next.end
  }
  const { kind, role, headStart, start } = title
  return { kind, role, headStart, start, end, words: text.slice(start, end) }
}

const CLOSED = /^(?:[,，。；;、)）\n"”」]|$|之一|兼)/u

/** The first title of a clause that has no name or comma before it. */
function firstTitle({ text, nameStarts, titles }: Scene, from: number): Title | null {
  const title = titles.firstIn(from, Math.min(text.length, from + WINDOW))
  if (!title) return null
  for (let at = from; at < title.start; at++)
    if (CLAUSE_END.test(text[at] ?? '') || nameStarts.has(at)) return null
  return title
}

function linkOf(title: Title, organization: Span | null): Link {
  if (title.kind === 'label') return { labels: [title.role], positions: [] }
  if (title.kind === 'address') return NO_LINK
  return {
    labels: [],
    positions: [{ words: title.words, role: title.role, organization, start: title.start }],
  }
}

function titleInBrackets(scene: Scene, from: number): Link {
  const close = scene.text.slice(from, from + WINDOW).search(/[)）]/u)
  if (close < 0) return NO_LINK
  const title = scene.titles.endingAt(from + close)
  if (!title || title.start < from) return NO_LINK
  return linkOf(title, organizationBefore(scene.text, title.start, scene.index, from))
}

/** 作为某公司经理,张三…: a clause that says what the next clause's first word, a name, is. */
export function linkFromLead(scene: Scene, { start }: Span): Link {
  const { text } = scene
  if (!/[,，]/u.test(text[start - 1] ?? '')) return NO_LINK
  const title = scene.titles.endingAt(start - 1)
  if (title?.kind !== 'position') return NO_LINK
  const organization = organizationBefore(text, title.start, scene.index, lineStart(text, start))
  const opening = organization?.start ?? title.start
  if (!/(?:作为|身为)$/u.test(text.slice(Math.max(0, opening - 2), opening))) return NO_LINK
  return {
    labels: [],
    positions: [{ words: title.words, role: title.role, organization, start: title.start }],
  }
}

/** The list that a name stands in (甲、乙和丙), as indexes of `scene.mentions`, first and last. */
export function listAround(scene: Scene, at: number): readonly [number, number] {
  const joined = (left: number): boolean => {
    const [a, b] = [scene.mentions[left], scene.mentions[left + 1]]
    if (!a || !b) return false
    const between = scene.text.slice(a.end, b.start)
    return LIST_JOINT.test(between) && !/[,，]/u.test(between)
  }
  let [first, last] = [at, at]
  while (joined(first - 1) && at - first < 30) first--
  while (joined(last) && last - at < 30) last++
  return [first, last]
}

/** 等国内银行的7名员工 after a list: what all in it are. */
export function linkAfterList(scene: Scene, { end }: Span): Link {
  const { text } = scene
  if (!AFTER_LIST.test(text.slice(end, end + 2))) return NO_LINK
  const from = end + 1
  const title = scene.titles.firstIn(from, Math.min(text.length, from + WINDOW))
  if (!title || MARK.test(text.slice(from, title.start)) || scene.nameStarts.has(title.end)) return NO_LINK
  const organization = organizationBefore(text, title.start, scene.index, from)
  const bare = text.slice(from, organization?.start ?? title.start)
  if (!organization && bare.length > 8 && !endsAsOrganization(bare)) return NO_LINK
  return linkOf(title, organization)
}

const MARK = /[\p{P}\n]/u

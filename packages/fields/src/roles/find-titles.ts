import type { RoleName } from '@jianbao/record'
import type { Span, Token } from '@jianbao/text'
import { surnameCost } from '@jianbao/text'
import { endsAsOrganization } from './organizations.js'
import { organizationStops, organizationVerbs, positionModifiers } from './position-words.js'
import { longestWith, type TitleWord, titleWords } from './title-table.js'

/** A position, label or form of address as it stands in the text. */
export interface Title extends Span {
  readonly words: string
  readonly kind: TitleWord['kind']
  readonly role: RoleName
  /** Where the word of the table begins, after its modifiers. */
  readonly headStart: number
}

const LONGEST_MODIFIER = 4
const MODIFIERS_AT_MOST = 4

/** Heads that take the nouns before them along: 机票经销+代理商, 管理+大队长. */
const OPEN_HEAD = /(?:人员|商|队长|警长|警官|民警|工程师|设计师|分析师)$/u
const DESCRIBING_TAGS: ReadonlySet<string> = new Set(['n', 'vn', 'b', 'an', 'j', 'nz', 'a', 'l', 'i'])
/** 人员 alone says nothing of what somebody is; 维修人员 does. */
const BARE = '人员'
const FIELD_TAG = /^(?:n|vn|v|nz|j|an|x)$/u
const DESCRIBERS_AT_MOST = 2
/** 律师事务所, 教师节, 总统府, 记者会: the title only begins the name of a thing. */
const NAMES_A_THING =
  /^(?:事务所|会(?!长|议)|[大支总中分]队|协会|学会|公会|工会|大会|会议|团队?[^队]|组(?!长)|部(?!长)|处(?!长)|室|楼(?![\u4e00-\u9fff]{1,2}(?:说|称|表示|介绍|告诉|认为|[,，、]))|费(?![\u4e00-\u9fff]{1,2}(?:说|称|表示|介绍|告诉|认为|[,，、]))|证|法|制|节|站(?!长)|所(?!长)|府|级|职|奖|函|局|厅|署|岗|席(?![\u4e00-\u9fff]{1,2}(?:说|称|表示|介绍|告诉|认为|[,，、]))|台|热线|资格|学院|大学|学校|培训|考试|候选|选举|夫人|办公|助理|秘书|协议|准则|队(?!长)|群体?|界|行业|市场|价|榜|名额|名单|标准|身份|家属|事件|案)/u
/** 支队|管理大队长: the words before belong to the office after an institution, else they are the institution. */
const SQUAD_LEADER = /^[大支总中分]队长$/u
const FORMER = '原'
const THING_REACH = 6
const NOT_DESCRIBING =
  /^(?:部门|单位|机关|调集|组织|派出|出动|安排|收到)$|[到了过]$|[\d\p{P}\p{S}\s]|[年月日时]$|[某该本此各每]/u

/** Every title of a text, in order, without overlaps: the longest word of the table, with what modifies it. */
export function findTitles(text: string, tokens: readonly Token[]): Title[] {
  const table = titleWords()
  const tokenAt = tokensByEnd(tokens)
  const titles: Title[] = []
  let floor = 0
  for (let at = 0; at < text.length; ) {
    const head = longestTitle(text, at, table)
    if (!head || NAMES_A_THING.test(text.slice(at + head.length, at + head.length + THING_REACH))) {
      at++
      continue
    }
    const word = table.get(head)
    const end = at + head.length
    if (word) {
      const start = word.kind === 'position' ? positionStart(text, at, end, floor, tokenAt) : at
      const words = text.slice(start, end)
      if (words !== BARE) titles.push({ words, start, end, headStart: at, ...word })
    }
    floor = end
    at = end
  }
  return titles
}

function longestTitle(text: string, at: number, words: ReadonlyMap<string, TitleWord>): string | undefined {
  for (let size = Math.min(longestWith(text.slice(at, at + 2)) ?? 0, text.length - at); size >= 2; size--) {
    const piece = text.slice(at, at + size)
    if (words.has(piece)) return piece
  }
  return undefined
}

function tokensByEnd(tokens: readonly Token[]): ReadonlyMap<number, Token> {
  return new Map(tokens.map((token) => [token.end, token]))
}

function positionStart(
  text: string,
  head: number,
  end: number,
  floor: number,
  tokenAt: ReadonlyMap<number, Token>,
): number {
  let start = head
  for (let taken = 0; taken < MODIFIERS_AT_MOST; taken++) {
    const size = modifierBefore(text, start, floor)
    if (size === 0 || endsPlace(text, start, tokenAt)) break
    start -= size
  }
  // 原校长, but not 太|原市长.
  if (start - 1 >= floor && tokenAt.get(start)?.word === FORMER) start--
  if (start < head && text[start] === '首') return start
  if (!OPEN_HEAD.test(text.slice(head, end))) return afterOrganization(start, floor, tokenAt)
  for (let taken = 0; taken < DESCRIBERS_AT_MOST; taken++) {
    const token = tokenAt.get(start)
    if (!token || token.start < floor || !describes(token)) break
    start = token.start
  }
  if (SQUAD_LEADER.test(text.slice(head, end))) return ofInstitution(start, tokenAt) ? start : head
  return start < head || text.slice(head, end) !== BARE ? start : fieldBefore(start, floor, tokenAt)
}

function ofInstitution(start: number, tokenAt: ReadonlyMap<number, Token>): boolean {
  const before = tokenAt.get(start)
  return before !== undefined && before.word.length > 1 && endsAsOrganization(before.word)
}

/** 物流公司|分拣|员工: one noun or verb between an organisation and the title belongs to the position. */
function afterOrganization(start: number, floor: number, tokenAt: ReadonlyMap<number, Token>): number {
  const field = fieldBefore(start, floor, tokenAt)
  const before = tokenAt.get(field)
  return before && before.word.length > 1 && endsAsOrganization(before.word) ? field : start
}

/** Where a word for a field of work that stands right before begins; `start` itself where there is none. */
function fieldBefore(start: number, floor: number, tokenAt: ReadonlyMap<number, Token>): number {
  const field = tokenAt.get(start)
  if (!field || field.start < floor || !FIELD_TAG.test(field.tag) || !isDescribing(field.word)) return start
  return field.tag === 'x' && surnameCost(field.word.slice(0, 1)) !== undefined ? start : field.start
}

/** 冠县|企业家: the 县 of a place is none of the office, as that of 县委书记 is. */
function endsPlace(text: string, at: number, tokenAt: ReadonlyMap<number, Token>): boolean {
  return /[省市县州]/u.test(text[at - 1] ?? '') && (tokenAt.get(at)?.word.length ?? 1) > 1
}

function modifierBefore(text: string, start: number, floor: number): number {
  for (let size = LONGEST_MODIFIER; size >= 1; size--) {
    if (start - size < floor) continue
    if (positionModifiers.has(text.slice(start - size, start))) return size
  }
  return 0
}

function describes({ word, tag }: Token): boolean {
  return (DESCRIBING_TAGS.has(tag) || organizationVerbs.has(word)) && isDescribing(word)
}

function isDescribing(word: string): boolean {
  if (word.length < 2 || word.length > 4) return false
  if (NOT_DESCRIBING.test(word) || organizationStops.has(word) || titleWords().has(word)) return false
  return !endsAsOrganization(word)
}

import { characterTable, holdsAny, isIn, type TextWords, type Token } from '@jianbao/text'
import { endsAsOrganization } from '../organizations/institution-words.js'
import { namedMedium } from '../organizations/named-media.js'
import { countries } from '../places/countries.js'
import { afterOrganization, endsShortName, fieldBefore, isDescribing } from './fields-of-offices.js'
import { endsFirm, headsFirm, isInstitution } from './institution-modifiers.js'
import { organizationVerbs } from './position-words.js'
import { postStart } from './posts-abroad.js'
import { modifierBefore } from './title-modifiers.js'
import { tradeStart } from './trades.js'

const MODIFIERS_AT_MOST = 4
/** Heads that take the nouns before them along: 机票经销+代理商, 管理+大队长. */
const OPEN_HEAD = /(?:人员|商|专家|队长|警长|警官|民警|工程师|设计师|分析师|(?:协调|联络|调查)官)$/u
const endsOpenHead = characterTable('员商家长官警师')
const DESCRIBING_TAGS: ReadonlySet<string> = new Set(['n', 'vn', 'b', 'an', 'j', 'a', 'l', 'i'])
/** 人员 alone says nothing of what somebody is; 维修人员 does. */
export const BARE = '人员'
const DESCRIBERS_AT_MOST = 2
/** 支队|管理大队长: the words before belong to the office after an institution, else they are the institution. */
const SQUAD_LEADER = /^副?[大支总中分]队长$/u
const FORMER = '原'
const formers = characterTable('原前')
/** Where the modifiers that stand in the table begin before the word of a title (副, 常务副): no words are cut for it. */
export function modifiedStart(text: string, head: number, floor: number): number {
  let start = head
  for (let taken = 0; taken < MODIFIERS_AT_MOST; taken++) {
    const size = modifierBefore(text, start, floor)
    // Whether 县 belongs to the office or to a place before it, only the words around could say.
    if (size === 0 || (size === 1 && DIVISION.test(text[start - 1] ?? ''))) break
    start -= size
  }
  return start
}

const DIVISION = /[省市县州镇乡村]/u
const VILLAGE = /[镇乡村]/u
const HAN = /[\u4e00-\u9fff]/u

/** 首席中国|经济学家, 资深时尚|编辑: whatever the field, it belongs to the office. */
const CHIEF = /(?:首席[\u4e00-\u9fff]{2,6}|资深(?:(?![的和与及兼])[\u4e00-\u9fff]){2})$/u
const CHIEF_REACH = 8
const FIELD_SIZE = 2
const endsMedium = (text: string, at: number, floor: number): boolean =>
  namedMedium(text, at, at, floor) !== null
const endsChief = characterTable('席深')

/**
 * Where a position begins whose word stands at `head`, to `end`: with its modifiers and, where the words around say so,
 * the field of work before it; not before `floor`.
 */
export function positionStart(
  text: string,
  head: number,
  end: number,
  floor: number,
  words: TextWords,
): number {
  const reach = Math.max(floor, head - CHIEF_REACH)
  const chief = holdsAny(endsChief, text, reach, head) ? CHIEF.exec(text.slice(reach, head))?.[0] : undefined
  if (chief !== undefined) return head - chief.length
  // 某某新闻|评论员, 某某财经|编辑.
  if (endsMedium(text, head + FIELD_SIZE, floor)) return head + FIELD_SIZE
  let start = beforeModifiers(text, head, floor, words, headsFirm(text.slice(head, end)))
  if (endsMedium(text, start, floor)) return start
  // 原校长, but not 太|原市长.
  if (start - 1 >= floor && isIn(formers, text, start - 1) && isFormer(text, start, words)) start--
  const post = postStart(text, start, floor, words)
  if (post < start) return post
  if (start < head && text[start] === '首') return start
  if (text[start - 1] === '务' && text.startsWith(AFFAIRS, start - 2) && start - 2 >= floor)
    return affairsStart(start - 2, floor, words)
  const trade = tradeStart(text, head, end, floor)
  if (trade < start) return beforeModifiers(text, trade, floor, words, false)
  if (!isIn(endsOpenHead, text, end - 1) || !OPEN_HEAD.test(text.slice(head, end)))
    return afterOrganization(text, start, floor, words)
  const modified = start
  start = describedStart(text, start, floor, words, EXPERT.test(text.slice(head, end)))
  if (SQUAD_LEADER.test(text.slice(head, end))) return ofInstitution(start, words) ? start : head
  const described = start < head || text.slice(head, end) !== BARE ? start : fieldBefore(start, floor, words)
  return afterOrganization(text, described, floor, words, described < modified)
}

/** Where the modifiers of the table begin, except those that end the name of an institution. */
function beforeModifiers(
  text: string,
  head: number,
  floor: number,
  words: TextWords,
  heads: boolean,
): number {
  let start = head
  for (let taken = 0; taken < MODIFIERS_AT_MOST; taken++) {
    const size = modifierBefore(text, start, floor)
    if (size === 0 || endsMedium(text, start, floor) || endsPlace(text, start, words)) break
    if (isInstitution(text.slice(start - size, start), start - size, words, heads)) break
    start -= size
  }
  return start
}

/** 机票|经销|代理商: where the words that describe a trade begin. */
function describedStart(text: string, at: number, floor: number, words: TextWords, expert: boolean): number {
  let start = at
  for (let taken = 0; taken < DESCRIBERS_AT_MOST; taken++) {
    const token = words.endingAt(start)
    if (!token || token.start < floor || !(describes(token) || (expert && isField(token)))) break
    if (endsFirm(token.word, token.start, words) || endsShortName(text, start, words)) break
    start = token.start
    if (token.word === QUESTIONS) return placeBefore(start, floor, words)
  }
  return start
}

/** 中国问题专家: the country is part of the field. */
const QUESTIONS = '问题'

/** 亚太|事务|助理国务卿. */
const AFFAIRS = '事务'

function affairsStart(at: number, floor: number, words: TextWords): number {
  const field = words.endingAt(at)
  if (!field || field.start < floor || field.word.length < 2 || endsAsOrganization(field.word)) return at
  return /^(?:ns|nz|j|x|n|vn|an|nr)$/u.test(field.tag) ? field.start : at
}

function placeBefore(start: number, floor: number, words: TextWords): number {
  const place = words.endingAt(start)
  return place && place.start >= floor && /^(?:ns|j)$/u.test(place.tag) ? place.start : start
}

function isFormer(text: string, at: number, words: TextWords): boolean {
  if (endsAsOrganization(text.slice(Math.max(0, at - 2), at - 1))) return true
  const last = words.upTo(at).slice(-2)
  const former = last.pop()
  const before = last.pop()
  if (text[at - 1] === FORMER) return former?.word === FORMER
  if (former?.word.endsWith('前') && OPENING.test(text.slice(Math.max(0, at - 2), at - 1))) return true
  // 比赛|前|主帅 is a time.
  return (
    former?.word === '前' &&
    before?.end === at - 1 &&
    (OF_A_HOUSE.test(before.tag) || countries.has(before.word))
  )
}

/** What may stand before 前总统: a mark, or a word that governs it. */
const OPENING = /^[,，。；;、：:“"\s将把被由与和对向据及了是为其]?$/u
const OF_A_HOUSE = /^(?:ns|nt|nz|j|nrt)$/u

function ofInstitution(start: number, words: TextWords): boolean {
  const before = words.endingAt(start)
  return before !== undefined && before.word.length > 1 && endsAsOrganization(before.word)
}

/** 冠县|企业家: the 县 of a place is none of the office, as that of 县委书记 is. */
function endsPlace(text: string, at: number, words: TextWords): boolean {
  if (!DIVISION.test(text[at - 1] ?? '')) return false
  // 石桥|村党支部书记: few villages are words of the dictionary.
  if (VILLAGE.test(text[at - 1] ?? '')) return HAN.test(text[at - 2] ?? '')
  // 江州市|市长: the office has its own 市.
  return text[at] === text[at - 1] || (words.upTo(at).at(-1)?.word.length ?? 1) > 1
}

/** 网络安全|专家; but 摩根大通|分析师. */
const EXPERT = /专家$/u
const isField = ({ word, tag }: Token): boolean => tag === 'nz' && isDescribing(word)

function describes({ word, tag }: Token): boolean {
  return (DESCRIBING_TAGS.has(tag) || organizationVerbs.has(word)) && isDescribing(word)
}

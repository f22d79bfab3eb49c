import {
  characterClass,
  characterTable,
  holdsAny,
  isIn,
  surnameCost,
  type TextWords,
  type Token,
} from '@jianbao/text'
import { countries } from './countries.js'
import { endsFirmNameAt, mayEndFirmName } from './firms.js'
import { endsFirm, headsFirm, isInstitution } from './institution-modifiers.js'
import { endsAsOrganization, organizationEndsAt } from './institution-words.js'
import { namedMedium } from './named-media.js'
import { kindsOf, STOP, TITLE } from './organization-words.js'
import { organizationVerbs } from './position-words.js'
import { postStart } from './posts-abroad.js'
import { modifierBefore } from './title-modifiers.js'
import { tradeStart } from './trades.js'
import { mayEndShortName, shortNameBefore } from './unlisted-firms.js'

const MODIFIERS_AT_MOST = 4
/** Heads that take the nouns before them along: 机票经销+代理商, 管理+大队长. */
const OPEN_HEAD = /(?:人员|商|专家|队长|警长|警官|民警|工程师|设计师|分析师|(?:协调|联络|调查)官)$/u
const endsOpenHead = characterTable('员商家长官警师')
const DESCRIBING_TAGS: ReadonlySet<string> = new Set(['n', 'vn', 'b', 'an', 'j', 'a', 'l', 'i'])
/** 人员 alone says nothing of what somebody is; 维修人员 does. */
export const BARE = '人员'
const FIELD_TAG = /^(?:n|vn|v|nz|j|an|x|s|b|a|l|i)$/u
/** 大学|新|媒体|总监: one character that begins a field of two words. */
const OPENS_FIELD = /^[新大云微轻重]$/u
/** 投资者|关系|总监, 学生|事务|主任: whom a field of work is for. */
const SERVED: ReadonlySet<string> = new Set(
  '客户 用户 投资者 消费者 学生 员工 会员 公众 患者 读者 商户 商家 儿童 妇女 青少年 青年 老年 旅客 雇员'.split(
    ' ',
  ),
)
/** Fields of work that end as institutions do, or that the tagger takes for numbers. */
const FIELDS: ReadonlySet<string> = new Set('关系 体系 社会 城市 都市 农村 乡村 数据库 大宗 多元'.split(' '))
const DESCRIBERS_AT_MOST = 2
/** 支队|管理大队长: the words before belong to the office after an institution, else they are the institution. */
const SQUAD_LEADER = /^副?[大支总中分]队长$/u
const FORMER = '原'
const formers = characterTable('原前')
const NOT_DESCRIBING =
  /^(?:做个?|当个?|部门|单位|机关|调集|组织|派出|出动|安排|收到)$|[到了过]$|[\d\p{P}\p{S}\s]|[年月日时]$|[某该本此各每]/u

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

/** 首席中国|经济学家: whatever the field, it belongs to the office. */
const CHIEF = /首席[\u4e00-\u9fff]{2,6}$/u
const CHIEF_REACH = 8
const FIELD_SIZE = 2
const endsMedium = (text: string, at: number, floor: number): boolean =>
  namedMedium(text, at, at, floor) !== null
const endsChief = characterTable('席')

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

/** 物流公司|分拣|员工: one noun or verb between an organisation and the title belongs to the position. */
function afterOrganization(
  text: string,
  start: number,
  floor: number,
  words: TextWords,
  begun = false,
): number {
  // 教育局|社教|科长: the field is the section's.
  if (isIn(sections, text, start) && text[start + 1] === '长') return start
  if (!mayFollowOrganization(text, start, floor)) return start
  let field = start
  for (let taken = 0; taken < FIELDS_AT_MOST; taken++) {
    if (endsInstitution(text, beforeJoint(text, field, floor), words)) return field
    const next = fieldBefore(field, floor, words, begun || field < start)
    if (next === field) break
    field = next
  }
  return start
}

function endsInstitution(text: string, at: number, words: TextWords): boolean {
  if (endsShortName(text, at, words)) return true
  if (!organizationEndsAt(text, 0, at)) return false
  const before = words.upTo(at).at(-1)
  return (
    before?.end === at &&
    before.word.length > 1 &&
    before.tag !== 'ns' &&
    !FIELDS.has(before.word) &&
    endsAsOrganization(before.word)
  )
}

/** 微软, 复旦: whether a name ends at a place that no word for its kind tells; 微软认证 is a certificate. */
const endsShortName = (text: string, at: number, words: TextWords): boolean =>
  (endsFirmNameAt(text, at, words) || shortNameBefore(text, at, words) !== null) &&
  !text.startsWith(CERTIFIED, at)
const CERTIFIED = '认证'

/** 江州大学(Jiangzhou University)的另一位|心理学教授: what joins an institution to its people. */
const JOINT =
  /(?:[(（][A-Za-z][^()（）\u4e00-\u9fff\n]{1,80}[)）])?的?(?:另外?)?(?:[一两二三四五六七八九十\d]{1,2}[位名])?$/u
const endsJoint = characterTable('的位名)）')
const LONGEST_JOINT = 90

const beforeJoint = (text: string, at: number, floor: number): number =>
  isIn(endsJoint, text, at - 1)
    ? at - (JOINT.exec(text.slice(Math.max(floor, at - LONGEST_JOINT), at))?.[0].length ?? 0)
    : at

const sections = characterTable('部处局厅署所科课股')
/** 银行|财富|管理|业务主管. */
const FIELDS_AT_MOST = 5
const SHORTEST_FIELD = 2
const LONGEST_FIELD = 4
const isNoField = characterClass(/[\d\p{P}\p{S}\s某该本此各每]/u)

/** Whether an organisation may end before fields of work that end here: if none does, no words are cut. */
function mayFollowOrganization(text: string, at: number, floor: number): boolean {
  const farthest = Math.max(floor, at - LONGEST_FIELD * (FIELDS_AT_MOST - 1))
  for (let start = at - 1; start >= farthest && !isNoField(text, start); start--)
    if (start <= at - SHORTEST_FIELD && mayEndInstitution(text, beforeJoint(text, start, floor))) return true
  return false
}

const mayEndInstitution = (text: string, at: number): boolean =>
  organizationEndsAt(text, 0, at) || mayEndFirmName(text, at) || mayEndShortName(text, at)

/** Where a word for a field of work that stands right before begins; `start` itself where there is none. */
function fieldBefore(start: number, floor: number, words: TextWords, begun = false): number {
  const field = words.upTo(start).at(-1)
  if (field?.end !== start || field.start < floor) return start
  if (FIELDS.has(field.word)) return field.start
  if (begun && (OPENS_FIELD.test(field.word) || SERVED.has(field.word))) return field.start
  if (!FIELD_TAG.test(field.tag) || !isDescribing(field.word)) return start
  return field.tag === 'x' && surnameCost(field.word.slice(0, 1)) !== undefined ? start : field.start
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

function isDescribing(word: string): boolean {
  if (word.length < 2 || word.length > 4) return false
  if ((kindsOf(word) & (STOP | TITLE)) !== 0 || NOT_DESCRIBING.test(word)) return false
  return !endsAsOrganization(word)
}

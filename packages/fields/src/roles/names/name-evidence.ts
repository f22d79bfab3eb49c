import { characterClass, characterTable, holdsAny, isIn, type TextWords, wordTag } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import { digits, openingBrackets, possessive } from '../../scan/shared-tables.js'
import { stretchOf } from '../../scan/stretch-of.js'
import { countries } from '../places/countries.js'
import { isPlaceName } from '../places/place-names.js'
import { COVERED, type Titles } from '../titles/find-titles.js'
import { isCharged, isSentenced } from './charged.js'
import { leadWords } from './context-words.js'
import { calledSize } from './identified.js'
import { isKin } from './kin.js'
import { namesThing } from './named-things.js'
import { beginsWeakVerb, speaks } from './person-verbs.js'

/** Evidence around a candidate, in the same unit as its cost (natural logarithms). */
const TITLE_BESIDE = 6
/** 女儿, 市民, before a name. */
const PERSON_BESIDE = 3
const AGE_BEFORE = 5
const endsAge = characterTable('岁的')
const AGED = /\d{1,3}多?岁的?$/u
const STRONG_VERB = 3
const CHARGED = 10
const WEAK_VERB = 0.8
const LEAD_WORD = 0.8
const ENUMERATION = 1
const EDGE = 0.5
const DETAIL_IN_BRACKETS = 3
/** 30万|方晴雨: the unit of a number. */
const UNIT_OF_NUMBER = /^\d[时分元万点度]/u
const units = characterTable('时分元万点度')
/** 110|米栏: a measure that is a surname too. */
const MEASURE = /^\d[米千万百亿项支包封成双户层步段场束席年]/u
/** 刑二庭副庭长: what stands before a title and ends so is its institution. */
const endsOrganization = characterClass(/[庭局院部省市县区厅处科室委所会司队社团校馆厂网报台署府]/u)
/** 云水居|大厨: where somebody cooks. */
const endsEatery = characterClass(/[居轩阁斋坊]/u)
const COOKS = /厨|掌勺|掌柜|老板|店长|店主/u
const joinsPeople = characterTable('和与跟')
/** 谢依村, 马家沟路: what follows makes a place of it. */
const PLACE_CHARACTER = /^(?:[村乡镇县市州街桥湖岛港寺庙屯沟河湾峡洲窑寨线庄塔]|路(?![过经遇透]))/u
const opensPlace = characterTable('村乡镇县市州街桥湖岛港寺庙屯沟河湾峡洲窑寨线庄塔路')
/** Whether the words behind a place make a place of those before. */
export const namesPlace = (text: string, end: number): boolean =>
  isIn(opensPlace, text, end) && PLACE_CHARACTER.test(text.slice(end, end + 2))
const PLACE_NAMED = -14
/** 郑洛|高速, 惠源|啤酒: named after a person at most. */
const THING_NAMED = -40
/** 黄某平|等专家: the 等 that closes a list of names. */
const OTHERS = /^等(?:人|专家|学者|[^,，。]{0,3}[0-9一二两三四五六七八九十多]+余?(?:人|名|位))/u
const AND_OTHERS = 4
const BRACKETED =
  /^[(（](?:男|女|化名|原名|音译|左|右|中|前|后|图|均为|本名|微博|博客|blog|专栏|饰|\d{2}岁|\d{2}[)）])/u
/** 王力|文/图: what the person made of an article. */
const SIGNATURE = /^\s?(?:文|图|摄|摄影|供图|文图|图文|撰文)(?=[/／、)）\n]|$)/u
const PERSONAL = /^[,，、]?(?:男|女)[,，、]|^[,，]?\d{2}岁|^\d{4}年(?:\d{1,2}月)?[^,，。]{0,6}(?:生于|出生)/u
/** 华东社江州1月2日电 (王力): who wrote it. */
const BYLINE_OPENS = /[讯电]\s?[(（]$/u
const SIGNED = 3
/** (王力 发自江州). */
const SENT_FROM = /^\s?发自/u
const SPEAKS_AFTER_COLON = /^[:：]\s?["“「『]/u
/** “远星”号, “海风”轮. */
const VESSEL = /^[”"’」』]\s?(?:号|轮|舰|艇|牌|品牌|杯|计划|行动|工程|系列|项目)/u
/** 瓦伦(Walter Wallen): the name as its bearer writes it. */
const ORIGINAL_NAME = /^[(（][A-Z][a-z]+(?:[ .-]+[A-Z][A-Za-z.'-]*)+/u
/** “拐杖老师”王力. */
const isClosing = characterClass(/[”」』]/u)
const REST = 24
const isOpenEdge = characterClass(/[\p{P}\s]/u)
const isGap = characterClass(/[^\S\n]|[/／:：]/u)
/** 上海马陆, 延庆县龙庆峡: a place before it rather begins a longer place. */
const AFTER_PLACE = -2

/** What surrounds the candidates of one text. */
export interface Surroundings {
  readonly titles: Titles
  readonly words: TextWords
}

/** What stands around a stretch, as far as it speaks for its being a name (above 0) or against. */
export interface Evidence {
  readonly before: number
  readonly after: number
  /** Whether it overlaps the word of a title. */
  readonly inside: boolean
}

export function evidence(text: string, start: number, end: number, { titles }: Surroundings): Evidence {
  let inside = false
  for (let at = start; at < end; at++) inside ||= ((titles.marks[at] ?? 0) & COVERED) !== 0
  return {
    before: before(text, start, end, titles),
    after: isCharged(text, start, end) ? CHARGED : after(text, end, titles),
    inside,
  }
}

/** What a place right before speaks against a name that nothing but its characters speaks for. */
export function afterPlace(text: string, start: number): number {
  if (!isHan(text, start - 1) || leadsUp(text, start)) return 0
  for (let size = 2; size <= LONGEST_PLACE; size++)
    if (start >= size && isPlaceWord(text, start - size, start)) return AFTER_PLACE
  return 0
}

/** 匈牙利人|王力. */
const people = characterTable('人')

function isNational(text: string, end: number): boolean {
  for (let size = 2; size <= LONGEST_PLACE; size++)
    if (end >= size && (isPlaceWord(text, end - size, end) || countries.has(text.slice(end - size, end))))
      return true
  return false
}

const LONGEST_PLACE = 4
const isPlaceWord = (text: string, start: number, end: number): boolean =>
  wordTag(text, start, end) === 'ns' || isPlaceName(text, start, end)

const isLead = stretchOf(leadWords)

const leadsUp = (text: string, start: number): boolean =>
  isLead(text, start - 1, start) || isLead(text, Math.max(0, start - 2), start)

function before(text: string, start: number, end: number, titles: Titles): number {
  if (isIn(units, text, start - 1) && UNIT_OF_NUMBER.test(text.slice(Math.max(0, start - 2), start)))
    return THING_NAMED
  if (isIn(digits, text, start - 1) && MEASURE.test(text.slice(start - 1, start + 1))) return THING_NAMED
  const title = titles.endingAt(isGap(text, start - 1) ? start - 1 : start)
  if (title) return title.kind === 'address' ? PERSON_BESIDE : TITLE_BESIDE
  return isHan(text, start - 1) ? behindWords(text, start, end, titles) : behindMark(text, start, titles)
}

function behindWords(text: string, start: number, end: number, titles: Titles): number {
  if (isIn(endsAge, text, start - 1) && AGED.test(text.slice(Math.max(0, start - 6), start)))
    return AGE_BEFORE
  if (isSentenced(text, start, end)) return CHARGED
  if (isIn(people, text, start - 1) && isNational(text, start - 1)) return PERSON_BESIDE
  const called = calledSize(text, start, end)
  if (called > 0 && titles.endingAt(start - called)) return TITLE_BESIDE
  return leadsUp(text, start) ? LEAD_WORD : 0
}

function behindMark(text: string, start: number, titles: Titles): number {
  const left = text[start - 1]
  if (left === undefined || left === '\n') return EDGE
  if (left === '、') return ENUMERATION
  if (isIn(openingBrackets, text, start - 1) && BYLINE_OPENS.test(text.slice(Math.max(0, start - 3), start)))
    return SIGNED
  // “副局长”王力.
  if (isClosing(text, start - 1) && titles.endingAt(start - 1)) return PERSON_BESIDE
  if (isOpenEdge(text, start - 1)) return EDGE
  return leadsUp(text, start) ? LEAD_WORD : 0
}

function after(text: string, end: number, titles: Titles): number {
  const title = titles.nearAt(end)
  if (title && endsOrganization(text, end - 1)) return 0
  // 王力和|妻子.
  if (title?.kind === 'address' && isIn(joinsPeople, text, end - 1)) return 0
  if (title && endsEatery(text, end - 1) && COOKS.test(title.words)) return THING_NAMED
  if (title) return title.kind === 'label' ? EDGE : TITLE_BESIDE
  const right = text[end]
  if (right === undefined || right === '\n') return EDGE
  return isHan(text, end) ? beforeWords(text, end, titles) : beforeMark(text, end)
}

const restAt = (text: string, end: number): string => text.slice(end, end + REST)

function beforeWords(text: string, end: number, titles: Titles): number {
  if (namesPlace(text, end)) return PLACE_NAMED
  if (namesThing(text, end)) return THING_NAMED
  if (isIn(possessive, text, end))
    return isKin(titles.nearAt(end + 1)) ? PERSON_BESIDE : verbEvidence(text, end)
  if (text[end] === '等') return OTHERS.test(restAt(text, end)) ? AND_OTHERS : WEAK_VERB
  if (holdsAny(report, text, end + 2, end + 4) && isSentFrom(restAt(text, end))) return STRONG_VERB
  if (isIn(opensSignature, text, end) && SIGNATURE.test(restAt(text, end))) return STRONG_VERB
  if (isIn(opensAge, text, end) && IS_AGED.test(restAt(text, end))) return DETAIL_IN_BRACKETS
  return isIn(opensScore, text, end) && SCORES.test(restAt(text, end)) ? STRONG_VERB : verbEvidence(text, end)
}

/** 王力|今年45岁. */
const IS_AGED =
  /^(?:今年(?:已|才|刚)?|现年|时年|年仅|年[过近满])(?:\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)多?岁|^年[过近]\S旬/u
const opensAge = characterTable('今现时年')

const report = characterTable('报')
/** 王力羽|台北报导: where a reporter tells it from. */
function isSentFrom(rest: string): boolean {
  const place = /^([\u4e00-\u9fff]{2,3})报[导道]/u.exec(rest)?.[1]
  return place !== undefined && isPlaceName(place)
}

/** What the patterns of `beforeMark` begin with, or come to next: most marks are told at once. */
const opensSignature = characterTable('文图摄供撰')
const opensVessel = characterTable('”"’」』')
const opensPersonal = characterTable('男女0123456789')
/** What stands behind the bracket of the two patterns that begin with one. */
const inBrackets = characterTable('ABCDEFGHIJKLMNOPQRSTUVWXYZ男女化原音左右中前后图均本微博b专饰0123456789')
const isBlank = characterClass(/\s/u)

function beforeMark(text: string, end: number): number {
  const mark = text[end]
  if (isIn(opensVessel, text, end) && VESSEL.test(restAt(text, end))) return THING_NAMED
  if (isIn(openingBrackets, text, end) && isIn(inBrackets, text, end + 1) && isDetail(restAt(text, end)))
    return DETAIL_IN_BRACKETS
  if (holdsAny(opensPersonal, text, end, end + 2) && PERSONAL.test(restAt(text, end)))
    return DETAIL_IN_BRACKETS
  if (mark === '、') return ENUMERATION
  if (isBlank(text, end) && isSigned(restAt(text, end))) return STRONG_VERB
  if ((mark === ':' || mark === '：') && SPEAKS_AFTER_COLON.test(restAt(text, end))) return STRONG_VERB
  return isOpenEdge(text, end) ? EDGE : 0
}

const isDetail = (rest: string): boolean => ORIGINAL_NAME.test(rest) || BRACKETED.test(rest)
const isSigned = (rest: string): boolean => SENT_FROM.test(rest) || SIGNATURE.test(rest)

/** 金磊得到全场最高的24分, 马丁第67分钟扳平, 王力以9秒98夺冠: what players do. */
const SCORES =
  /^(?:(?:全场|上半场|下半场|末节|首节|半场|独|单节|本场)?(?:砍下|轰下|得到|拿下|贡献|攻下|独得|得|砍|拿到|抢下)[^，。\n]{0,8}\d+(?:分|个篮板|次助攻)|(?:在)?第\d+分钟|\d{1,2}分(?=[、，。和及]\D|\d+(?:个?(?:篮)?板|次?助攻))|以[\d：:比分秒]{2,8}[^，。\n]{0,12}(?:夺冠|摘|夺得|获得|获|胜|击败|战胜|不敌|负于|淘汰|晋级|排名|名列|位列|率先))/u
const opensScore = characterTable('全上下末首半独单本砍轰得拿贡攻抢在第以0123456789')

function verbEvidence(text: string, end: number): number {
  if (speaks(text, end)) return STRONG_VERB
  return beginsWeakVerb(text, end) ? WEAK_VERB : 0
}

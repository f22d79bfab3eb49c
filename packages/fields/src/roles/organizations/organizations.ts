import { characterTable, isIn, type Span, type TextWords, type Token } from '@jianbao/text'
import { closingBrackets } from '../../scan/shared-tables.js'
import { stretchOf } from '../../scan/stretch-of.js'
import { countries, countryBefore } from '../places/countries.js'
import { isPlaceName } from '../places/place-names.js'
import { bareFirmStart, firmStart, isBareFirm } from './bare-firms.js'
import { beforeNation, clubBefore } from './clubs-before.js'
import { beforeField } from './fields-of-work.js'
import { firmTails } from './firm-tails.js'
import { firmBefore } from './firms.js'
import { standsInside } from './inside-names.js'
import {
  endsAsOrganization,
  isOrganizationEnd,
  isPunctuation,
  joinsFields,
  opensInstitution,
  organizationEnd,
  PLACE,
  unknownOpening,
} from './institution-words.js'
import { latinEnd, latinStart } from './latin-institutions.js'
import { isMadeOfStops, joinsStop, praiseSize } from './lead-words.js'
import { isOfMedium, markedMedium } from './marked-media.js'
import { innerBrackets, quotedStart } from './marked-names.js'
import { namedMedium } from './named-media.js'
import { bureauStart, isNoOffice } from './office-names.js'
import { kindsOf, STOP, TITLE, VERB } from './organization-words.js'
import { endsOwnMedium, OWN_SIZE } from './own-media.js'
import { beforeAttributes, beforeCharge } from './people-attributes.js'
import { shortInstitutions } from './short-institutions.js'
import { trimmedStart } from './trimmed-start.js'
import { endsAsFirm, shortNameBefore, unlistedFirmBefore } from './unlisted-firms.js'

const NOUN_TAGS: ReadonlySet<string> = new Set(
  'n ns nt nz nr nrt nrfg ng j vn b s an eng l i x m q a f g'.split(' '),
)
const TOKENS_AT_MOST = 14
const CHARACTERS_AT_MOST = 36
const inside = characterTable('·•・“”"「」&.-－')
/** What the patterns below end in: most places have none of it, and are not matched. */
const endsWork = characterTable('职作班教工过年')
const endsField = characterTable('业域块')
const joins = characterTable('的原前')
const WORKS_AT =
  /(?:任职|工作|供职|就职|上班|打工|执教|任教)(?:过|多年|了?[\d一二三四五六七八九十多余几]{1,3}年)?$/u
const WORK_REACH = 8
/** 某公司, 该公司, 本院: nothing of the name stands before these. */
const POINTER = /^(?:某|该|本|同一|[该本][院校局司社厂店队所]|该[报刊台])$/u
const opensPointer = characterTable('某该本同')
const isPointer = (words: string): boolean => isIn(opensPointer, words, 0) && POINTER.test(words)
const isFirmTail = stretchOf(firmTails)
/** Names that need no word for the kind of institution: 高盛, 曼联. */
const BRAND = /^(?:nz|nt|nr|nrt|j)$/u
/** 辩方, 一位: a side or a count. */
const SIDE = /[方名位者人们的]$|^[一二三四五六七八九十]/u
const UNKNOWN_BRAND = /^[\u4e00-\u9fff]{2,5}$/u

/** The words of a text with where persons' names begin: no organisation reaches over one. */
export interface TokenIndex extends TextWords {
  readonly nameStarts: { readonly has: (at: number) => boolean }
}

/** Marks that no word reaches over and no organisation ends in (some end in a bracket): no words are cut to find that out. */
const breaks = characterTable('\n ,，。、;；:：!！?？(（《》“”「」')

/** The organisation that is named right before a position's first character, as written; else null. */
export function organizationBefore(text: string, at: number, index: TokenIndex, floor: number): Span | null {
  let end = beforeAttributes(text, at, floor)
  if (isIn(joins, text, end - 1)) end--
  end = beforeNation(text, end, at)
  const works = isIn(endsWork, text, end - 1)
    ? WORKS_AT.exec(text.slice(Math.max(floor, end - WORK_REACH), end))
    : null
  if (works) end -= works[0].length
  if (text[end] === '的') end = beforeCharge(text, end, floor)
  const medium = markedMedium(text, end, at, floor)
  if (medium !== null) return medium
  end = latinEnd(text, end)
  if (isIn(breaks, text, end - 1)) return null
  if (endsOwnMedium(text, end) && isOfMedium(text, at)) return { start: end - OWN_SIZE, end }
  const named = namedMedium(text, end, at, floor)
  if (named !== null) return { start: named, end }
  if (isIn(endsField, text, end - 1)) end = beforeField(text, end, index)
  // 江州银行(中国)总裁, 世界某组织(WHO)总干事: a place in brackets is part of the name, its short form is not.
  const brackets = isIn(closingBrackets, text, end - 1)
    ? (IN_BRACKETS.exec(text.slice(Math.max(floor, end - BRACKETS_AT_MOST), end))?.[0] ?? '')
    : ''
  const closed = end - brackets.length
  const found = nameStart(text, closed, at, index, floor)
  if (found === null || found < floor || found >= closed) return null
  // 代表律政司的|大律师: for whom somebody speaks
  if (text[end] === '的' && text.startsWith('代表', found)) return null
  const whole = beforeBrackets(text, found, index, floor)
  const opening = quotedStart(text, latinStart(text, whole, floor), closed)
  const start = bureauStart(text, { start: opening, end: closed }, floor)
  return { start, end: NAMES_PLACE.test(brackets) ? end : closed }
}

/** Where the name of an institution begins that ends at `end`, before the office at `at`; null where none does. */
function nameStart(text: string, end: number, at: number, index: TokenIndex, floor: number): number | null {
  const short = shortNameBefore(text, end, index)
  const walked = walkBack(text, end, index, floor, end < at && text[end] === '的')
  const nearest = short === null || (walked !== null && walked < short) ? walked : short
  const firm = firmBefore(text, end, at, index)
  if (nearest !== null) return firm === null ? nearest : Math.min(firm, nearest)
  return (
    clubBefore(text, end, at) ??
    firm ??
    countryBefore(text, end, index) ??
    unlistedFirmBefore(text, end, at, index)
  )
}

/** 远海(中国)|有限公司: where a name begins that goes on behind brackets. */
function beforeBrackets(text: string, start: number, index: TokenIndex, floor: number): number {
  const size = innerBrackets(text, start)
  if (size === 0) return start
  const words = index.upTo(start - size)
  const first = firstOf(text, words, start - size, index, floor)
  return first === words.length || words.at(-1)?.end !== start - size ? start : trimmedStart(words, first)
}

const BRACKETS_AT_MOST = 90
/** (中国), no short form in Latin letters, and no (微博): where its account is. */
const NAMES_PLACE = /^.(?!微博)[\u4e00-\u9fff]/u
const IN_BRACKETS = /(?:[(（](?:[A-Za-z][A-Za-z .,，&;'’-]{1,84}|[\u4e00-\u9fff]{2,4})[)）])$/u

/** Whether a word begins a clause: nothing stands before it, or a quotation mark. */
const opensClause = (words: readonly Token[], start: number): boolean => {
  const before = words.findLast(({ end }) => end <= start)
  return before === undefined || (words.some((word) => word.start === start) && isClosing(before.word))
}
const isClosing = (word: string): boolean => /^[”」』]$/u.test(word)

/** @param possessive whether 的 follows: 封后|的|演员 shows that an unknown word there is rather a verb */
function walkBack(
  text: string,
  end: number,
  index: TokenIndex,
  floor: number,
  possessive: boolean,
): number | null {
  const words = index.upTo(end)
  if (words.at(-1)?.end !== end) return null
  const first = firstOf(text, words, end, index, floor)
  const nearest = words.at(-1)
  if (first === words.length || !nearest) return null
  const opening = trimmedStart(words, isPointer(words[first]?.word ?? '') ? placeBefore(words, first) : first)
  const start = opening + praiseSize(text, opening, end)
  const named = text.slice(Math.max(start, floor), end)
  if ((kindsOf(named) & TITLE) !== 0 || named.length < 2 || isFieldOfPeople(named) || isNoOffice(named))
    return null
  if (nearest.tag === PLACE || isPointer(named)) return start
  if (isFirmTail(named)) return firmStart(words, first)
  if (isBareFirm(words, first)) return bareFirmStart(words, first) ?? start
  if (endsAsNamed(named) ?? isBrand(nearest, opensClause(words, start) && !possessive)) return start
  return null
}

/** Whether what ends as an institution's name does is one; undefined where it does not end so. */
function endsAsNamed(named: string): boolean | undefined {
  if (isOrganizationEnd(named) || endsAsFirm(named)) return true
  if (endsAsOrganization(named) || /[A-Za-z]{2,}$/u.test(named))
    return named.length > 2 || TWO_CHARACTERS.test(named)
  return undefined
}

/** 环保|志愿者, 抗战|老兵: short words for what people are busy with. */
const isFieldOfPeople = stretchOf(
  new Set(
    '环保 公益 护鸟 护林 护河 巡河 护绿 助学 支教 普法 禁毒 抗战 科普 文物 维权 打假 抗疫 抗美援朝 小微 中小 民营 私营 个体 普通'.split(
      ' ',
    ),
  ),
)

/** 郏县, 某部: names of two characters. */
const TWO_CHARACTERS =
  /^(?:[港国中美日韩英法德俄台澳沪京粤鲁川浙苏津渝辽陕豫]队|某[\u4e00-\u9fff]|[^全该本我各两多外每同一几]县)$/u

/** 美联储, and at the beginning of a clause 讯通: a word that the dictionary lacks. */
const isBrand = ({ word, tag }: Token, opens: boolean): boolean =>
  BRAND.test(tag) ||
  (tag === 'x' && UNKNOWN_BRAND.test(word) && (opens || word.length > 2) && !SIDE.test(word))

/** The index of the first of the last words that an organisation's name can be made of; their number where none can. */
function firstOf(
  text: string,
  words: readonly Token[],
  end: number,
  { nameStarts }: TokenIndex,
  floor: number,
): number {
  let first = words.length
  for (let i = words.length - 1; i >= 0 && words.length - i <= TOKENS_AT_MOST; i--) {
    const token = words[i]
    const next = words[first]
    if (!token || token.start < floor || end - token.start > CHARACTERS_AT_MOST) break
    if ((next && token.end < next.start) || nameStarts.has(token.start)) break
    if (
      !belongs(text, token, next) &&
      !(next && (opensInstitution(words, i) || joinsFields(words, i) || standsInside(words, i)))
    )
      break
    first = i
    if (isPointer(token.word) || joinsStop(token)) return first
  }
  return first - unknownOpening(words, first, floor)
}

function belongs(text: string, { word, tag, start }: Token, next: Token | undefined): boolean {
  // 油画|系|教授: the verb stands before no title.
  const kinds = kindsOf(word)
  if ((kinds & STOP) !== 0) return word === '系' && next === undefined
  if (isMadeOfStops(word)) return false
  if ((word === '交' || word === '特') && next?.word === '巡警') return true
  // 住|建局: an office by its short name, which the tagger lacks.
  if (word.length === 1 && next?.tag === 'x' && /^.[局委办厅]$/u.test(next.word)) return true
  // 收购|站: the tagger cut what names of institutions end in.
  if (next !== undefined && isOrganizationEnd(text, start, next.end)) return true
  if ((kinds & VERB) !== 0 && next !== undefined) return true
  // 交警大队, 律师事务所, 记者站: a title inside an institution's name.
  if ((kinds & TITLE) !== 0) return next !== undefined && isOfPeople(word, next.word)
  if ((word.length === 1 && isIn(inside, word, 0)) || isPointer(word)) return true
  if (isPunctuation(word)) return false
  return (
    NOUN_TAGS.has(tag) ||
    (kinds & VERB) !== 0 ||
    endsAsOrganization(word) ||
    shortInstitutions.has(word) ||
    countries.has(word) ||
    (next !== undefined && isPlaceName(word))
  )
}

const isOfPeople = (title: string, next: string): boolean =>
  organizationEnd.has(next) || HAVE_INSTITUTIONS.test(title) || (POLICE.test(title) && NUMERAL.test(next))

/** 警察公共关系科, 学生工作处: of whom institutions are, before further words of the name. */
const HAVE_INSTITUTIONS =
  /^(?:警察|教师|学生|青年|律师|医师|工人|法官|总统|总理|首相|消费者|投资者|患者|旅客|业主|农民|居民|志愿者|中医|西医|军医|武警|海警|职工|女职工|台商|外商|侨商|学员|毕业生)$/u

/** 交警|六|大队. */
const POLICE = /警$/u
const NUMERAL = /^[一二三四五六七八九十]{1,2}$/u

/** 武汉|某公司: the index of the first of the places right before. */
function placeBefore(words: readonly Token[], first: number): number {
  let from = first
  while (from > 0 && words[from - 1]?.tag === PLACE && words[from - 1]?.end === words[from]?.start) from--
  return from
}

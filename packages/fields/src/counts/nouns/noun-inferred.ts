import type { Count } from '@jianbao/record'
import { characterTable, holdsAny, isIn, isOneOf, parseNumeral } from '@jianbao/text'
import { sentenceStart } from '../../quantities/clauses.js'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { followerAt } from '../measures/measure-at.js'
import { countsBodies, takesActions } from '../measures/measures.js'
import { OF_SO_MANY } from './noun-asides.js'
import { nounBefore } from './noun-before.js'
import { nounSuffixes, shortNouns, soleTitles, topicNouns } from './noun-classes.js'
import { suits } from './noun-of-kind.js'
import { NEIGHBOURS, type Place } from './noun-place.js'
import { kindOf } from './word-kinds.js'

/** `犯罪嫌疑人代某某、王某等28人`: what the list's first name is called. */
export function labelOfList({ text, start }: Place): string | null {
  if (text[start - 1] !== '等') return null
  const words = cutWords(text, sentenceStart(text, start, 60), start - 1)
  const at = words.findLastIndex(
    (word) => word.tag === 'n' && word.word.length > 1 && suits('person', word.word),
  )
  const label = words[at]
  // Only names stand between: 检察官起诉陈某等12人 are no 检察官.
  if (words.slice(at + 1).some((word) => kindOf(word) === 'verb' && word.word.length > 1)) return null
  return label && !soleTitles.test(label.word) ? label.word : null
}

/** A sentence's end mark and the line break after it. */
const LONGEST_END = 3

/** Where the sentence begins; one that begins with 其中 goes on with the sentence before. */
function scopeStart(text: string, start: number): number {
  const from = sentenceStart(text, start)
  if (from === 0 || !text.startsWith('其中', from)) return from
  let end = from
  while (end > 0 && end > from - LONGEST_END && sentenceStart(text, end, 1) === end) end--
  return sentenceStart(text, end)
}

/** What an earlier count of the same sentence and measure counted: `少则5000条，多则十几万条`. */
export function shared(place: Place): string | null {
  const { text, start, unit, earlier } = place
  const last = earlier.slice(-NEIGHBOURS).findLast(({ end }) => !isClosed(text, end, start))
  if (last?.unit !== unit) return null
  const from = scopeStart(text, start)
  if (last.start < from) return null
  return wholeBeforeParts(place, from, last)?.noun ?? last.noun
}

const semicolon = characterTable('；')

/** `主体达180万户，其中企业60万户；今年新设8万户`: behind the parts and a semicolon the whole is gone on with. */
function wholeBeforeParts(
  { text, start, unit, earlier }: Place,
  from: number,
  last: Count,
): Count | undefined {
  if (!holdsAny(semicolon, text, last.end, start)) return undefined
  const parts = text.slice(from, last.start).lastIndexOf('其中')
  return parts < 0
    ? undefined
    : earlier
        .slice(-NEIGHBOURS)
        .findLast((count) => count.unit === unit && count.start >= from && count.end <= from + parts)
}

/** `（医院22家），33家通过`: what stands between brackets is not gone on with. */
const CLOSED = /^[^（(]{0,40}[）)]/u
const LONGEST_CLOSED = 41
const closingBrackets = characterTable('）)')

function isClosed(text: string, end: number, start: number): boolean {
  const to = Math.min(start, end + LONGEST_CLOSED)
  return holdsAny(closingBrackets, text, end, to) && CLOSED.test(text.slice(end, to))
}

const people = characterTable('人名位')
export const isOfPeople = (unit: string | null): boolean => unit !== null && isOneOf(people, unit)
export const PART_REACH = 100

/** `群众126户453人`, `食品14种、37件`: what the number straight before counted. */
export function sameAsBefore({ text, start, unit, measure, earlier }: Place): string | null {
  const last = earlier.at(-1)
  if (
    !last ||
    (measure === 'event' && !takesActions(last.unit ?? '', 'any')) ||
    last.noun === last.unit ||
    last.unit === null ||
    // 团伙5个48人
    (isOfPeople(unit) && !suits('person', last.noun))
  )
    return null
  const between = text.slice(last.end, start)
  const joined =
    between === '' || between === '、' || (last.unit === unit && /^(?:和|及|以及)$/u.test(between))
  return joined ? last.noun : null
}

/** Offices that speak and decide; they are seldom counted by 家. */
const OFFICE = /(?:局|署|厅|处|委|法院|检察院|协会|商会|中心)$/u

const opensNumeral = characterTable('0123456789一二两三四五六七八九十百千万亿')

/** The phrase that a word is the head of: `行政案件` for `案件`. */
export function wholePhrase(text: string, head: Word | undefined): string | null {
  if (!head) return null
  const phrase = nounBefore(text, head.end, 0, false)
  if (phrase?.end !== head.end) return head.word
  const words = cutWords(text, phrase.start, phrase.end)
  // 600头|黑猪: the number before is none of it; 5G基站, 一线城市 have none
  const number = words.findLastIndex(
    ({ word, end }) =>
      isIn(opensNumeral, word, 0) && parseNumeral(word) !== null && followerAt(text, end)?.kind === 'measure',
  )
  const from = words[number + 2]
  if (number >= 0) return from ? text.slice(Math.min(from.start, head.start), head.end) : head.word
  // 出售信息: a verb before the head is the clause's own
  const short = head.word.length === 1
  const verb = words.findLastIndex(
    // 零售|点: a suffix makes the verb a noun
    (word) => /^v/u.test(word.tag) && word.end < head.end && !(short && word.end === head.start),
  )
  return text.slice(words[verb + 1]?.start ?? head.start, head.end)
}

/** Verbs whose object comes after them, at the number: `公司再开1000家`. */
const OPENS =
  /^(?:开|再开|新开|开出|增开|新设|增设|开设|救出|招收|招聘|录用|聘请|抓获|拘捕|查处|查获|关闭|收购|走访)$/u

/** `公司计划再开1000家`: the subject of the verb before the number, which is not what is counted. */
function doerOf(words: readonly Word[]): Word | undefined {
  const verb = words.at(-1)
  if (!verb || !OPENS.test(verb.word)) return undefined
  const first = words.findLastIndex((word) => /^[，；：]$/u.test(word.word)) + 1
  return words.slice(first, -1).find((word) => kindOf(word) === 'noun')
}

/** What is made up of people and is not them. */
const ofPeople = characterTable('班院校会楼网')

/** `人民|医院`, `工地|负责人`: a noun straight before another is no head. */
const isAttribute = (words: readonly Word[], index: number): boolean =>
  /^(?:n|nz|nt|ng|j)$/u.test(words[index + 1]?.tag ?? '') && !TELLS_NUMBER.test(words[index + 1]?.word ?? '')
/** `会员|全省`, `伙伴|数量`: how many there are, and where. */
const TELLS_NUMBER = /^(?:全.|.*[数量]|规模|总额)$/u

const THIS_CASE = /^[同本该此]案$/u

/** The nearest noun before in the sentence that the measure's class asks for. */
export function nearest({ text, measure, start }: Place): string | null {
  if (
    measure !== 'person' &&
    measure !== 'organization' &&
    measure !== 'case' &&
    measure !== 'instance' &&
    measure !== 'vehicle'
  )
    return null
  const words = cutWords(text, sentenceStart(text, start, 40), start)
  const doer = doerOf(words)
  const kind = measure === 'instance' ? 'case' : measure
  const counted = ({ word, tag, end }: Word) =>
    tag !== 'nr' &&
    // 硕士|班
    !isIn(ofPeople, text, end) &&
    // 同案的被告人
    !THIS_CASE.test(text.slice(Math.max(0, end - 2), end)) &&
    // 零售|点: a suffix with what it ends
    suits(kind, word.length > 1 ? word : text.slice(Math.max(0, end - 3), end)) &&
    !(measure === 'organization' && OFFICE.test(word))
  return wholePhrase(
    text,
    words.findLast(
      (word, index) =>
        word !== doer &&
        (kindOf(word) === 'noun' || nounSuffixes.has(word.word)) &&
        !isAttribute(words, index) &&
        counted(word),
    ),
  )
}

/** How far back a count of another sentence may say what the same measure counts here. */
const RECENT = 160

/** The last count of the measure; where it is one of the parts that 其中 opens in its sentence, the whole before them. */
function wholeOf(near: readonly Count[], unit: string, text: string): Count | undefined {
  const last = near.findLast((count) => count.unit === unit)
  if (!last) return undefined
  const from = sentenceStart(text, last.start)
  const parts = text.slice(from, last.start).lastIndexOf('其中')
  const whole =
    parts > 0
      ? near.findLast((count) => count.unit === unit && count.start >= from && count.end <= from + parts)
      : undefined
  return whole ?? last
}

/** What the last count of the same measure counted, a sentence or two before. */
export function recent({ text, start, unit, earlier }: Place): string | null {
  const near = earlier.slice(-NEIGHBOURS)
  const last = wholeOf(near, unit, text)
  return last && start - last.end <= RECENT && last.noun !== unit ? last.noun : null
}

/** Whether a word can be what is counted where nothing says it beside the number. */
export const isThing = (word: Word) =>
  (word.tag === 'n' || word.tag === 'nz') &&
  (word.word.length > 1 || shortNouns.has(word.word)) &&
  kindOf(word) === 'noun' &&
  !topicNouns.has(word.word) &&
  !/^(?:结果|比方|时候|事情|东西|地方|样子|原则|[年季月]度)$/u.test(word.word) &&
  !/^全[家村县市省校国区州镇]$|.价$/u.test(word.word)

/** The topic of the sentence so far, the last thing named: what is counted where nothing else says it. */
export function topic({ text, start, unit, earlier }: Place): string | null {
  const near = earlier.slice(-NEIGHBOURS)
  // 博物馆将展出300件: who does it
  const isDoer = ({ word }: Word) =>
    !countsBodies.has(unit) && (suits('organization', word) || suits('person', word))
  // 展品分为四大类，共两百件
  const inQuantity = (word: Word) => near.some((count) => word.start < count.end && word.end > count.start)
  const words = cutWords(text, sentenceStart(text, start, 60), start)
  const found = words.findLast(
    (word, index) => isThing(word) && !isDoer(word) && !inQuantity(word) && !isAttribute(words, index),
  )?.word
  return found?.replace(OF_SO_MANY, '$1') ?? null
}

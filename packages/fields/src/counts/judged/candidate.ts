import { characterTable, isIn, type NumberSpan, type Span } from '@jianbao/text'
import { cutWords } from '../../quantities/lexicon.js'
import { Lexicon } from '../../scan/lexicon.js'
import type { Follower } from '../measures/follower.js'
import { affinities } from '../measures/measures.js'
import { idioms } from './idioms.js'

/** One number with its neighbours and what follows it. */
export interface Candidate {
  readonly text: string
  readonly numbers: readonly NumberSpan[]
  readonly index: number
  readonly follower: Follower
}

export const before = (text: string, number: NumberSpan, length = 1) =>
  text.slice(Math.max(0, number.start - length), number.start)
export const numeral = (text: string, number: NumberSpan) => text.slice(number.core.start, number.core.end)

/** `第三、四季度`: a number that goes on an ordinal. */
function continuesOrdinal({ text, numbers, index }: Candidate): boolean {
  const number = numbers[index]
  const last = numbers[index - 1]
  if (!number || !last || last.kind !== 'ordinal') return false
  return /^[、至和到或与—-]$/u.test(text.slice(last.core.end, number.core.start))
}

const opensIdiom = characterTable(idioms)
const idiomLexicon = new Lexicon(new Map([...idioms].map((idiom) => [idiom, true])))

/** `四轮谈判`, `三包大米`: a number and its measure after all, before what the measure mostly counts. */
const countsHere = (text: string, { start, end }: Span) =>
  end - start === 2 &&
  (affinities.get(text[end - 1] ?? '')?.some((noun) => text.startsWith(noun, end)) ?? false)

/** `三个|代表团`: the phrase ends within another word. */
const endsInWord = (text: string, { start, end }: Span) =>
  end - start > 2 &&
  cutWords(text, start, Math.min(text.length, end + 3)).some(
    (word) => word.start > start && word.start < end && word.end > end,
  )

/** Whether a set phrase or a name covers the number; none begins with an approximator (`近|万家企业`). */
export function inIdiom(text: string, number: NumberSpan): boolean {
  const at = number.core.start
  if (number.start < at) return false
  for (let start = Math.max(0, at - 4); start <= at; start++) {
    if (!isIn(opensIdiom, text, start)) continue
    const phrase = idiomLexicon.at(text, start)[0]
    if (phrase && phrase.end > at && !countsHere(text, phrase) && !endsInWord(text, phrase)) return true
  }
  return false
}

/** `前三名`, `每3人`, `第十一届五次会议`; not `目前3人`. */
const ORDINAL_BEFORE = /(?:[第每届]|(?:^|[^目日此之年以先赛空午提跟面眼])前|[今去明当本该]年前)$/u
const endsOrdinal = characterTable('第每届前')
export const isOrdinal = (candidate: Candidate, number: NumberSpan): boolean =>
  (isIn(endsOrdinal, candidate.text, number.start - 1) &&
    ORDINAL_BEFORE.test(before(candidate.text, number, 3))) ||
  continuesOrdinal(candidate)

const OTHER_WORD = /^(?:二[次轮手]|[零〇○].)$/u
/** `分列二、三名`; not `七、八名客人`. */
const PLACES_OF = /^[二三四五六七八九]、[三四五六七八九十]名$/u
const opensOther = characterTable('二零〇○')

/** `二次征求意见`, `零件`: the characters of a number in another word. */
export const isOtherWord = (text: string, start: number, end: number) =>
  (isIn(opensOther, text, start) && OTHER_WORD.test(text.slice(start, end))) ||
  (text[start + 1] === '、' &&
    PLACES_OF.test(text.slice(start, end)) &&
    !/^\p{Script=Han}/u.test(text.slice(end, end + 1)))

const CLOSES_LIST = /[\d０-９一二两三四五六七八九十数，。；！？：、,;!?:\s”）)的]|^$/u
const PERSON = characterTable('男女嫌')

/** `3男|落网`, `2嫌|变装|逃逸`: people and what they do. */
function areActing(text: string, end: number): boolean {
  if (!isIn(PERSON, text, end - 1)) return false
  const [noun, verb] = cutWords(text, end - 1, Math.min(text.length, end + 4))
  return noun?.end === end && verb !== undefined && verb.word.length > 1 && /^v/u.test(verb.tag)
}

/** `2死7伤`, `3男1女`: the noun is followed by a number, a mark, a verb or the end. */
export const isCompact = (text: string, number: NumberSpan, end: number) =>
  number.kind !== 'decimal' && (CLOSES_LIST.test(text[end] ?? '') || areActing(text, end))

/** `千人出席`: how many came. */
const GATHERING =
  /^(?:出席|参加|参与|参赛|到场|聚集|齐聚|报名|受灾|被困|死亡|受伤|伤亡|失业|撤离|疏散|确诊|感染|应聘|同场)/u

const endsReached = characterTable('达')

/** `百名`, `千家` are round numbers; `百人`, `万个` without more are figures of speech or names. */
export const isFigure = ({ text, follower }: Candidate, number: NumberSpan) =>
  number.bare &&
  number.approx === 'exact' &&
  // 高达千次
  !isIn(endsReached, text, number.start - 1) &&
  !(follower.word === '人' && GATHERING.test(text.slice(follower.end, follower.end + 2))) &&
  follower.kind !== 'nothing' &&
  (follower.kind !== 'measure' ||
    !(follower.measure === 'person' || follower.measure === 'organization' || ROUNDED.test(follower.word)))

/** Measures that take 二 for two; with any other it is the second: 二期, 二级, 二线. */
export const COUNTED_TWO = /^[人名位者员家个件起死伤男女度国地市省区县辆]$/u
const ROUNDED = /^[户件种项条张份台套栋幅颗株亩只辆间场]$/u

/** `下跌3位`, `排名135位`: a place in a ranking. */
const RANKED =
  /(?:[下上][跌降升滑][0-9]+[位名][及和、]|排名|位列|名列|位居|排在|列|第|下跌|下降|上升|跃升|前进|下滑|提升|倒退|排名[升降跌]|名次[升降跌]|\d年)(?:了|第|至|到)?$/u
const closesRank = characterTable('，。；、,;及和下上')
const endsRank = (text: string, end: number) =>
  end >= text.length || isIn(closesRank, text, end) || text[end + 1] === '第'
export const isRanked = (text: string, number: NumberSpan, end: number) =>
  endsRank(text, end) && RANKED.test(before(text, number, 8))

import { characterTable, isIn, isOneOf } from '@jianbao/text'
import { tagOf, type Word } from '../../quantities/lexicon.js'
import { digits, ofDates } from '../../scan/shared-tables.js'
import { stateVerbs } from './noun-classes.js'
import { acts, suits } from './noun-of-kind.js'
import { isNoun } from './word-kinds.js'

/** Names of places, times and people, which are not counted. */
export const NOT_COUNTED = /^(?:ns|nt|nr|s)$/u

/** `客运量17日为`: the figures of a day and what follows them. */
const isDate = (words: readonly Word[], at: number) =>
  (isOneOf(ofDates, words[at]?.word ?? '') && isOneOf(digits, words[at - 1]?.word ?? '')) ||
  (isOneOf(digits, words[at]?.word ?? '') && isOneOf(inDates, words[at + 1]?.word ?? ''))

const inDates = characterTable('0123456789年月日')

/** How many words a comparison has after its preposition. */
const COMPARED = 4
export const MORE = /^(?:多|少|增加|新增|增|增长|减少|减)$/u
export const opensMore = characterTable('多少增新减')
/** Whether a word says that there are more, or fewer. */
export const isMore = (word: string): boolean => isIn(opensMore, word, 0) && MORE.test(word)
const comparing = characterTable('比较')

/** `合作商|比|去年|增加`: where the comparison before a difference begins; -1 where none stands there. */
function comparisonAt(words: readonly Word[], last: number): number {
  if (!isMore(words[last + 1]?.word ?? '')) return -1
  for (let at = last; at >= 0 && at > last - COMPARED; at--)
    if (isOneOf(comparing, words[at]?.word ?? '')) return at
  return -1
}

/** Scopes between a noun and what is said of its number: `面霜|全球|限量10套`. */
const SCOPE = /^全[球国省市县区]$/u

/** Nouns by the list that name what is done with a thing: 需求量, 消耗量. */
const DONE = /^(?:需求|消耗|消费|装机|供应|储备)量$/u

/** `钢琴|进口量`: how much of the thing before is brought in or wanted; the number counts the thing. */
function isQuantityOf(words: readonly Word[], at: number): boolean {
  const word = words[at]?.word ?? ''
  const thing = words[at - 1]
  if (word.length !== 3 || !word.endsWith('量') || !isNoun(thing) || !thing) return false
  if (NOT_COUNTED.test(thing.tag) || SCOPE.test(thing.word) || acts(thing.word)) return false
  return DONE.test(word) || /^vn?$/u.test(tagOf(word.slice(0, 2)) ?? '')
}

const GATHERED = /^(?:累计|共|已|总共|共计|合计|已经|全部)$/u
/** What a verb of getting done is said of, where it is no doer: `函件业务累计完成8亿件`. */
const DONE_WITH = /(?:业务|任务|工程|项目|订单|数|量)$/u

/** Whether the verb at `at` says what became of the noun before it. */
export function isStateOf(words: readonly Word[], at: number): boolean {
  const verb = words[at]?.word ?? ''
  if (verb !== '完成' && !stateVerbs.has(verb)) return false
  let before = at - 1
  while (before > 0 && verb === '完成' && GATHERED.test(words[before]?.word ?? '')) before--
  return isNoun(words[before]) && (verb !== '完成' || DONE_WITH.test(words[before]?.word ?? ''))
}

/** `商标|注册|量`: how much is done with a thing, in two words; the number counts the thing. */
const isQuantityDone = (words: readonly Word[], at: number) =>
  words[at]?.word === '量' &&
  words[at - 1]?.word.length === 2 &&
  /^vn?$/u.test(words[at - 1]?.tag ?? '') &&
  isNoun(words[at - 2]) &&
  !NOT_COUNTED.test(words[at - 2]?.tag ?? '') &&
  !acts(words[at - 2]?.word ?? '') &&
  !suits('organization', words[at - 3]?.word ?? '')

export const COMPARISON = /^(?:[同环]比|按[年月季]|较?同期)$/u
export const opensComparison = characterTable('同环按较')

/**
 * How many words that end at `last` say when, than what, where or how much, between a noun and its number; 0 where none
 * does.
 */
export function aside(words: readonly Word[], last: number): number {
  // 客运量同比增加5万人次
  const word = words[last]?.word ?? ''
  const isLonger = last < words.length - 1
  if (isLonger && isIn(opensComparison, word, 0) && COMPARISON.test(word)) return 1
  if (word === '库存' && (!isLonger || isNoun(words[last - 1]))) return 1
  if (isDate(words, last)) return 1
  const compared = comparisonAt(words, last)
  if (compared > 0) return last - compared + 1
  // 面霜|全球|限量10套
  const scope = isLonger && SCOPE.test(word) && isNoun(words[last - 1])
  return scope ? 1 : 0
}

/** The same for what is done with the thing (`进口量`, `注册|量`), which is no event. */
export function quantity(words: readonly Word[], last: number): number {
  if (isQuantityOf(words, last)) return 1
  return isQuantityDone(words, last) ? 2 : 0
}

/** `停电用户数38万户`, `进球数`: the number of what is counted. */
export const OF_SO_MANY = /([户者员生师客民友]|[\p{Script=Han}]{2}(?<![指系参函倍分岁次比票局]))数$/u

import { characterTable, isIn, isOneOf, type Span } from '@jianbao/text'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { aside, isMore, isStateOf, NOT_COUNTED, quantity } from './noun-asides.js'
import {
  attributiveVerbs,
  countedActs,
  lightVerbs,
  links,
  MOSTLY,
  misdeeds,
  nominalAttributes,
  nounSuffixes,
  predicateVerbs,
  shortNouns,
} from './noun-classes.js'
import { acts, suits } from './noun-of-kind.js'
import { isNoun, kindOf } from './word-kinds.js'

const REACH = 24
const breaks = characterTable('，。；！？：、,;!?:\n（）()[]【】…—“”‘’「」『』《》')

function phraseStart(text: string, at: number, lastNumber: number): number {
  const floor = Math.min(at, Math.max(0, at - REACH, lastNumber))
  for (let i = at - 1; i >= floor; i--) if (isIn(breaks, text, i)) return i + 1
  return floor
}

/** Whether `word` can stand inside a phrase, before its head: a noun, an attribute, a verb used as one (`涉案`). */
function belongs(word: Word, next: Word | undefined): boolean {
  const kind = kindOf(word)
  // 上季|私家车
  if (word.word === '季') return false
  if (kind === 'noun' || kind === 'modifier') return true
  if (kind === 'verb' && attributiveVerbs.has(word.word)) return next !== undefined && kindOf(next) === 'noun'
  if (kind === 'unknown') return next !== undefined && kindOf(next) === 'noun'
  return false
}

/** The noun phrase before a number, and whether `有` stands between: then it may only be where the things are. */
export interface NounBefore extends Span {
  readonly existential: boolean
}

/** When, not what: 流感季, 假期. */
export const PERIODS =
  /^(?:过程|季|季度|时期|期间|假期|学期|年度|年代|世纪|时段|同期|[上本历往首]届|本[场轮]|[上往历]年)$/u
export const endsPeriod = characterTable('程季度期间代纪段届场轮年')
const isPeriod = (word: string) => isIn(endsPeriod, word, word.length - 1) && PERIODS.test(word)
/** What is measured of a thing, not a thing: 保有量, 增长率. */
const MEASURES = /[量率额度值数比]/u

/** `结婚|登记6.7万对`, `受理|咨询300件`: an act with its kind or its verb before it, not with who does it. */
const isActNamed = (previous: Word | undefined) =>
  previous !== undefined &&
  previous.word.length > 1 &&
  /^(?:v|vn|b|n)$/u.test(previous.tag) &&
  !acts(previous.word)

const TAKES_PART = /^(?:参与|实施|从事|作案|涉嫌|涉及|进行|犯|团伙|结伙|伙同)$/u

/** An act that can be counted: of events any, else those that have a number of their own; null where it is none. */
function isCountedAct(word: Word, previous: Word | undefined, ofEvents: boolean): boolean | null {
  if (word.tag[0] !== 'v' || word.word.length === 1) return null
  if (ofEvents) return word.tag === 'v' ? !predicateVerbs.has(word.word) && !lightVerbs.has(word.word) : null
  // 参与盗窃11起: what someone has a part in are cases
  if (misdeeds.has(word.word)) return !TAKES_PART.test(previous?.word ?? '')
  if (countedActs.has(word.word)) return isActNamed(previous)
  return word.tag === 'vn' ? false : null
}

/** Whether `word` can be the head: a noun, of one character only where it ends a compound or is known to stand alone. */
function isHead(word: Word, previous: Word | undefined, ofEvents: boolean): boolean {
  if (isPeriod(word.word)) return false
  if (nominalAttributes.has(word.word)) return true
  const act = isCountedAct(word, previous, ofEvents)
  if (act !== null) return act
  if (word.word.length > 1) return kindOf(word) === 'noun' && !NOT_COUNTED.test(word.tag)
  return isShortHead(word, previous)
}

const UNKNOWN = /^\p{Script=Han}$/u

function isShortHead(word: Word, previous: Word | undefined): boolean {
  if (/^[每各该这那一整单双全半]$/u.test(previous?.word ?? '')) return false
  const kind = previous && kindOf(previous)
  if (kind && (nounSuffixes.has(word.word) || (shortNouns.has(word.word) && kind === 'noun'))) return true
  // 蛋|挞: two characters that the list does not know as one word
  if (word.tag === 'x' && previous?.word.length === 1 && kind === 'noun') return UNKNOWN.test(word.word)
  if (kindOf(word) !== 'noun' || NOT_COUNTED.test(word.tag)) return false
  // U盘
  if (shortNouns.has(word.word) || previous?.tag === 'eng') return true
  // 折叠|床, 搜救|犬: a verb of two characters makes a compound with it
  return kind === 'noun' || (kind === 'verb' && (previous?.word.length ?? 0) > 1 && !MEASURES.test(word.word))
}

const aspects = characterTable('了过')

/** `被下载了3万次`: 了 and 过 stand between an action and its number; `被分为六组`: 被 before a verb of division. */
const isLink = (word: string, ofEvents: boolean, divided: boolean, existential: boolean) =>
  links.has(word) ||
  word.trim() === '' ||
  (ofEvents && isOneOf(aspects, word)) ||
  (divided && word === '被') ||
  // 主要有两种, 大致分为两类
  ((divided || existential) && MOSTLY.test(word))

const ADVERB = /^(?:共|已|已经|累计|先后|现场|分别|再|还|又|首次|一共|总共|全年|陆续|合计|总计|当场)$/u

/** `共检查网吧42家`: a noun of action after an adverb is the clause's verb, where a noun follows it. */
const isVerbAfterAdverb = (words: readonly Word[], first: number, last: number) =>
  first < last && words[first]?.tag === 'vn' && ADVERB.test(words[first - 1]?.word ?? '')

/** `快件量将|突破15亿件`: an approximator stands between the adverb and the number. */
const approximators = characterTable('突超近达逾约')

const divides = characterTable('分划')

/** Where the words before a number stop being links (`共`, `达`, `分为`), and whether one of them was 有. */
function beforeLinks(
  words: readonly Word[],
  ofEvents: boolean,
  approximated: boolean,
): { last: number; existential: boolean } {
  const more = words.at(-1)?.word === '了' && isMore(words.at(-2)?.word ?? '')
  let last = words.length - (more ? 2 : 1)
  let existential = false
  let divided = false
  while (last >= 0) {
    const skipped = aside(words, last) || (ofEvents ? 0 : quantity(words, last))
    if (skipped > 0) {
      last -= skipped
      continue
    }
    const word = words[last]?.word ?? ''
    // 工作人员将两人送走: the preposition
    if (word === '将' && last === words.length - 1 && !approximated) break
    if (!isStateOf(words, last) && !isLink(word, ofEvents, divided, existential)) break
    existential ||= word.includes('有')
    divided ||= isIn(divides, word, 0)
    last--
  }
  return { last, existential }
}

/** `平台日均|订单量`: a link ends a phrase too, unless it can be an attribute (`死亡人口`). */
const isLinkInside = ({ word }: Word) => links.has(word) && !attributiveVerbs.has(word)

/** `传播淫秽视频20个`: a noun of action that begins its clause, before an attribute. */
function isVerbFirst(words: readonly Word[], first: number, last: number): boolean {
  const next = words[first + 1]
  return (
    first === 0 && last > 1 && words[0]?.tag === 'vn' && next !== undefined && kindOf(next) === 'modifier'
  )
}

const joints = characterTable('和及与')

/** `乘客和船员456人`: two nouns of people that are counted together. */
function withPartner(words: readonly Word[], first: number, last: number): number {
  const partner = words[first - 2]
  const joined = first >= 2 && isOneOf(joints, words[first - 1]?.word ?? '')
  const alike = joined && suits('person', partner?.word ?? '') && suits('person', words[last]?.word ?? '')
  return alike && isNoun(partner) && partner?.tag !== 'nr' ? first - 2 : first
}

/** What becomes of the thing by the verb before: `砸坏`, `撞伤`. */
const made = characterTable('坏伤死毁碎断倒沉')

/** The index of the first word of the phrase whose head is at `last`. */
function firstOfPhrase(words: readonly Word[], last: number): number {
  // 整改|通知|书: a suffix takes its word along; 到场的|人 has none
  const head = words[last]?.word ?? ''
  const joined = words[last - 1]
  const suffixed = head.length === 1 && nounSuffixes.has(head) && joined && kindOf(joined) !== 'de'
  let first = suffixed ? last - 1 : last
  for (let i = first - 1; i >= 0; i--) {
    const word = words[i]
    if (!word || isLinkInside(word) || !belongs(word, words[i + 1])) break
    // 砸|坏|车辆300多辆: what the verb makes of it
    const previous = words[i - 1]
    if (isOneOf(made, word.word) && previous?.word.length === 1 && kindOf(previous) === 'verb') break
    // 志愿者清理垃圾三十袋: who does it, and what they do
    if (word.tag === 'vn' && acts(previous?.word ?? '')) break
    first = i
  }
  const verb = isVerbAfterAdverb(words, first, last) || isVerbFirst(words, first, last)
  return withPartner(words, verb ? first + 1 : first, last)
}

/**
 * The noun phrase that ends at `at` (before the number and its approximators), links like `共`, `达` skipped; null where
 * a verb or nothing stands there. `lastNumber` is where the number before ended; `ofEvents` lets actions be counted.
 */
export function nounBefore(
  text: string,
  at: number,
  lastNumber: number,
  ofEvents: boolean,
): NounBefore | null {
  const words = cutWords(text, phraseStart(text, at, lastNumber), at)
  const { last, existential } = beforeLinks(words, ofEvents, isIn(approximators, text, at))
  const head = words[last]
  // 结果十一件不合格: the clause's conjunction
  if (!head || (head.word === '结果' && last === 0) || !isHead(head, words[last - 1], ofEvents)) return null
  return { start: words[firstOfPhrase(words, last)]?.start ?? head.start, end: head.end, existential }
}

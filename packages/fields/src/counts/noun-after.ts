import { characterTable, isIn, type Span } from '@jianbao/text'
import { cutWords, type Word } from '../quantities/lexicon.js'
import type { MeasureClass } from './measures.js'
import { nounEndings, predicateVerbs } from './noun-classes.js'
import { headIndex, phraseFrom } from './phrase.js'
import { kindOf } from './word-kinds.js'

const REACH = 26
const OPENING = '“「『《〈'
const CLOSING = '”」』》〉'
const breaks = characterTable(` \t\n\u3000，。；！？：、,;!?:（）()[]【】…—${OPENING}${CLOSING}`)

/** Attributes whose list of places goes on over 、: `来自香港、澳门的协会`. */
const FROM = /^(?:来自|位于|分布在|涉及|包括)/u

/** Where the stretch that can hold the noun ends: at a mark, a quotation, the next number, or 26 characters on. */
export function phraseLimit(text: string, at: number, nextNumber: number): number {
  const ceiling = Math.max(at, Math.min(text.length, at + REACH, nextNumber))
  const spread = FROM.test(text.slice(at, at + 3))
  for (let i = at; i < ceiling; i++) {
    if (spread && text[i] === '、') continue
    if (isIn(breaks, text, i)) return i
  }
  return ceiling
}

/** Whether the words up to `word` are something that the measure's class counts. */
export function suits(measure: MeasureClass, phrase: string): boolean {
  const endings = endingsOf.get(measure)
  if (!endings) return true
  for (const length of endings.lengths) if (endings.words.has(phrase.slice(-length))) return true
  return false
}

/** The endings of each class, and how long they are. */
const endingsOf = new Map(
  [...nounEndings].map(([measure, words]) => [
    measure,
    { words: new Set(words), lengths: [...new Set(words.map((word) => word.length))] },
  ]),
)

/** Whether a measure's class asks for nouns of a kind. */
export const asksForKind = (measure: MeasureClass) => nounEndings.has(measure)

interface Scan {
  readonly words: readonly Word[]
  readonly measure: MeasureClass
}

/** The end of a phrase that goes on with nouns after `index`, as far as it still suits. */
function extend({ words, measure }: Scan, index: number): number {
  let last = index
  for (let i = index + 1; i < words.length; i++) {
    const word = words[i]
    if (!word || word.tag === 'nr') break
    // 流感|确定|病例: a verb between two nouns of the kind belongs to the second
    const joined = kindOf(word) === 'verb' && measure !== 'person' && suits(measure, words[i + 1]?.word ?? '')
    if (!joined && (kindOf(word) !== 'noun' || word.tag === 'vn')) break
    if (suits(measure, word.word)) last = i
  }
  return last
}

const hasVerb = (words: readonly Word[], from: number, to: number) =>
  words.slice(from, to).some((word) => kindOf(word) === 'verb')

/** The phrase's own beginning: after the last word before `index` that cannot be part of it. */
function nounStart(words: readonly Word[], from: number, index: number): number {
  let start = index
  for (let i = index - 1; i >= from; i--) {
    const word = words[i]
    if (!word || kindOf(word) === 'stop') break
    start = i
  }
  return start
}

/** Whether a word can be the head that the measure asks for, not a verb or an attribute that only ends like one. */
function isOfKind(word: Word, measure: MeasureClass): boolean {
  const kind = kindOf(word)
  if (kind === 'de' || kind === 'stop' || !suits(measure, word.word)) return false
  // 发生, 分手
  if (kind === 'verb' && /^.[生手长家]$/u.test(word.word)) return false
  // 感人, 惊人: no people
  return !(measure === 'person' && kind === 'modifier' && /^[az]/u.test(word.tag))
}

/** For measures that ask for a kind of noun: the first noun of that kind, past verbs and clauses before it. */
function strictNoun(scan: Scan): Span | null {
  const { words, measure } = scan
  let from = 0
  let candidate: Span | null = null
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) break
    const kind = kindOf(word)
    if (kind === 'de') from = i + 1
    if (!isOfKind(word, measure)) continue
    const last = extend(scan, i)
    const next = words[last + 1]
    const first = words[nounStart(words, from, i)] ?? word
    candidate ??= { start: first.start, end: words[last]?.end ?? word.end }
    if (
      next &&
      kindOf(next) === 'de' &&
      hasVerb(words, from, word.word.length === 1 ? i - 1 : i) &&
      last + 2 < words.length
    )
      continue
    return { start: first.start, end: words[last]?.end ?? word.end }
  }
  return candidate
}

/** For measures of events the noun can be an action at the end of the stretch: `两次水样采集`, `三次袭击`. */
function eventNoun(words: readonly Word[]): Span | null {
  const last = words.findIndex((word) => kindOf(word) === 'stop' || kindOf(word) === 'de')
  const whole = last < 0 ? words : words.slice(0, last)
  const first = whole[0]
  const head = whole.at(-1)
  if (!first || !head || kindOf(head) !== 'verb' || head.word.length < 2 || whole.length > 5) return null
  if (/^[了过着到成给为在向于往出]/u.test(words[whole.length]?.word ?? '') || predicateVerbs.has(first.word))
    return null
  return { start: first.start, end: head.end }
}

/** Where `mark` stands no further than `reach` after `from`; -1 where it does not. */
function closingMark(text: string, from: number, mark: string, reach: number): number {
  const found = text.slice(from, from + reach + 1).indexOf(mark)
  return found < 0 ? -1 : from + found
}

/**
 * A quotation at `at`, and the noun that may go on after it (`“质量门”事件`): the span of the quoted words, or up to the
 * end of that noun.
 */
function quotation(
  text: string,
  at: number,
  nextNumber: number,
  titles: boolean,
): { end: number; words: Span } | null {
  const open = OPENING.indexOf(text[at] ?? '\n')
  if (open < 0 || (text[at] === '《' && !titles)) return null
  const close = closingMark(text, at, CLOSING[open] ?? '\n', 16)
  if (close < 0) return null
  const words = cutWords(text, close + 1, phraseLimit(text, close + 1, nextNumber))
  const more = isNounFirst(words) ? phraseFrom(words, 0, { cut: false }) : null
  if (more) return { end: more.end, words: { start: at, end: more.end } }
  return { end: close + 1, words: { start: at, end: close + 1 } }
}

/** `行业“内鬼”`, `网络“黑产”团伙`: a noun phrase with a quotation in or after it. */
function withQuotation(text: string, at: number, found: Span | null, stretch: Stretch): Span | null {
  const quoted = quotation(text, found?.end ?? at, stretch.nextNumber, stretch.titles === true)
  if (!quoted) return found
  if (!found) return quoted.words
  // 1万户家庭“煤改电”工作: what is said of them
  if (quoted.end - found.end > 9) return found
  const isLast = CLOSING.includes(text[quoted.end - 1] ?? '\n')
  return isLast && !stretch.takesQuotation ? found : { start: found.start, end: quoted.end }
}

/** `25个省、市`, `31个省、自治区、直辖市`: `17个国家和地区`: the list is one noun. */
const DIVISIONS =
  /^(?:(?:、(?:自治区|直辖市|省|市|区|州|县))+|[（(](?:[、，]?(?:自治区|直辖市|自治州|地区|省|市|区|县|州|盟|旗|镇|乡|街道|村|社区|点|站|所|院|校|厂|场|店|馆|园|处)){1,4}[）)]|[和或及](?:地区|个人|组织))/u

function withDivisions(text: string, found: Span | null): Span | null {
  if (!found || !/[省市区州县家业位镇乡村道院所站点校厂场店馆园处]/u.test(text[found.end - 1] ?? '\n'))
    return found
  const more = DIVISIONS.exec(text.slice(found.end, found.end + 14))?.[0] ?? ''
  return { start: found.start, end: found.end + more.length }
}

/** `首批入驻“熊猫谷”的大熊猫`: where an attribute with a quotation in it ends; -1 where there is none. */
function pastQuotedClause(text: string, limit: number): number {
  const open = OPENING.indexOf(text[limit] ?? '\n')
  if (open < 0) return -1
  const close = closingMark(text, limit, CLOSING[open] ?? '\n', 14)
  if (close < 0) return -1
  const rest = /^[^，。；！？：、,;!?\n的]{0,8}的/u.exec(text.slice(close + 1, close + 10))?.[0]
  return rest ? close + 1 + rest.length : -1
}

const COPULA = /^(?:为|是|系|属(?!相))/u
/** Adverbs of the clause's predicate, which stand in no attribute: `4例均未接种`, `两款也是应用`. */
const SCOPE =
  /^(?:均(?![衡价])|都(?!市)|皆|全都|全数|也(?!门)|则|仍|却|先后|[已未](?:被|获|经|在|接受|通过)[^的]*$)/u

/** What is known about the stretch after a measure word. */
export interface Stretch {
  readonly measure: MeasureClass
  /** Where the next quantity begins. */
  readonly nextNumber: number
  /** Whether a quotation that ends the phrase is its head: after `两大`. */
  readonly takesQuotation: boolean
  /** Whether a verb alone can name what is counted: `六项保证`, not `有三项持平`. */
  readonly actions: boolean
  /** Whether the measure counts places and bodies. */
  readonly places: boolean
  /** Whether it counts works, which a title names: `三部《红楼梦》`. */
  readonly titles?: boolean
}

const isNounFirst = (words: readonly Word[]) => words[0] !== undefined && kindOf(words[0]) === 'noun'

/** The noun phrase that begins at `at` (after the measure word), without its clause; null where none does. */
export function nounAfter(text: string, at: number, stretch: Stretch): Span | null {
  const { measure, nextNumber } = stretch
  const strict = nounEndings.has(measure)
  if (strict && text[at] === '的' && measure !== 'case' && measure !== 'instance') return null
  // 其中2名为未成年人: what is said of them
  if (strict && COPULA.test(text.slice(at, at + 3))) return null
  const limit = phraseLimit(text, at, nextNumber)
  if (SCOPE.test(text.slice(at, limit))) return null
  const words = cutWords(text, at, limit)
  // 26例发生了感染
  if (measure === 'instance' && predicateVerbs.has(words[0]?.word ?? '')) return null
  const found =
    (strict ? strictNoun({ words, measure }) : null) ?? (measure === 'event' ? eventNoun(words) : null)
  if (found) return withDivisions(text, found)
  if (measure === 'person' && words[0] && kindOf(words[0]) === 'verb') return null
  const clause = isNounFirst(words) ? -1 : pastQuotedClause(text, limit)
  if (clause > 0)
    return phraseFrom(cutWords(text, clause, phraseLimit(text, clause, nextNumber)), 0, { cut: false })
  const head = headIndex(words)
  if (strict && head > 0) return null
  const start = words.at(-1)?.word === '的' ? limit : at
  return withDivisions(
    text,
    withQuotation(
      text,
      start,
      phraseFrom(words, head, {
        cut: limit === nextNumber,
        actions: stretch.actions,
        places: stretch.places,
      }),
      stretch,
    ),
  )
}

import { type CharacterTable, characterTable, isIn, isOneOf, type Span } from '@jianbao/text'
import type { Word } from '../../quantities/lexicon.js'
import { affinities, type MeasureClass } from '../measures/measures.js'
import { nounEndings, predicateVerbs } from './noun-classes.js'
import { kindOf } from './word-kinds.js'

/** Whether the words up to `word` are something that the measure's class counts. */
export function suits(measure: MeasureClass, phrase: string): boolean {
  const endings = endingsOf[measure]
  if (!endings) return true
  if (!isIn(endings.lasts, phrase, phrase.length - 1)) return false
  // 火警, 报警: no police; 国家, 扶手: nobody
  if (measure === 'person' && isIn(endsOther, phrase, phrase.length - 1) && NO_PERSON.test(phrase))
    return false
  for (const length of endings.lengths) if (endings.words.has(phrase.slice(-length))) return true
  return false
}

const NO_PERSON = /(?:[火报预]警|[国身]家|[扶把双左右]手)$/u
const endsOther = characterTable('警家手')
export const BODY = /(?:部门|公司|集团|局|厅|委|警方|政府|机关|院|所|队|机构|单位|协会|银行)$/u

export const endsBody = characterTable('门司团局厅委方府关院所队构位会行')

/** Whether a noun can be the doer of the action after it: people, bodies. */
export const acts = (word: string) =>
  suits('person', word) || (isIn(endsBody, word, word.length - 1) && BODY.test(word))

/** The endings of each class, how long they are, and their last characters: most phrases are told by theirs. */
const endingsOf: { readonly [Measure in MeasureClass]?: Endings } = Object.fromEntries(
  [...nounEndings].map(([measure, words]) => [
    measure,
    {
      words: new Set(words),
      lengths: [...new Set(words.map((word) => word.length))],
      lasts: characterTable(words.map((word) => word.slice(-1))),
    },
  ]),
)

interface Endings {
  readonly words: ReadonlySet<string>
  readonly lengths: readonly number[]
  readonly lasts: CharacterTable
}

/** The measures that count things by their usual nouns, and none of them people. */
const ofThings: ReadonlySet<string> = new Set(
  [...affinities].filter(([, nouns]) => !nouns.some((noun) => suits('person', noun))).map(([word]) => word),
)

/** Whether a measure counts things and never people. */
export const countsThings = (unit: string) => ofThings.has(unit)

/** Whether a measure's class asks for nouns of a kind. */
export const asksForKind = (measure: MeasureClass) => endingsOf[measure] !== undefined

interface Scan {
  readonly words: readonly Word[]
  readonly measure: MeasureClass
}

const sorts = characterTable('类型级')

/** The end of a phrase that goes on with nouns after `index`, as far as it still suits. */
function extend({ words, measure }: Scan, index: number): number {
  let last = index
  for (let i = index + 1; i < words.length; i++) {
    const word = words[i]
    if (!word || word.tag === 'nr' || causing.has(word.word)) break
    // 流感|确定|病例, 诈骗|典型|案例: a verb or an attribute between two nouns of the kind belongs to the second
    const next = words[i + 1]
    const kind = kindOf(word)
    const joined =
      (measure !== 'person' &&
        (kind === 'verb' || kind === 'modifier') &&
        suits(measure, next?.word ?? '')) ||
      // 医院|类|流感|门诊
      (isOneOf(sorts, word.word) && next !== undefined && kindOf(next) === 'noun')
    if (!joined && (kind !== 'noun' || word.tag === 'vn')) break
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

/**
 * `被|警方|抓获|的|嫌疑人`, `欠|供应商|货款|的|超市`: a clause that begins with a verb or a preposition goes on behind
 * the noun that ends before `after`, up to a 的 with what is counted behind it.
 */
function isWithinClause({ words, measure }: Scan, from: number, after: number): boolean {
  const opening = words[from]
  if (!opening || !(kindOf(opening) === 'verb' || opening.tag === 'p' || isOneOf(companion, opening.word)))
    return false
  const de = words.findIndex(
    (word, index) =>
      index > after && (kindOf(word) === 'de' || (opening.word === '因' && causing.has(word.word))),
  )
  const head = words[de + 1]
  // 遇难|矿工|的|家属; 因|中毒|死亡|的|案件
  if (de < after + (opening.word === '因' ? 1 : 2) || !head || /^(?:stop|de)$/u.test(kindOf(head)))
    return false
  return words.slice(de + 1, de + HEAD).some((word) => isOfKind(word, measure))
}

/** With whom: read as conjunctions too, so the tag does not tell. */
const companion = characterTable('和与跟同')
/** What came of it stands behind these: `因|燃气|泄漏|引发|事故`. */
const causing: ReadonlySet<string> = new Set(['引发', '引起', '导致', '造成', '酿成'])
/** No more words of the noun behind 的 are looked at. */
const HEAD = 5

/** `延误|航班`: an act with its object, a thing that the measure does not ask for. */
function hasObject({ words, measure }: Scan, index: number): boolean {
  const [act, next] = [words[index], words[index + 1]]
  if (measure !== 'case' || !act || !next || kindOf(act) !== 'verb') return false
  return /^n[a-z]?$/u.test(next.tag) && !suits(measure, next.word)
}

/** What stands before the noun: the 的 of a clause, or the verb of causing behind its cause. */
const opensHead = (words: readonly Word[], word: Word) =>
  kindOf(word) === 'de' || (words[0]?.word === '因' && causing.has(word.word))

/** For measures that ask for a kind of noun: the first noun of that kind, past verbs and clauses before it. */
export function strictNoun(scan: Scan): Span | null {
  const { words, measure } = scan
  let from = 0
  let candidate: Span | null = null
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) break
    if (opensHead(words, word)) from = i + 1
    if (!isOfKind(word, measure) || hasObject(scan, i)) continue
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
    if (isWithinClause(scan, from, last)) continue
    return { start: first.start, end: words[last]?.end ?? word.end }
  }
  return candidate
}

/** Where a movement goes: `打了几次进去`. */
const WAY = /^[进出上下过回起][来去]$/u

/** For measures of events the noun can be an action at the end of the stretch: `两次水样采集`, `三次袭击`. */
export function eventNoun(words: readonly Word[]): Span | null {
  const last = words.findIndex((word) => kindOf(word) === 'stop' || kindOf(word) === 'de')
  const whole = last < 0 ? words : words.slice(0, last)
  const first = whole[0]
  const head = whole.at(-1)
  if (
    !first ||
    !head ||
    kindOf(head) !== 'verb' ||
    WAY.test(head.word) ||
    head.word.length < 2 ||
    whole.length > 5
  )
    return null
  if (/^[了过着到成给为在向于往出]/u.test(words[whole.length]?.word ?? '') || predicateVerbs.has(first.word))
    return null
  return { start: first.start, end: head.end }
}

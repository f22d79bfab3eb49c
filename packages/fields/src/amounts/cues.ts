import type { AmountKind } from '@jianbao/record'
import { characterTable, holdsAny, isIn } from '@jianbao/text'
import { tagOf } from '../quantities/lexicon.js'
import { Lexicon, type Match } from '../scan/lexicon.js'
import { ofDates } from '../scan/shared-tables.js'
import { inCases, kindCues, ofCases, ofGiving, ruling, weakCues } from './kind-cues.js'
import { faintVerbs, moneyNouns, moneyVerbs } from './kind-words.js'
import { meaningOfGiving, tellsOfCase } from './told-case.js'

type Rows = readonly (readonly [kind: AmountKind, words: string])[]

/** The kind that each word of a table says. */
export const kindByWord = (rows: Rows): ReadonlyMap<string, AmountKind> =>
  new Map(rows.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)))

export const kinds = kindByWord([...kindCues, ...moneyNouns, ...moneyVerbs])
const faintWords: ReadonlySet<string> = new Set(faintVerbs)
const kindsInCases = kindByWord(inCases)

const brings: ReadonlySet<string> = new Set('追回 讨回 挽回损失 挽损'.split(' '))

/** A word that says what money is for, and how much it says. */
interface Cue {
  readonly word: string
  readonly kind: AmountKind
  /** What it says where the text tells of a case, if that is something else. */
  readonly inCase: AmountKind | undefined
  /** Whether it says nothing where the text tells of none. */
  readonly onlyInCase: boolean
  /** Whether it is a word of giving. */
  readonly gives: boolean
  readonly ruling: boolean
  readonly weak: boolean
  /** Whether it decides only where no other stands in the clause. */
  readonly faint: boolean
  /** Whether it brings a sum back, whatever that is. */
  readonly brings: boolean
}

const byWord = new Map<string, Cue>(
  [...kinds].map(([word, kind]) => [
    word,
    {
      word,
      kind,
      inCase: kindsInCases.get(word),
      onlyInCase: ofCases.has(word),
      gives: ofGiving.has(word),
      ruling: ruling.has(word),
      weak: weakCues.has(word),
      faint: faintWords.has(word),
      brings: brings.has(word),
    },
  ]),
)
const cues = new Lexicon(byWord)
const opensCue = characterTable(kinds.keys())

/** What the cues of a stretch say: the last of each strength. */
export interface Cues {
  readonly ruling: AmountKind | null
  readonly strong: AmountKind | null
  readonly weak: AmountKind | null
  /** What is done with the sum itself, by the verb right before it: lost, given away, taken. */
  readonly governing: AmountKind | null
}

/** A cue of one character (`罚`, `花`) is a word of its own only this near to the amount. */
const NEAR = 2

/** A verb governs a sum that begins this near behind it: `捐出了`, `被骗共计`. */
const GOVERNS = 3
const disposes: ReadonlySet<AmountKind> = new Set(['loss', 'donation', 'bribe'])

/** `以单位行贿罪判处罚金`: a cue inside the name of a crime says nothing of the money. */
export const CRIME = /^(?:(?!犯|没收|罚)[\p{Script=Han}]){0,6}罪/u
/** `投资人`, `受骗者`: nor does who is named after it. */
export const AGENT = /^(?:户(?![均口])|群体|阶层|人(?![民均次])|者|方(?![面式法案])|商(?![业品场标铺务]))/u
/** `以投资虚拟货币为名，吸金3亿余元`: a pretext says nothing of the money either. */
export const PRETEXT = /^[\p{Script=Han}“”]{0,6}为(?:名|由|诱饵|幌子|借口)/u

/** What a cue says in this text; null for one that says nothing. */
function saidBy(text: string, { kind, inCase, onlyInCase, gives }: Cue): AmountKind | null {
  if (gives) return meaningOfGiving(text)
  if (inCase === undefined && !onlyInCase) return kind
  if (tellsOfCase(text)) return inCase ?? kind
  return onlyInCase ? null : kind
}

/** What a word says in this text, if it is a cue. */
export function kindSaid(text: string, word: string): AmountKind | null {
  const cue = byWord.get(word)
  return cue === undefined ? null : saidBy(text, cue)
}

/** `学费`, `律师费`: money paid for something; not the end of a verb (`浪费`, `免费`), nor the beginning of one (`费力`). */
const FEE_BEFORE = /[^消免收付自公花计缴交浪耗充破续\P{Script=Han}]$|手续$/u
const FEE_AFTER = /^[^城德尔力劲心神了时解工加迪]/u
const isFee = (text: string, at: number): boolean =>
  FEE_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && FEE_AFTER.test(text.slice(at + 1, at + 2))

/** `去年|收入`, `2019年|入股`: no 年收入 and no 年入. */
const isOfDate = (text: string, at: number): boolean =>
  isIn(ofDates, text, at) && isIn(beforeTime, text, at - 1)
const beforeTime = characterTable('0123456789〇一二三四五六七八九十去今本当全前')

/** `另|收受`, `只|收回`, `次日|结算`: the last character of what reads as a cue begins another word. */
const runsOn = (text: string, end: number): boolean =>
  (text[end - 1] === '收' && isIn(afterTaking, text, end)) ||
  (text[end - 1] === '结' && text[end - 2] === '日' && tagOf(text.slice(end - 1, end + 1)) !== null)
const afterTaking = characterTable('受回缴购到获')

/** The cues of a stretch, in order, the longest at each place. */
function cuesOf(text: string, from: number, to: number): Match<Cue>[] {
  const found: Match<Cue>[] = []
  for (let at = from; at < to; ) {
    const cue =
      isIn(opensCue, text, at) && !isOfDate(text, at) ? longestWithin(cues.at(text, at), to) : undefined
    if (!cue || runsOn(text, cue.end)) {
      at++
      continue
    }
    found.push(cue)
    at = cue.end
  }
  return found
}

function longestWithin(matches: readonly Match<Cue>[], to: number): Match<Cue> | undefined {
  for (const match of matches) if (match.end <= to) return match
  return undefined
}

/** Whether what follows a cue before the sum takes it for something else. */
function isOther(text: string, end: number, to: number): boolean {
  if (!holdsAny(ofOthers, text, end, Math.min(to, end + OTHERS_REACH))) return false
  const next = text.slice(end, Math.min(to, end + OTHERS_REACH))
  return CRIME.test(next) || PRETEXT.test(next) || AGENT.test(next)
}

/** Of these one stands in what any of those finds. */
export const ofOthers = characterTable('罪为户群阶人者方商')
const OTHERS_REACH = 10

/** `投诉`: the first character of a word that is no cue. */
const opensOther = (text: string, at: number, to: number): boolean =>
  at + 2 <= to && !/[了过掉到得出着]/u.test(text[at + 1] ?? '') && tagOf(text.slice(at, at + 2)) !== null

/** The kind that a cue of the stretch up to `to` says; null for one that says nothing there. */
function kindAt(text: string, { start, end, value }: Match<Cue>, to: number): AmountKind | null {
  if (isOther(text, end, to)) return null
  const says =
    value.word === '费'
      ? isFee(text, start)
      : end - start > 1 || (to - start - 1 <= NEAR && !opensOther(text, start, to))
  return says ? saidBy(text, value) : null
}

/** The cues of a stretch before an amount: the last of each strength. */
export function cuesIn(text: string, from: number, to: number): Cues {
  let decisive: AmountKind | null = null
  let strong: AmountKind | null = null
  let weak: AmountKind | null = null
  let faint: AmountKind | null = null
  let governing: AmountKind | null = null
  for (const cue of cuesOf(text, from, to)) {
    const kind = kindAt(text, cue, to)
    if (kind === null) continue
    const { value, end } = cue
    if (value.ruling) decisive ??= kind
    if (value.weak) weak = kind
    else if (value.faint) faint = kind
    else {
      strong = kind
      governing = to - end <= GOVERNS && disposes.has(kind) && !value.brings ? kind : null
    }
  }
  return { ruling: decisive, strong, weak: weak ?? faint, governing }
}

/** The cues of two characters and more that say something in this text. */
export const wordsIn = (text: string, from: number, to: number): Match<AmountKind>[] =>
  cuesOf(text, from, to).flatMap((cue) => {
    const value = cue.end - cue.start > 1 ? saidBy(text, cue.value) : null
    return value === null ? [] : [{ ...cue, value }]
  })

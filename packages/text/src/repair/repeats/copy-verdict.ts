import { earlierCopyGoes } from './copy-choice.js'
import { type Headers, headersBetween, trailingHeaders, withHeaders } from './copy-headers.js'
import { exactLetters } from './exact-letters.js'
import type { Run } from './repeated-runs.js'
import type { Unit } from './sentence-units.js'

/** Which copy goes, by units; `between` are the second copy's header lines. */
export interface Verdict {
  readonly keep: readonly number[]
  readonly drop: readonly number[]
  readonly later: readonly number[]
  readonly between: readonly number[]
}

/** What a run is measured by; lengths in letters and digits. */
interface Measures {
  readonly letters: number
  readonly sentences: number
  readonly average: number
  /** Nothing stands between the copies; or nothing but header lines. */
  readonly glued: boolean
  readonly adjacent: boolean
  readonly wholeParagraphs: boolean
  readonly paragraphs: number
  readonly plain: boolean
  /** No sentence of its own between the repeated ones, or only whole paragraphs. */
  readonly gapless: boolean
  /** Sentences that end in a full stop: no cheer, no verse, no headline. */
  readonly statement: boolean
  /** The part of the letters that stands in sentences without any difference. */
  readonly exact: number
}

const legalFormula = /(?:依照|根据|依据|按照|违反)[^。]{0,12}《|《[^》]{2,40}》第/u
const opensQuote = /^[“"「『]/u
/** Verse has lines about so long; a refrain of it is no damage unless it is a whole article's length. */
const verseLine = 12
const leadParagraphs = 3
const closingParagraphs = 2
const minExact = 0.6
const minExactAtLength = 0.3
/** Letters of a copy that follows at once (a sentence, a line without end), after header lines, or further down. */
const minimum = {
  glued: 10,
  gluedLine: 30,
  adjacent: 40,
  summary: 20,
  closing: 24,
  paragraph: 60,
  oneSentence: 80,
  anywhere: 200,
}

/** Whether a run is a second copy, and which of the two goes; nothing where a writer may have repeated himself. */
export function judgeRun(run: Run, units: readonly Unit[], text: string): Verdict | undefined {
  const between = headersBetween(run, units, text)
  const measures = measure(run, units, text, between)
  const summary = isSummary(run, units, measures)
  const closing = !summary && !isCopy(measures)
  if (closing && !isClosingSummary(run, units, measures)) return undefined
  const earlierGoes = summary || (!closing && earlierCopyGoes(run, units, text))
  const drop = earlierGoes ? run.earlier : run.later
  return {
    keep: earlierGoes ? run.later : run.earlier,
    drop: withHeaders(drop, units, text),
    later: run.later,
    between: [
      ...(between?.isBlock ? between.lines : []),
      ...(earlierGoes ? [] : trailingHeaders(run, units, text)),
    ],
  }
}

function measure(run: Run, units: readonly Unit[], text: string, between: Headers | undefined): Measures {
  const later = run.later.map((j) => units[j]).filter((unit) => unit !== undefined)
  const earlier = run.earlier.map((i) => units[i]).filter((unit) => unit !== undefined)
  const letters = later.reduce((sum, unit) => sum + unit.key.length, 0)
  const body = later.map((unit) => text.slice(unit.start, unit.end)).join('')
  const whole = (side: readonly Unit[]) =>
    side[0]?.opensParagraph === true && side.at(-1)?.closesParagraph === true
  const paragraphs = new Set(later.map((unit) => unit.paragraph)).size
  return {
    letters,
    sentences: later.length,
    average: letters / later.length,
    glued: between?.lines.length === 0,
    adjacent: between !== undefined,
    wholeParagraphs: whole(later) && earlier[0]?.opensParagraph === true,
    paragraphs,
    statement: /。/u.test(body) && !opensQuote.test(body),
    gapless:
      isGapless(run.later) || (inWholeParagraphs(run.later, units) && inWholeParagraphs(run.earlier, units)),
    exact: exactLetters(run, units) / letters,
    plain: paragraphs > 1 || !(legalFormula.test(body) || opensQuote.test(body)),
  }
}

function isCopy(run: Measures): boolean {
  if (run.average < verseLine && run.letters < minimum.anywhere && !run.statement) return false
  // Entries of a list are alike but for a name or a figure.
  if (run.exact < (run.letters < minimum.anywhere ? minExact : minExactAtLength)) return false
  if (run.letters >= minimum.anywhere && run.sentences > 3) return true
  if (!run.gapless) return false
  if (run.glued && run.letters >= (run.statement ? minimum.glued : minimum.gluedLine)) return true
  if (run.adjacent && run.statement && run.wholeParagraphs && run.letters >= minimum.adjacent) return true
  if (!run.wholeParagraphs || !run.plain) return false
  return run.letters >= (run.sentences > 1 ? minimum.paragraph : minimum.oneSentence)
}

// The lead stands first by itself and then begins (or is) a longer paragraph near the top.
function isSummary(run: Run, units: readonly Unit[], measures: Measures): boolean {
  const first = units[run.earlier[0] ?? 0]
  const last = units[run.earlier.at(-1) ?? 0]
  const again = units[run.later[0] ?? 0]
  const end = units[run.later.at(-1) ?? 0]
  if (first === undefined || last === undefined || again === undefined || end === undefined) return false
  const nearTop = first.paragraph < leadParagraphs && again.paragraph - last.paragraph <= leadParagraphs
  const alone = first.opensParagraph && last.closesParagraph
  const goesOn = again.opensParagraph && !end.closesParagraph
  return nearTop && alone && goesOn && measures.letters >= (measures.glued ? minimum.glued : minimum.summary)
}

// The lead once more as the last paragraph, word by word.
function isClosingSummary(run: Run, units: readonly Unit[], measures: Measures): boolean {
  const first = units[run.earlier[0] ?? 0]
  const last = units[run.later.at(-1) ?? 0]
  const end = units.at(-1)?.paragraph ?? 0
  if (first === undefined || last === undefined) return false
  const whole = measures.wholeParagraphs && last.paragraph > end - closingParagraphs
  const isLead = first.paragraph < leadParagraphs && measures.exact === 1
  const stops = run.later.every((unit) => units[unit]?.stops)
  const isText = stops && measures.average > verseLine && measures.plain && measures.gapless
  return whole && isLead && isText && measures.letters >= minimum.closing && !isRefrain(run, units)
}

// Once more in between, too.
function isRefrain(run: Run, units: readonly Unit[]): boolean {
  const key = units[run.earlier[0] ?? 0]?.key
  return units.filter((unit) => unit.key === key).length > 2
}

const isGapless = (part: readonly number[]) => part.length === (part.at(-1) ?? 0) - (part[0] ?? 0) + 1

// Of each paragraph that has a repeated sentence, all are.
function inWholeParagraphs(part: readonly number[], units: readonly Unit[]): boolean {
  const repeated = new Set(part)
  const first = part[0] ?? 0
  const last = part.at(-1) ?? 0
  const paragraphs = new Set(part.map((i) => units[i]?.paragraph))
  if (units[first]?.opensParagraph !== true || units[last]?.closesParagraph !== true) return false
  for (let i = first; i <= last; i++) {
    if (!repeated.has(i) && paragraphs.has(units[i]?.paragraph)) return false
  }
  return true
}

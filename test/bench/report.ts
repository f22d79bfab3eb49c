import { median, ratio, spread, type Timing } from './rounds.js'
import type { Suite, Wanted } from './suites/suite.js'

/** What a task costs. */
export interface Cost {
  readonly task: string
  /** Medians over the rounds. */
  readonly ms_per_document: number
  readonly documents_per_second: number
  readonly characters_per_second: number
  /** Half the range of the middle half of the rounds, as a share of the median. */
  readonly spread: number
  /** How many times the unit's cost. */
  readonly ratio: number
  readonly wanted: Judged | null
  /** For how many of the documents it gave nothing. */
  readonly unanswered: number
}

/** Whether a task costs what it may: so many times another's cost. */
export interface Judged extends Wanted {
  readonly ratio: number
  readonly met: boolean
}

export interface SuiteReport {
  readonly bench: string
  readonly question: string
  readonly unit: string
  readonly documents: number
  /** UTF-16 units of article text. */
  readonly characters: number
  readonly rounds: number
  readonly costs: readonly Cost[]
}

export function reportOf(suite: Suite, timings: readonly Timing[]): SuiteReport {
  const unit = named(timings, suite.unit)
  const unanswered = suite.unanswered?.()
  const costs = timings.map((timing) => {
    const milliseconds = median(timing.rounds)
    return {
      task: timing.name,
      ms_per_document: milliseconds / suite.documents,
      documents_per_second: (suite.documents / milliseconds) * 1000,
      characters_per_second: (suite.characters / milliseconds) * 1000,
      spread: spread(timing),
      ratio: ratio(timing, unit),
      wanted: judged(timing, suite.wanted, timings),
      unanswered: unanswered?.get(timing.name) ?? 0,
    }
  })
  const { name, question, documents, characters } = suite
  return { bench: name, question, unit: suite.unit, documents, characters, rounds: unit.rounds.length, costs }
}

function judged(
  timing: Timing,
  wanted: readonly Wanted[] | undefined,
  timings: readonly Timing[],
): Judged | null {
  const of = wanted?.find(({ task }) => task === timing.name)
  if (of === undefined) return null
  const found = ratio(timing, named(timings, of.of))
  const { most = Number.POSITIVE_INFINITY, least = 0 } = of
  return { ...of, ratio: found, met: found <= most && found >= least }
}

function named(timings: readonly Timing[], name: string): Timing {
  const found = timings.find((timing) => timing.name === name)
  if (found === undefined) throw new Error(`no task ${name} to measure by`)
  return found
}

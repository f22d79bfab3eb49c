import type { Document } from '../documents.js'
import type { Laps, Task, Timing } from '../rounds.js'

/** A bench: what is timed over the documents, and against which of its tasks. */
export interface Suite {
  readonly name: string
  /** What is compared, in a sentence. */
  readonly question: string
  /** The task that all others are measured by; it is among the timings. */
  readonly unit: string
  readonly time: (options: TimeOptions) => Promise<Timing[]>
  readonly wanted?: readonly Wanted[]
  /** How much work one round is: documents, and UTF-16 units of article text. */
  readonly documents: number
  readonly characters: number
  /** For how many of the documents a task gave nothing, by its name; to be asked after the timing. */
  readonly unanswered?: () => ReadonlyMap<string, number>
}

export interface TimeOptions {
  readonly rounds: number
  /** Milliseconds for which rounds are not counted. */
  readonly warmUp: number
}

/** How many times another task's cost a task may be at most, or is at least to be. */
export interface Wanted {
  readonly task: string
  readonly of: string
  readonly most?: number
  readonly least?: number
}

export type MakeSuite = (documents: readonly Document[]) => Suite

/** How much work the documents are, for a suite that does them all. */
export function workOf(documents: readonly Document[]): Pick<Suite, 'documents' | 'characters'> {
  const characters = documents.reduce((sum, { article }) => sum + article.text.length, 0)
  return { documents: documents.length, characters }
}

/** A task that does one thing with each of many values. */
export function forEach<Value>(
  name: string,
  values: readonly Value[],
  work: (value: Value) => unknown,
): Task {
  return {
    name,
    async run(): Promise<Laps> {
      for (const value of values) {
        const made = work(value)
        // Only what is a promise: awaiting the rest would be part of what is timed.
        if (made instanceof Promise) await made
      }
      return {}
    },
  }
}

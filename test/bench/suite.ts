import type { Document } from './documents.js'
import type { Task } from './rounds.js'

/** A bench: what is timed over the documents, and against which of its tasks. */
export interface Suite {
  readonly name: string
  /** What is compared, in a sentence. */
  readonly question: string
  /** The task that all others are measured by; it is among the tasks. */
  readonly unit: string
  readonly tasks: readonly Task[]
  /** Where a round takes long. */
  readonly mostRounds?: number
  /** How much work one round is: documents, and UTF-16 units of article text. */
  readonly documents: number
  readonly characters: number
}

export type MakeSuite = (documents: readonly Document[]) => Suite

/** The sum of the lengths of some texts, in UTF-16 units. */
export function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}

/** A task that does one thing with each of many values. */
export function forEach<Value>(
  name: string,
  values: readonly Value[],
  work: (value: Value) => unknown,
): Task {
  return {
    name,
    async run() {
      for (const value of values) {
        const made = work(value)
        // Only what is a promise: awaiting the rest would be part of what is timed.
        if (made instanceof Promise) await made
      }
    },
  }
}

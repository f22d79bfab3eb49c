import type { Findings, Ruled } from './field.js'

/** Counts the candidates that a field turns away, by reason. */
export class Refusals {
  readonly #reasons: string[] = []

  add(reason: string, times = 1): void {
    for (let time = 0; time < times; time++) this.#reasons.push(reason)
  }

  /** Times by reason, the most frequent first. */
  counted(): Readonly<Record<string, number>> {
    const times = new Map<string, number>()
    for (const reason of this.#reasons) times.set(reason, (times.get(reason) ?? 0) + 1)
    const order = (a: [string, number], b: [string, number]): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
    return Object.fromEntries([...times].sort(order))
  }

  /** What a field found, with what is counted so far and later: put in order only where somebody asks. */
  beside<Entry>(entries: readonly Ruled<Entry>[]): Findings<Entry> {
    return found(entries, () => this.counted())
  }
}

/** What a field found, with what it turned away: counted only where somebody asks. */
export const found = <Entry>(
  entries: readonly Ruled<Entry>[],
  counted: () => Findings<Entry>['refused'],
): Findings<Entry> => new Found(entries, counted)

/** A class, since to define what an object of its own is asked takes a hundred times as long as to make one. */
class Found<Entry> implements Findings<Entry> {
  readonly entries: readonly Ruled<Entry>[]
  readonly #counted: () => Findings<Entry>['refused']

  constructor(entries: readonly Ruled<Entry>[], counted: () => Findings<Entry>['refused']) {
    this.entries = entries
    this.#counted = counted
  }

  get refused(): Findings<Entry>['refused'] {
    return this.#counted()
  }
}

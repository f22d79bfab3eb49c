import { type PageMeasure, type PageScore, pageMeasures } from './page-scores.js'

/** One line of the table: a set's means, to three decimals; null where no page of it asks for a measure. */
export interface SetScores {
  readonly set: string
  readonly pages: number
  /** Pages that gave no text. */
  readonly empty: number
  readonly scores: Readonly<Record<PageMeasure, number | null>>
}

/** Gathers the scores of a set's pages. */
export class Tally {
  readonly #set: string
  readonly #sums = new Map<PageMeasure, { sum: number; count: number }>()
  #pages = 0
  #empty = 0

  constructor(set: string) {
    this.#set = set
  }

  add(score: PageScore, isEmpty: boolean): void {
    this.#pages++
    if (isEmpty) this.#empty++
    for (const measure of pageMeasures) {
      const values = score[measure] ?? []
      const known = this.#sums.get(measure) ?? { sum: 0, count: 0 }
      const sum = values.reduce((total, value) => total + value, known.sum)
      this.#sums.set(measure, { sum, count: known.count + values.length })
    }
  }

  get scores(): SetScores {
    const means = pageMeasures.map((measure) => [measure, this.#mean(measure)])
    return { set: this.#set, pages: this.#pages, empty: this.#empty, scores: Object.fromEntries(means) }
  }

  #mean(measure: PageMeasure): number | null {
    const { sum, count } = this.#sums.get(measure) ?? { sum: 0, count: 0 }
    return count === 0 ? null : Math.round((sum / count) * 1000) / 1000
  }
}

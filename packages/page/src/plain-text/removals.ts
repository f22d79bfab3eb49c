import type { Repair } from '@jianbao/record'

const longestSample = 80
const mostSamples = 5

/** What the cleaning left out, by kind, as repairs: each removal is counted, a few are shown. */
export class Removals {
  readonly #removed = new Map<'furniture' | 'byline', string[]>()

  add(kind: 'furniture' | 'byline', before: string): void {
    const list = this.#removed.get(kind) ?? []
    list.push(before)
    this.#removed.set(kind, list)
  }

  /** In the order furniture, byline; kinds without a removal are left out. */
  toRepairs(): Repair[] {
    return (['furniture', 'byline'] as const).flatMap((kind) => {
      const removed = this.#removed.get(kind) ?? []
      if (removed.length === 0) return []
      const samples = removed
        .slice(0, mostSamples)
        .map((before) => ({ before: Array.from(before).slice(0, longestSample).join(''), after: '' }))
      return [{ kind, count: removed.length, samples }]
    })
  }
}

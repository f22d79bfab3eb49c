import type { Unit } from './sentence-units.js'
import { isAlike } from './similarity.js'

/** Sentences of an earlier part of the text that stand again further down, in the same order. */
export interface Run {
  /** Units of the earlier and of the later part that have their like in the other; ascending. */
  readonly earlier: readonly number[]
  readonly later: readonly number[]
}

interface Draft {
  earlier: number[]
  later: number[]
}

/** Too short to begin a run: such sentences are alike by chance. They go along with a run. */
const minAnchor = 8
const maxPlaces = 8
const maxGap = 12
const maxOpen = 4

/** Finds the repeated runs: exact sentences are the anchors, what is nearly alike between and beside them joins. */
export function repeatedRuns(units: readonly Unit[]): Run[] {
  const places = new Map<string, number[]>()
  const runs: Draft[] = []
  for (const [j, { key }] of units.entries()) {
    if (key === '') continue
    const known = places.get(key) ?? []
    if (known.length > 0) place(runs, known, j, key)
    if (known.length < maxPlaces) places.set(key, [...known, j])
  }
  for (const run of runs) extend(run, units)
  return runs
}

function place(runs: Draft[], known: readonly number[], j: number, key: string): void {
  for (let r = runs.length - 1; r >= Math.max(0, runs.length - maxOpen); r--) {
    const run = runs[r]
    const lastEarlier = run?.earlier.at(-1)
    const lastLater = run?.later.at(-1)
    const firstLater = run?.later[0]
    if (run === undefined || lastEarlier === undefined || lastLater === undefined || firstLater === undefined)
      continue
    const i = known.find((one) => one > lastEarlier && one - lastEarlier <= maxGap && one < firstLater)
    if (i === undefined || j - lastLater > maxGap || j <= lastLater) continue
    run.earlier.push(i)
    run.later.push(j)
    return
  }
  const first = known[0]
  if (first !== undefined && key.length >= minAnchor) runs.push({ earlier: [first], later: [j] })
}

function extend(run: Draft, units: readonly Unit[]): void {
  bridge(run, units)
  while (meetsNoEnd(run) && alikeAt(units, run.earlier.at(-1), run.later.at(-1), 1)) {
    run.earlier.push((run.earlier.at(-1) ?? 0) + 1)
    run.later.push((run.later.at(-1) ?? 0) + 1)
  }
  while (meetsNoEnd(run) && alikeAt(units, run.earlier[0], run.later[0], -1)) {
    run.earlier.unshift((run.earlier[0] ?? 0) - 1)
    run.later.unshift((run.later[0] ?? 0) - 1)
  }
}

const meetsNoEnd = (run: Draft) => (run.earlier.at(-1) ?? 0) + 1 < (run.later[0] ?? 0)

function alikeAt(units: readonly Unit[], i = 0, j = 0, step: 1 | -1): boolean {
  const a = units[i + step]
  const b = units[j + step]
  return a !== undefined && b !== undefined && isAlike(a.key, b.key)
}

// Between two anchors a sentence may differ by a word, or two may have become one.
function bridge(run: Draft, units: readonly Unit[]): void {
  const earlier: number[] = []
  const later: number[] = []
  for (const [n, i] of run.earlier.entries()) {
    const j = run.later[n] ?? 0
    const gapEarlier = between(earlier.at(-1), i)
    const gapLater = between(later.at(-1), j)
    const keyOf = (gap: readonly number[]) => gap.map((one) => units[one]?.key ?? '').join('')
    if (gapEarlier.length > 0 && gapLater.length > 0 && isAlike(keyOf(gapEarlier), keyOf(gapLater))) {
      earlier.push(...gapEarlier)
      later.push(...gapLater)
    }
    earlier.push(i)
    later.push(j)
  }
  run.earlier = earlier
  run.later = later
}

const between = (from: number | undefined, to: number): number[] =>
  from === undefined ? [] : Array.from({ length: Math.max(0, to - from - 1) }, (_, n) => from + 1 + n)

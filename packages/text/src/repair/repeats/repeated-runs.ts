import type { Unit } from './sentence-units.js'
import { isAlike, mayBeAlike, sameFigures } from './similarity.js'

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
export const minAnchor = 8
const maxPlaces = 8
const maxShortStart = 4
const maxGap = 12
const maxOpen = 4
/** Of a sentence that breaks off, this much must be there. */
const minCut = 1
const prose = { letters: 80, average: 16 }

/** Finds the repeated runs: exact sentences are the anchors, what is nearly alike between and beside them joins. */
export function repeatedRuns(units: readonly Unit[]): Run[] {
  const places = new Map<string, number[]>()
  const runs: Draft[] = []
  for (const [j, { key }] of units.entries()) {
    if (key === '') continue
    const known = places.get(key) ?? []
    if (known.length > 0) place(runs, known, j, units)
    if (known.length < maxPlaces) places.set(key, [...known, j])
  }
  const claimed = new Set(runs.flatMap((run) => run.later))
  for (const run of runs) extend(run, units, claimed)
  return runs
}

function place(runs: Draft[], known: readonly number[], j: number, units: readonly Unit[]): void {
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
  if (first === undefined || (units[j]?.key.length ?? 0) < minAnchor) return
  const claimed = runs.at(-1)?.later.at(-1) ?? -1
  runs.push(withShortStart(first, j, claimed, units))
}

// A first sentence too short to begin a run belongs to it all the same, and not to the end of the run before.
function withShortStart(first: number, j: number, claimed: number, units: readonly Unit[]): Draft {
  const run: Draft = { earlier: [first], later: [j] }
  for (let n = 1; n <= maxShortStart && first - n >= 0 && j - n > Math.max(first, claimed); n++) {
    if (units[first - n]?.key !== units[j - n]?.key) break
    run.earlier.unshift(first - n)
    run.later.unshift(j - n)
  }
  return run
}

type Alike = (a: string, b: string) => boolean

// Entries of a list are alike but for a name and a figure; prose that repeats at length is a copy, mistyped or not.
function alikeWithin(run: Draft, units: readonly Unit[]): Alike {
  const letters = run.later.reduce((sum, j) => sum + (units[j]?.key.length ?? 0), 0)
  const stops = run.later.filter((j) => units[j]?.stops).length
  const isProse =
    letters >= prose.letters && letters >= run.later.length * prose.average && stops * 2 > run.later.length
  return isProse ? isAlike : (a, b) => sameFigures(a, b) && isAlike(a, b)
}

function extend(run: Draft, units: readonly Unit[], claimed: Set<number>): void {
  const alike = alikeWithin(run, units)
  bridge(run, units, alike)
  while (grow(run, units, alike, claimed, 1));
  while (grow(run, units, alike, claimed, -1));
}

/** A sentence for a sentence, or some for one where a copy lost the marks or the lines between them. */
const strides: readonly (readonly [number, number])[] = [
  [1, 1],
  ...[2, 3, 4, 5, 6, 7, 8].flatMap((many) => [[many, 1] as const, [1, many] as const]),
]

function grow(
  run: Draft,
  units: readonly Unit[],
  alike: Alike,
  claimed: Set<number>,
  direction: 1 | -1,
): boolean {
  // What is whole in both comes before what breaks off in one.
  const sure =
    joinBeside(run, units, isSame, claimed, direction) || joinBeside(run, units, alike, claimed, direction)
  return sure || (direction === 1 && joinCut(run, units, claimed))
}

function joinBeside(
  run: Draft,
  units: readonly Unit[],
  same: Alike,
  claimed: Set<number>,
  direction: 1 | -1,
): boolean {
  for (const [few, many] of strides) {
    const earlier = beside(run.earlier, few, direction)
    const later = beside(run.later, many, direction)
    // What is the copy of another sentence already is no copy of this one; and each is looked at once.
    if (!liesOutside(run, earlier, later, units.length) || later.some((j) => claimed.has(j))) continue
    if (!mayBeAlike(lengthOf(units, earlier), lengthOf(units, later))) continue
    if (!same(keyOf(units, earlier), keyOf(units, later))) continue
    for (const j of later) claimed.add(j)
    if (direction === 1) {
      run.earlier.push(...earlier)
      run.later.push(...later)
    } else {
      run.earlier.unshift(...earlier)
      run.later.unshift(...later)
    }
    return true
  }
  return false
}

// One copy breaks off in mid-sentence, at the end of its paragraph.
function joinCut(run: Draft, units: readonly Unit[], claimed: Set<number>): boolean {
  const i = (run.earlier.at(-1) ?? 0) + 1
  const j = (run.later.at(-1) ?? 0) + 1
  const [a, b] = [units[i], units[j]]
  if (a === undefined || b === undefined || claimed.has(j)) return false
  if (!liesOutside(run, [i], [j], units.length)) return false
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a]
  const isCut = short.closesParagraph && !short.stops && short.key.length >= minCut
  if (!isCut || !long.key.startsWith(short.key)) return false
  claimed.add(j)
  run.earlier.push(i)
  run.later.push(j)
  return true
}

const isSame: Alike = (a, b) => a === b

// The earlier part may not grow into the later one, nor either out of the text.
function liesOutside(
  run: Draft,
  earlier: readonly number[],
  later: readonly number[],
  count: number,
): boolean {
  const meets =
    (earlier.at(-1) ?? 0) >= Math.min(run.later[0] ?? 0, later[0] ?? 0) ||
    (later[0] ?? 0) <= (run.earlier.at(-1) ?? 0)
  return !meets && (earlier[0] ?? 0) >= 0 && (later.at(-1) ?? 0) < count
}

const keyOf = (units: readonly Unit[], some: readonly number[]) =>
  some.map((one) => units[one]?.key ?? '').join('')

const lengthOf = (units: readonly Unit[], some: readonly number[]) =>
  some.reduce((sum, one) => sum + (units[one]?.key.length ?? 0), 0)

function beside(part: readonly number[], count: number, direction: 1 | -1): number[] {
  const first = direction === 1 ? (part.at(-1) ?? 0) + 1 : (part[0] ?? 0) - count
  const some: number[] = []
  for (let n = 0; n < count; n++) some.push(first + n)
  return some
}

// Between two anchors a sentence may differ by a word, or two may have become one.
function bridge(run: Draft, units: readonly Unit[], alike: Alike): void {
  const earlier: number[] = []
  const later: number[] = []
  for (const [n, i] of run.earlier.entries()) {
    const j = run.later[n] ?? 0
    const gapEarlier = between(earlier.at(-1), i)
    const gapLater = between(later.at(-1), j)
    if (
      gapEarlier.length > 0 &&
      gapLater.length > 0 &&
      alike(keyOf(units, gapEarlier), keyOf(units, gapLater))
    ) {
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

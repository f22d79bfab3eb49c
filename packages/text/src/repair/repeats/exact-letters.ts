import type { Run } from './repeated-runs.js'
import type { Unit } from './sentence-units.js'

const maxJoined = 8

/**
 * The letters of the later copy that stand in the earlier one without any difference, in whole sentences, though one
 * copy may have run several into one, or break off at its end.
 */
export function exactLetters(run: Run, units: readonly Unit[]): number {
  const earlier = run.earlier.map((unit) => units[unit]?.key ?? '')
  const later = run.later.map((unit) => units[unit]?.key ?? '')
  const known = new Set(earlier)
  const exact = later.map((key) => known.has(key))
  if (exact.every(Boolean)) return lettersOf(later)
  const joined = new Set(joins(earlier).map(({ key }) => key))
  for (const [i, key] of later.entries()) exact[i] ||= joined.has(key)
  for (const { key, from, count } of joins(later)) {
    if (known.has(key)) exact.fill(true, from, from + count)
  }
  const [a = '', b = ''] = [earlier.at(-1), later.at(-1)]
  if (a.startsWith(b) || b.startsWith(a)) exact[later.length - 1] = true
  return lettersOf(later.filter((_, i) => exact[i]))
}

const lettersOf = (keys: readonly string[]) => keys.reduce((sum, key) => sum + key.length, 0)

function joins(keys: readonly string[]): { key: string; from: number; count: number }[] {
  return keys.flatMap((_, from) =>
    Array.from({ length: Math.max(0, Math.min(maxJoined, keys.length - from) - 1) }, (_, n) => ({
      key: keys.slice(from, from + n + 2).join(''),
      from,
      count: n + 2,
    })),
  )
}

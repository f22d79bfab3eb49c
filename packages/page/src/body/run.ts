/** A stretch of lines `[first, last)` and what its weights add up to. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly sum: number
}

/** The stretch of `[first, last)` whose weights add up to the most (Kadane). */
export function bestRun(weights: readonly number[], first: number, last: number): Run {
  let best = 0
  let bestFirst = first
  let bestLast = first
  let start = first
  let sum = 0
  for (let i = first; i < last; i++) {
    sum += weights[i] ?? 0
    if (sum <= 0) {
      sum = 0
      start = i + 1
    } else if (sum > best) {
      best = sum
      bestFirst = start
      bestLast = i + 1
    }
  }
  return { first: bestFirst, last: bestLast, sum: best }
}

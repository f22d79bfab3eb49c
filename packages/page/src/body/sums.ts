/** `sums[i]` is the sum of the `count` values before `i`. */
export function prefixSums(count: number, valueAt: (index: number) => number): Float64Array {
  const sums = new Float64Array(count + 1)
  let sum = 0
  for (let i = 0; i < count; i++) {
    sum += valueAt(i)
    sums[i + 1] = sum
  }
  return sums
}

/** The sum of the values in `[first, last)`. */
export function sumWithin(sums: Float64Array, first: number, last: number): number {
  return (sums[last] ?? 0) - (sums[first] ?? 0)
}

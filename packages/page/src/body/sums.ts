/** `sums[i]` is the sum of the values before `i`. */
export function prefixSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] ?? 0) + (values[i] ?? 0)
  return sums
}

/** The sum of the values in `[first, last)`. */
export function sumWithin(sums: Float64Array, first: number, last: number): number {
  return (sums[last] ?? 0) - (sums[first] ?? 0)
}

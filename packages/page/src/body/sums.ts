/** `sums[i]` is the sum of the `count` values before `i`. */
export function prefixSums(count: number, valueAt: (index: number) => number): number[] {
  const sums = [0]
  let sum = 0
  for (let i = 0; i < count; i++) {
    sum += valueAt(i)
    sums.push(sum)
  }
  return sums
}

/** The sum of the values in `[first, last)`. */
export function sumWithin(sums: readonly number[], first: number, last: number): number {
  return (sums[last] ?? 0) - (sums[first] ?? 0)
}

const fewest = 1024

/**
 * Sums of the values before each place of a list, so that what any stretch of it has together is told at once. Kept for
 * the next list: an array for each page's would have to be freed.
 */
export class PrefixSums {
  #sums = new Float64Array(fewest)

  /** Takes the first `count` values in place of those before. */
  fill(count: number, valueAt: (index: number) => number): void {
    if (count >= this.#sums.length) this.#sums = new Float64Array(2 * count)
    const sums = this.#sums
    let sum = 0
    for (let i = 0; i < count; i++) {
      sum += valueAt(i)
      sums[i + 1] = sum
    }
  }

  /** The sum of the values in `[first, last)`. */
  within(first: number, last: number): number {
    return (this.#sums[last] as number) - (this.#sums[first] as number)
  }
}

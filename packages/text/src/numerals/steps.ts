/**
 * How many characters and numerals the scanner has looked at, ever. Only tests read it: doubling an input must at most
 * double what is added.
 */
let taken = 0

export const takeSteps = (count: number): void => {
  taken += count
}

export const stepsTaken = (): number => taken

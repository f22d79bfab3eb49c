/** A hash of two numbers, 32 bits of either sign; its upper bits are the well mixed ones. */
export const pairHash = (one: number, other: number): number =>
  Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)

import type { NumberSpan } from '@jianbao/text'

/** Kinds of numbers that state no quantity, and what they are called. */
export const notQuantities: ReadonlyMap<NumberSpan['kind'], string> = new Map([
  ['fraction', 'fraction'],
  ['percentage', 'percentage'],
  ['ordinal', 'ordinal'],
  ['ratio', 'ratio or time'],
  ['code', 'code'],
])

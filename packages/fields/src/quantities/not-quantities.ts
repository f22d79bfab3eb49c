import type { NumberSpan } from '@jianbao/text'

/** Kinds of numbers that state no quantity, and what they are called. */
export const notQuantities: Readonly<Partial<Record<NumberSpan['kind'], string>>> = {
  fraction: 'fraction',
  percentage: 'percentage',
  ordinal: 'ordinal',
  ratio: 'ratio or time',
  code: 'code',
}

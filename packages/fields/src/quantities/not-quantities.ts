import type { NumberSpan } from '@jianbao/text'

/** Kinds of numbers that state no quantity, and what they are called; null for the others. */
export const notQuantities: Readonly<Record<NumberSpan['kind'], string | null>> = {
  integer: null,
  decimal: null,
  vague: null,
  fraction: 'fraction',
  percentage: 'percentage',
  ordinal: 'ordinal',
  ratio: 'ratio or time',
  code: 'code',
}

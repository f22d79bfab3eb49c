import type { Repair } from '@jianbao/record'
import type { Alignment } from './alignment/alignment.js'

/**
 * A text after a repair, and what the repair undid; a text without damage has no repairs. Damage that was seen but left,
 * because more than one answer is possible, is a sample whose two sides are equal.
 */
export interface Repaired {
  readonly text: string
  readonly repairs: readonly Repair[]
  /** From the text back to what the repair was given. */
  readonly alignment: Alignment
}

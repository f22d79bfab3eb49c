import type { Quantity } from '@jianbao/record'
import type { Span } from '../span.js'

/**
 * What a number is by its own shape. `code` is a number inside a name or a longer notation (`G20`, `3.12.4`,
 * `2012-05-06`), `ratio` a score or a clock time (`3:1`, `三比一`).
 */
export type NumberKind =
  | 'integer'
  | 'decimal'
  | 'vague'
  | 'fraction'
  | 'percentage'
  | 'ordinal'
  | 'ratio'
  | 'code'

/** One number of a text, `[start, end)` with the approximators that adjoin it, UTF-16. */
export interface NumberSpan extends Span, Quantity {
  readonly kind: NumberKind
  /** The numeral (both ends of a range) without approximators around it. */
  readonly core: Span
  readonly script: 'arabic' | 'chinese'
  /** Chinese digits named one by one: `二〇二一`. */
  readonly spelled: boolean
  /** A multiplier without a digit: `百余`, `千万`. */
  readonly bare: boolean
}

import type { Count } from '@jianbao/record'
import type { MeasureClass } from '../measures/measures.js'

/** Where a quantity stands whose noun is looked for elsewhere. */
export interface Place {
  readonly text: string
  /** Where the number begins, its approximators taken along. */
  readonly start: number
  readonly unit: string
  readonly value: number | null
  readonly measure: MeasureClass
  /** Where the number or quantity before ends. */
  readonly lastNumber: number
  /** The counts found before it in the text. */
  readonly earlier: readonly Count[]
}

/** No more of the counts before one are looked at. */
export const NEIGHBOURS = 8

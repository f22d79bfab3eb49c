import { type Batch, inputsOf } from '../inputs/input-ref.js'

/** Inputs `[from, to)` of a batch, counted over all its references. */
export interface Slice {
  readonly from: number
  readonly to: number
}

/** All inputs of a batch. */
export function wholeOf({ inputs }: Batch): Slice {
  return { from: 0, to: inputs.reduce((sum, ref) => sum + inputsOf(ref), 0) }
}

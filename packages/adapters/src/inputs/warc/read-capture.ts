import type { CaptureRef } from '../input-ref.js'
import type { ReadInput } from '../read-input.js'

/** A page that a run fetched, with the article's following pages. Never throws. */
export async function readCapture(_ref: CaptureRef): Promise<ReadInput> {
  throw new Error('not built yet')
}

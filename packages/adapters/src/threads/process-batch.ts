import { type Outcome, type PipelineOptions, processInput } from '@jianbao/pipeline'
import { toLine } from '@jianbao/record'
import { type Batch, inputsOf } from '../inputs/input-ref.js'
import { readInputs } from '../inputs/read-inputs.js'
import type { Slice } from './slice.js'

/**
 * What becomes of a batch: for each input, in input order, one line of JSONL, `{"record": …}` or `{"reject": …}`.
 * Depends on nothing but the inputs and the options, so that doing a batch twice gives the same text.
 * @param onInput told which input is read and processed next, before it is
 */
export async function* processBatch(
  batch: Batch,
  { from, to }: Slice,
  options: PipelineOptions,
  onInput: (index: number) => void,
): AsyncGenerator<string> {
  let index = 0
  for (const ref of batch.inputs) {
    const end = index + inputsOf(ref)
    if (end <= from || index >= to) {
      index = end
      continue
    }
    onInput(index)
    for await (const read of readInputs(ref)) {
      if (index >= from) {
        const outcome: Outcome = 'raw' in read ? processInput(read.raw, options) : read
        yield toLine(outcome)
      }
      index += 1
      if (index >= to) return
      onInput(index)
    }
  }
}

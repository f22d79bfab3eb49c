import { type Outcome, type PipelineOptions, processInput } from '@jianbao/pipeline'
import { toLine } from '@jianbao/record'
import type { Batch } from '../inputs/input-ref.js'
import { readInputs } from '../inputs/read-inputs.js'

/**
 * What becomes of a batch: JSONL text, for each input one line `{"record": …}` or `{"reject": …}`, in input order.
 * Depends on nothing but the inputs and the options, so that doing a batch twice gives the same text.
 */
export async function processBatch(batch: Batch, options: PipelineOptions): Promise<string> {
  const lines: string[] = []
  for (const ref of batch.inputs) {
    for await (const read of readInputs(ref)) {
      const outcome: Outcome = 'raw' in read ? processInput(read.raw, options) : read
      lines.push(toLine(outcome))
    }
  }
  return lines.join('')
}

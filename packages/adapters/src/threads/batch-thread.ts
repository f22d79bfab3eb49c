import type { RecordOptions } from '@jianbao/pipeline'
import type { Batch } from '../inputs/input-ref.js'
import { type FieldModule, loadFields } from './field-modules.js'
import { processBatch, type Slice, wholeOf } from './process-batch.js'

/** What a thread, or a process apart, is sent. */
export interface BatchTask {
  readonly batch: Batch
  /** All its inputs where it is left out. */
  readonly slice?: Slice
  readonly options: RecordOptions
  readonly fields: readonly FieldModule[]
  /** Where the thread says how far it is, in memory that outlives it; see `watchSlots`. */
  readonly watch?: Int32Array
}

/** The slots of `watch`: the input it is at, -1 before the first; 1 where it threw instead of ending. */
export const watchSlots = { at: 0, threw: 1 } as const

/** The entry point of a worker thread: one batch at a time. */
export default async function runBatch(task: BatchTask): Promise<string> {
  const { batch, slice = wholeOf(batch), options, watch = new Int32Array(2) } = task
  try {
    const fields = await loadFields(task.fields)
    const lines: string[] = []
    const onInput = (index: number): void => {
      watch[watchSlots.at] = index
    }
    for await (const line of processBatch(batch, slice, { ...options, fields }, onInput)) lines.push(line)
    return lines.join('')
  } catch (error) {
    watch[watchSlots.threw] = 1
    throw error
  }
}

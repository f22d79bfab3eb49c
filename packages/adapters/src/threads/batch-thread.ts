import { type BatchTask, watchSlots } from './batch-task.js'
import { loadFields } from './field-modules.js'
import { processBatch } from './process-batch.js'
import { wholeOf } from './slice.js'

/** The entry point of a worker thread: one batch at a time. */
export default async function runBatch(task: BatchTask): Promise<string> {
  const { batch, slice = wholeOf(batch), options, watch = new Int32Array(2) } = task
  try {
    const fields = await loadFields(task.fields)
    const lines: string[] = []
    const onInput = (index: number): void => {
      watch[watchSlots.at] = index
    }
    for await (const line of processBatch(batch, slice, { ...options, fields }, { onInput })) lines.push(line)
    return lines.join('')
  } catch (error) {
    watch[watchSlots.threw] = 1
    throw error
  }
}

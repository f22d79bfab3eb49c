import type { RecordOptions } from '@jianbao/pipeline'
import type { Batch } from '../inputs/input-ref.js'
import { type FieldModule, loadFields } from './field-modules.js'
import { processBatch } from './process-batch.js'

/** What a thread is sent. */
export interface BatchTask {
  readonly batch: Batch
  readonly options: RecordOptions
  readonly fields: readonly FieldModule[]
}

/** The entry point of a worker thread: one batch at a time. */
export default async function runBatch({ batch, options, fields }: BatchTask): Promise<string> {
  return processBatch(batch, { ...options, fields: await loadFields(fields) })
}

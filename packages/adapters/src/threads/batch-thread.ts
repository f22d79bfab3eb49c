import type { PipelineOptions } from '@jianbao/pipeline'
import type { Batch } from '../inputs/input-ref.js'
import { processBatch } from './process-batch.js'

/** What a thread is sent. */
export interface BatchTask {
  readonly batch: Batch
  readonly options: PipelineOptions
}

/** The entry point of a worker thread: one batch at a time. */
export default function runBatch({ batch, options }: BatchTask): Promise<string> {
  return processBatch(batch, options)
}

// A process of its own for one batch at which another process has ended: hears a task, and writes each outcome as soon as
// it is there, so that who started it knows how far it came.
import { writeSync } from 'node:fs'
import type { BatchTask } from './batch-task.js'
import { loadFields } from './field-modules.js'
import { notBegun } from './limits.js'
import { processBatch } from './process-batch.js'
import { wholeOf } from './slice.js'

/** Not standard output, where a field of one's own may print. */
const outcomes = 3

async function processTask({ batch, slice = wholeOf(batch), options, fields }: BatchTask): Promise<void> {
  const own = await loadFields(fields).catch((error: Error) => {
    process.stderr.write(error.message)
    process.exit(notBegun)
  })
  for await (const line of processBatch(batch, slice, { ...options, fields: own }, { oneByOne: true })) {
    const bytes = Buffer.from(line)
    for (let written = 0; written < bytes.length; ) written += writeSync(outcomes, bytes, written)
  }
  process.exit(0)
}

process.once('message', (task) => void processTask(task as BatchTask))
// Who started it is gone.
process.once('disconnect', () => process.exit(1))

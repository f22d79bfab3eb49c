import { setFlagsFromString } from 'node:v8'
import type { RecordOptions } from '@jianbao/pipeline'
import type { Piscina } from 'piscina'
import type { Batch } from '../inputs/input-ref.js'
import type { Apart } from './apart.js'
import { type BatchTask, watchSlots } from './batch-task.js'
import type { FieldModule } from './field-modules.js'
import { isolating, WorkerEnded } from './isolate.js'
import { inliningFlag, memoryLimits } from './limits.js'
import { type Slice, wholeOf } from './slice.js'

/** How a batch becomes records. */
export interface BatchContext {
  readonly options: RecordOptions
  /** Where the threads find fields of one's own; none by default. */
  readonly fields?: readonly FieldModule[]
}

/** Workers that turn batches into their outcomes; see `processBatch` for what a batch gives. */
export interface Pool {
  /** All of it, or a slice, in a thread. An input that ends it twice is rejected as `poison`; one that ends the process ends it. */
  process(batch: Batch, context: BatchContext, slice?: Slice): Promise<string>
  /** The same in a process of its own, where a process has ended at the batch; what ends it twice is rejected. */
  processApart(batch: Batch, context: BatchContext): Promise<string>
  close(): Promise<void>
}

type Threads = Piscina<BatchTask, string>

/**
 * Worker threads, and processes apart, started as they are needed.
 * @param jobs how many threads at most
 */
export function createPool(jobs: number): Pool {
  let threads: Promise<Threads> | undefined
  let apart: Promise<Apart> | undefined
  let closed = false
  return {
    process: (batch, context, part = wholeOf(batch)) =>
      isolating(batch, part, async (slice) => {
        threads ??= start(jobs)
        try {
          return await runInThread(await threads, batch, slice, context)
        } catch (error) {
          // Ended by us: no input is at fault.
          throw closed ? new Error('the pool is closed') : error
        }
      }),
    processApart: (batch, context) =>
      isolating(batch, wholeOf(batch), async (slice) => {
        apart ??= import('./apart.js').then(({ startApart }) => startApart())
        return (await apart).run({ batch, slice, ...taskOf(context) })
      }),
    async close() {
      closed = true
      await (await threads)?.close({ force: true })
      await (await apart)?.close()
    },
  }
}

function taskOf({ options, fields = [] }: BatchContext): Pick<BatchTask, 'options' | 'fields'> {
  return { options, fields }
}

async function runInThread(
  threads: Threads,
  batch: Batch,
  slice: Slice,
  context: BatchContext,
): Promise<string> {
  const watch = new Int32Array(new SharedArrayBuffer(8)).fill(-1, 0, 1)
  try {
    return await threads.run({ batch, slice, ...taskOf(context), watch })
  } catch (error) {
    const at = watch[watchSlots.at] ?? -1
    // Before its first input: none is at fault.
    if (at < 0) throw error
    throw new WorkerEnded(error as Error, { at, threw: watch[watchSlots.threw] === 1 })
  }
}

async function start(jobs: number): Promise<Threads> {
  // Threads have no flags of their own.
  setFlagsFromString(inliningFlag)
  const { Piscina } = await import('piscina')
  const threads: Threads = new Piscina({
    filename: new URL('./batch-thread.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: 10_000,
    resourceLimits: memoryLimits,
  })
  // A thread that ends after its batch is done concerns no input; the next batch gets another.
  threads.on('error', () => {})
  return threads
}

import type { RecordOptions } from '@jianbao/pipeline'
import type { Piscina } from 'piscina'
import type { Batch } from '../inputs/input-ref.js'
import type { BatchTask } from './batch-thread.js'
import type { FieldModule } from './field-modules.js'
import { isolating } from './isolate.js'

/** Threads that turn batches into their outcomes; see `processBatch` for what a batch gives. */
export interface Pool {
  process(batch: Batch): Promise<string>
  close(): Promise<void>
}

export interface PoolOptions {
  /** How many threads at most. */
  readonly jobs: number
  readonly options: RecordOptions
  /** Where the threads find fields of one's own; none by default. */
  readonly fields?: readonly FieldModule[]
}

/**
 * In megabytes. Nearly all that lies among a thread's newest objects is garbage, and three times as much room, which is
 * Node's own bound, is no faster. Where the old ones have less than two gigabytes, V8 lets garbage double what lives
 * before it collects, and not quadruple it; the largest page that is read has room in them.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2000 }

type Threads = Piscina<BatchTask, string>

/** Worker threads, started as they are needed. */
export function createPool({ jobs, options, fields = [] }: PoolOptions): Pool {
  let started: Promise<Threads> | undefined
  return {
    process: (batch) =>
      isolating(batch, async (part) => {
        started ??= start(jobs)
        return (await started).run({ batch: part, options, fields })
      }),
    close: async () => (await started)?.close({ force: true }),
  }
}

async function start(jobs: number): Promise<Threads> {
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: new URL('./batch-thread.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: 10_000,
    resourceLimits,
  })
}

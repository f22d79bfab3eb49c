import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { bytesOf } from '../inputs/batches.js'
import type { Batch } from '../inputs/input-ref.js'
import { inOrder } from './in-order.js'
import { type BatchContext, createPool } from './pool.js'
import { type Slice, wholeOf } from './slice.js'
import { widening } from './widening.js'

/** Above this many bytes a batch is worth a thread, and might be too much for one: that must not end the process. */
const smallBytes = 256 * 1024
/** The first thread starts before the others, which would hold up the first result; for so long at most. */
const aloneMs = 1000
/**
 * So long the threads leave a core to the engine's compiler, which makes some two thousand functions for each of them. Three
 * hundred pages are done in that time, sooner than by two threads on two cores; forty megabytes take as long as ever.
 */
const fewMs = 3000

export interface ThreadOptions extends BatchContext {
  /** How many threads at most. */
  readonly jobs: number
}

/**
 * What becomes of batches, each as `processBatch` gives it, in their order. They are processed in threads; one small batch
 * that nothing follows in this one, since a thread would take longer to start than it to process. Holds a few batches
 * at a time.
 */
export async function* outcomesInOrder(
  batches: AsyncIterable<Batch>,
  options: ThreadOptions,
): AsyncGenerator<string> {
  const coming = batches[Symbol.asyncIterator]()
  const opening = await coming.next()
  if (opening.done) return
  const second = coming.next()
  second.catch(() => {})
  if (isSmall(opening.value) && (await isEnd(second))) {
    yield await processHere(opening.value, options)
    return
  }
  const pool = createPool(options.jobs)
  try {
    const all = firstAlone(startingWith(opening.value, second, coming))
    const process = ({ batch, slice }: Work): Promise<string> => pool.process(batch, options, slice)
    const { jobs } = options
    const few = Math.max(1, Math.min(jobs, availableParallelism() - 1))
    yield* inOrder(all, jobs * 2, widening(process, { aloneMs, few, fewMs, many: jobs }))
  } finally {
    await pool.close()
  }
}

function isSmall({ inputs }: Batch): boolean {
  return inputs.reduce((sum, ref) => sum + bytesOf(ref), 0) <= smallBytes
}

/** Whether it is known at once that nothing follows: what may still come is not waited for. */
function isEnd(next: Promise<IteratorResult<Batch>>): Promise<boolean> {
  return Promise.race([next.then(({ done }) => done === true), setImmediate(false)])
}

async function processHere(batch: Batch, { options, fields = [] }: ThreadOptions): Promise<string> {
  const { default: runBatch } = await import('./batch-thread.js')
  return runBatch({ batch, options, fields })
}

async function* startingWith(
  first: Batch,
  second: Promise<IteratorResult<Batch>>,
  rest: AsyncIterator<Batch>,
): AsyncGenerator<Batch> {
  try {
    yield first
    for (let next = await second; !next.done; next = await rest.next()) yield next.value
  } finally {
    // Not awaited: a source that is being waited for, such as standard input, may never answer.
    void rest.return?.()?.catch(() => {})
  }
}

interface Work {
  readonly batch: Batch
  readonly slice: Slice
}

/** The first input by itself, so that what becomes of it need not wait for those behind it, while a thread is slow yet. */
async function* firstAlone(batches: AsyncIterable<Batch>): AsyncGenerator<Work> {
  let isFirst = true
  for await (const batch of batches) {
    const { from, to } = wholeOf(batch)
    const cut = isFirst ? Math.min(from + 1, to) : from
    isFirst = false
    if (cut > from) yield { batch, slice: { from, to: cut } }
    if (cut < to) yield { batch, slice: { from: cut, to } }
  }
}

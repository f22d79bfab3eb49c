import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { hostname } from 'node:os'
import type { RecordOptions } from '@jianbao/pipeline'
import { JianbaoError, readLines, toLine } from '@jianbao/record'
import type { Batch, InputRef } from '../inputs/input-ref.js'
import { createAtomicFile } from './atomic-file.js'
import type { RunFile } from './run-file.js'

/** What, besides its inputs, decides what a batch gives. */
export interface PlanContext {
  readonly options: RecordOptions
  /** Hashes of the modules with fields of one's own. */
  readonly fields?: readonly string[]
  /** Of the product. */
  readonly version: string
}

/** The context of a run's plan. */
export function planContext({
  options,
  fields,
  version,
}: Pick<RunFile, 'options' | 'fields' | 'version'>): PlanContext {
  return { options, version, fields: fields.map(({ sha256 }) => sha256) }
}

/** A batch and its key: what it gives is a function of what the key covers. */
export interface PlannedBatch extends Batch {
  readonly key: string
}

/** Where a batch stands in the plan file, in bytes `[start, end)`. */
export interface PlanEntry {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** What names a plan: two plans of the same key are the same work, but for what came of addresses. */
export interface Plan {
  readonly key: string
  readonly batches: number
}

export interface WritePlanOptions {
  /** Where it grows; by default a place for the one process of this machine that holds the folder's lock. */
  readonly beside?: string
  readonly signal?: AbortSignal
  /** Awaited before the plan takes its place; where it throws, it does not. */
  readonly beforeCommit?: () => Promise<void>
}

const keyLength = 32

/**
 * Writes the batches of a run, in order, one a line, as `{"key": …, "crawled"?: …, "inputs": […]}`.
 * A batch's key is a hash of its inputs' names, sizes, times of change and byte ranges, of the options, and of the
 * version; the plan's is a hash of theirs, without those of addresses, which come into it as these are fetched.
 */
export async function writePlan(
  path: string,
  batches: AsyncIterable<Batch>,
  context: PlanContext,
  { beside = `${path}.${hostname()}.partial`, signal, beforeCommit }: WritePlanOptions = {},
): Promise<Plan> {
  const file = await createAtomicFile(path, beside)
  const hash = createHash('sha256')
  let count = 0
  try {
    for await (const { inputs, crawled } of batches) {
      signal?.throwIfAborted()
      const key = batchKey(inputs, context)
      await file.write(toLine({ key, ...(crawled === undefined ? {} : { crawled }), inputs }))
      if (crawled === undefined) hash.update(key)
      count += 1
    }
    await file.commit(beforeCommit)
  } finally {
    await file.discard()
  }
  return { key: keyOf(hash), batches: count }
}

/** The key of the plan that stands there. */
export async function planKey(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const { key, crawled } of readPlan(path)) if (crawled === undefined) hash.update(key)
  return keyOf(hash)
}

function keyOf(hash: Hash): string {
  return hash.digest('hex').slice(0, keyLength)
}

function batchKey(inputs: readonly InputRef[], context: PlanContext): string {
  return createHash('sha256')
    .update(JSON.stringify([context, inputs]))
    .digest('hex')
    .slice(0, keyLength)
}

/** The batches of a plan, in order. */
export async function* readPlan(path: string): AsyncGenerator<PlannedBatch & PlanEntry> {
  for await (const { bytes, start, end } of readLines(createReadStream(path))) {
    if (bytes === null) throw new JianbaoError(`${path} is damaged: run again with --fresh`)
    yield { ...(JSON.parse(Buffer.from(bytes).toString()) as PlannedBatch), start, end }
  }
}

/**
 * One batch of a plan.
 * @param context that of the run: a batch that was planned for another is none of its
 * @throws JianbaoError, permanent, where another batch stands there: the plan is another one by now
 */
export async function readPlannedBatch(
  path: string,
  entry: PlanEntry,
  context: PlanContext,
): Promise<PlannedBatch> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(entry.end - entry.start), 0, null, entry.start)
    const line = buffer.toString()
    const batch = line.includes(`"key":"${entry.key}"`) ? (JSON.parse(line) as PlannedBatch) : null
    if (batch?.key === entry.key && batchKey(batch.inputs, context) === entry.key) return batch
    throw new JianbaoError(`${path} was replaced by another run`, { permanent: true })
  } finally {
    await file.close()
  }
}

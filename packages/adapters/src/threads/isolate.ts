import type { RejectReason } from '@jianbao/record'
import { type Batch, inputsOf } from '../inputs/input-ref.js'
import type { Slice } from './slice.js'

/** A worker ended, or threw, at an input. */
export class WorkerEnded extends Error {
  override readonly name = 'WorkerEnded'
  /** The input it was at, counted over the whole batch. */
  readonly at: number
  /** The outcomes of the inputs before, from the beginning of the slice; null where they are gone with it. */
  readonly lines: string | null
  /** It did not end, but threw. */
  readonly threw: boolean

  constructor(cause: Error, ended: { at: number; lines?: string; threw?: boolean }) {
    super(cause.message, { cause })
    this.at = ended.at
    this.lines = ended.lines ?? null
    this.threw = ended.threw ?? false
  }
}

/**
 * Processes a batch so that an input which ends its worker costs no other: the one at which it ended is tried once more
 * with nothing after it, and is rejected as `poison` where it ends that worker too; the others are done without it. So
 * two workers end at an input, never more. One that throws is a fault of ours, `internal`.
 * @param run does a slice; throws `WorkerEnded` where its worker ended at an input, anything else where no input is at fault
 */
export async function isolating(
  batch: Batch,
  slice: Slice,
  run: (slice: Slice) => Promise<string>,
): Promise<string> {
  const { from, to } = slice
  if (from >= to) return ''
  const first = await attempt(run, slice)
  if (typeof first === 'string') return first
  const at = Math.min(Math.max(first.at, from), to - 1)
  const before = first.lines ?? (await isolating(batch, { from, to: at }, run))
  const alone = await attempt(run, { from: at, to: at + 1 })
  const outcome = typeof alone === 'string' ? alone : await rejected(batch, at, alone)
  return before + outcome + (await isolating(batch, { from: at + 1, to }, run))
}

async function attempt(run: (slice: Slice) => Promise<string>, slice: Slice): Promise<string | WorkerEnded> {
  try {
    return await run(slice)
  } catch (error) {
    if (error instanceof WorkerEnded) return error
    throw error
  }
}

async function rejected({ inputs }: Batch, at: number, ended: WorkerEnded): Promise<string> {
  const { rejectInput } = await import('../output/reject-inputs.js')
  let first = 0
  for (const ref of inputs) {
    const count = inputsOf(ref)
    if (at < first + count) return rejectInput(ref, at - first, refusalOf(ended))
    first += count
  }
  throw new RangeError(`the batch has no input ${at}`)
}

const shownLines = 12

function refusalOf({ threw, cause }: WorkerEnded): { reason: RejectReason; message: string } {
  const { stack, message } = cause as Error
  const report = (stack ?? message).split('\n').slice(0, shownLines).join(' | ')
  return threw
    ? { reason: 'internal', message: `a fault of this program, please report it: ${report}` }
    : { reason: 'poison', message: `it ended its worker twice; leave it out, or report it: ${report}` }
}

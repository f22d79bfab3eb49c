import { JianbaoError } from '@jianbao/record'
import { DelayedError, type Job, WaitingChildrenError, WaitingError } from 'bullmq'

const pauseMs = 5_000

export interface StepBack {
  /** Aborted when the process is to end. */
  readonly signal: AbortSignal
  /** Told when this process cannot do its work, such as to write a file. */
  readonly onTrouble: (error: unknown) => void
}

/**
 * What becomes of a job whose processor threw: it goes back for the next process where this one is to end, and for later,
 * without counting an attempt, where not its work failed but the disk. Never returns; any other error counts.
 */
export async function stepBack(
  error: unknown,
  job: Job<unknown>,
  token: string | undefined,
  { signal, onTrouble }: StepBack,
): Promise<never> {
  if (error instanceof WaitingChildrenError) throw error
  if (signal.aborted) {
    await job.moveToWait(token)
    throw new WaitingError()
  }
  if (!(error instanceof JianbaoError)) throw error
  onTrouble(error)
  await job.moveToDelayed(Date.now() + pauseMs, token)
  throw new DelayedError()
}

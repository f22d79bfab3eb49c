import { DelayedError, type Job, WaitingError } from 'bullmq'

const pauseMs = 5_000

/** Puts a job back for later without counting an attempt: not its work failed, but the disk. Never returns. */
export async function delayJob(job: Job<unknown>, token: string | undefined): Promise<never> {
  await job.moveToDelayed(Date.now() + pauseMs, token)
  throw new DelayedError()
}

/** Puts a job back because this process is ending. Never returns. */
export async function returnJob(job: Job<unknown>, token: string | undefined): Promise<never> {
  await job.moveToWait(token)
  throw new WaitingError()
}

import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { publishedKey, readRunFile, type Summary } from '@jianbao/adapters'
import { JianbaoError } from '@jianbao/record'
import { publishJobId } from './jobs.js'
import type { OpenRun } from './open-run.js'
import type { Workers } from './start-workers.js'
import { submit } from './submit.js'

/** How often it is looked, in milliseconds: another process may publish, and the queue may have lost its jobs. */
const everyMs = 2_000

/**
 * Waits until what was asked for is published, by whatever process.
 * @throws JianbaoError where its job failed, or something else was asked for meanwhile; the signal's reason
 */
export async function awaitPublished(
  run: OpenRun,
  key: string,
  workers: Workers,
  signal: AbortSignal,
): Promise<Summary> {
  let wake = (): void => {}
  workers.onPublished(() => wake())
  const ended = AbortSignal.any([signal, workers.trouble])
  for (;;) {
    ended.throwIfAborted()
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    if ((await publishedKey(run.folder)) === key) return readSummary(run)
    await checkStanding(run, key)
    await submit(run)
    await pause(everyMs, ended, woken)
  }
}

/** Waits, and ends early where the signal, or what is waited for, says so. */
export async function pause(ms: number, signal: AbortSignal, woken?: Promise<void>): Promise<void> {
  if (signal.aborted) return
  const timer = new AbortController()
  await Promise.race([
    sleep(ms, undefined, { signal: timer.signal }).catch(() => {}),
    once(signal, 'abort', { signal: timer.signal }).catch(() => {}),
    ...(woken === undefined ? [] : [woken]),
  ])
  timer.abort()
}

async function readSummary({ folder }: OpenRun): Promise<Summary> {
  return JSON.parse(await readFile(folder.summary, 'utf8')) as Summary
}

async function checkStanding(run: OpenRun, key: string): Promise<void> {
  const standing = await readRunFile(run.folder)
  if (standing?.key !== key) {
    throw new JianbaoError(`${run.folder.root} was asked for something else meanwhile`, { permanent: true })
  }
  await checkNotFailed(run, key)
}

/** @throws JianbaoError where the run's job has failed for good */
export async function checkNotFailed({ publishing }: OpenRun, key: string): Promise<void> {
  const job = await publishing.getJob(publishJobId(key))
  if (job !== undefined && (await job.isFailed()))
    throw new JianbaoError(`the run failed: ${job.failedReason}`)
}

import { mkdir } from 'node:fs/promises'
import {
  openParts,
  openQueue,
  type Parts,
  type QueueAddress,
  type QueueBackend,
  type RunFolder,
  runFolder,
  runId,
  writeTrouble,
} from '@jianbao/adapters'
import type { Queue } from 'bullmq'
import {
  type ArticleJob,
  type ArticleResult,
  type FetchJob,
  type PublishJob,
  type QueueNames,
  queueNames,
} from './jobs.js'

/** A run's folder and its queues, open. */
export interface OpenRun {
  readonly folder: RunFolder
  readonly parts: Parts
  readonly runId: string
  readonly backend: QueueBackend
  readonly names: QueueNames
  readonly articles: Queue<ArticleJob, ArticleResult>
  readonly fetching: Queue<FetchJob, void>
  readonly publishing: Queue<PublishJob, void>
  close(): Promise<void>
}

/** Makes sure that a run's folder is there. @throws JianbaoError where it cannot be made */
export async function makeFolder(directory: string): Promise<RunFolder> {
  const folder = runFolder(directory)
  await mkdir(folder.root, { recursive: true }).catch((error: unknown) => {
    throw writeTrouble(folder.root, error)
  })
  return folder
}

/** @throws JianbaoError where the queue cannot be reached, or the folder cannot be written */
export async function openRun(folder: RunFolder, address: QueueAddress): Promise<OpenRun> {
  const parts = await openParts(folder.parts)
  const id = await runId(folder)
  const names = queueNames(id)
  const backend = await openQueue(address, folder.root)
  return {
    folder,
    parts,
    runId: id,
    backend,
    names,
    articles: backend.queue(names.article),
    fetching: backend.queue(names.fetch),
    publishing: backend.queue(names.publish),
    close: () => backend.close(),
  }
}

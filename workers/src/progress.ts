import { inputsOf, type Parts, type RunFolder, readPlan } from '@jianbao/adapters'
import type { ArticleResult } from './jobs.js'

/** How far a run is, in inputs. */
export interface Progress {
  readonly total: number
  /** Of these, `resumed` were done before this process began. */
  readonly done: number
  readonly resumed: number
  /** By this process. */
  readonly rejects: number
}

export type OnProgress = (progress: Progress) => void

/** Counts what article jobs give, from what the parts that are there already hold. */
export async function progressOf(
  folder: RunFolder,
  parts: Parts,
  onProgress: OnProgress = () => {},
): Promise<{ readonly total: number; readonly resumed: number; add(result: ArticleResult): void }> {
  const made = await parts.names()
  let total = 0
  let resumed = 0
  for await (const { key, inputs } of readPlan(folder.plan)) {
    const count = inputs.reduce((sum, ref) => sum + inputsOf(ref), 0)
    total += count
    if (made.has(key)) resumed += count
  }
  let done = resumed
  let rejects = 0
  const tell = (): void => onProgress({ total, done, resumed, rejects })
  tell()
  return {
    total,
    resumed,
    add(result) {
      done = Math.min(total, done + result.records + result.rejects)
      rejects += result.rejects
      tell()
    },
  }
}

import type { Observe } from './events.js'

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

/** Counts what the batches of this process give, from what lay in parts when they were planned. */
export function progressOf(onProgress: OnProgress): Observe {
  let progress: Progress = { total: 0, done: 0, resumed: 0, rejects: 0 }
  return (event) => {
    if (event.event === 'planned') {
      const { inputs: total, resumed } = event
      progress = { total, done: resumed, resumed, rejects: 0 }
    } else if (event.event === 'batch_done') {
      const done = Math.min(progress.total, progress.done + event.records + event.rejects)
      progress = { ...progress, done, rejects: progress.rejects + event.rejects }
    } else if (event.event === 'standing') {
      // What other processes did is told by nothing else.
      progress = { ...progress, done: Math.max(progress.done, Math.min(progress.total, event.done)) }
    } else return
    onProgress(progress)
  }
}

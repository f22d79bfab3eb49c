import { jobOfChild } from './jobs.js'

/** Why a part's job failed for good. */
export interface Failure {
  readonly reason: string
  /** It ended its workers, or stood beside what did. */
  readonly deadly: boolean
  /** Nothing stood beside it. */
  readonly alone: boolean
}

/** The reason of a job at which too many workers ended. */
export const endedWorkers = 'its workers ended again and again'

/** BullMQ's own, where the store has counted. */
const stalled = /^job stalled more than allowable limit/

/** @param failures as the parent's list of failed children has them: a child's key, and the reason */
export function failuresByPart(failures: Readonly<Record<string, string>>): Map<string, Failure> {
  const byPart = new Map<string, Failure>()
  for (const [child, reason] of Object.entries(failures)) {
    const { part, alone } = jobOfChild(child)
    if (byPart.get(part)?.alone) continue
    byPart.set(part, { reason, alone, deadly: reason === endedWorkers || stalled.test(reason) })
  }
  return byPart
}

import { setTimeout } from 'node:timers/promises'

/**
 * The same work, of which all but the first waits until that is done, well or not, or has had so many milliseconds: what
 * starts beside it would take memory and the compiler from it.
 */
export function afterFirst<Source, Result>(
  work: (source: Source) => Promise<Result>,
  milliseconds: number,
): (source: Source) => Promise<Result> {
  let ahead: Promise<void> | undefined
  return async (source) => {
    if (ahead !== undefined) {
      await ahead
      return work(source)
    }
    const first = work(source)
    ahead = doneOrLate(first, milliseconds)
    return first
  }
}

async function doneOrLate(work: Promise<unknown>, milliseconds: number): Promise<void> {
  const waiting = new AbortController()
  try {
    await Promise.race([work, setTimeout(milliseconds, undefined, waiting)])
  } catch {
    // Whoever asked for the work is told that it failed.
  } finally {
    waiting.abort()
  }
}

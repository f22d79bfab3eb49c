/** Milliseconds on a clock that is never set: what pauses are measured by. */
export const ticks = (): number => performance.now()

/**
 * Resolves once the clock says `tick`, not a moment before.
 * @throws the signal's reason where it is aborted
 */
export async function waitUntil(tick: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  // A timer may come a moment early.
  for (let left = tick - ticks(); left > 0; left = tick - ticks()) await sleep(Math.ceil(left), signal)
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}

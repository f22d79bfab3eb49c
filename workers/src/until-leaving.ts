/** How long work under way may go on when the process is to end, of the ten seconds that it has for all. */
const patienceMs = 6_000

/**
 * Waits for work; where the process is to end, not much longer than that.
 * @param signal aborted when the process is to end
 * @returns null where the work was not done in time: it goes on, and nobody waits for it
 */
export async function untilLeaving<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined
  let leave = (): void => {}
  const leaving = new Promise<null>((resolve) => {
    leave = () => {
      timer = setTimeout(resolve, patienceMs, null)
    }
    if (signal.aborted) leave()
    else signal.addEventListener('abort', leave, { once: true })
  })
  try {
    return await Promise.race([work, leaving])
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', leave)
    // What comes of it later concerns nobody.
    work.catch(() => {})
  }
}

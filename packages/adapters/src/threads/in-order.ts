/**
 * Runs `work` over everything that comes, at most `width` at a time, and gives the results in the order in which their
 * sources came. Takes from the source only as results are taken, so memory is bounded by the width.
 */
export async function* inOrder<Source, Result>(
  sources: AsyncIterable<Source>,
  width: number,
  work: (source: Source) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = []
  try {
    for await (const source of sources) {
      const result = work(source)
      // A failure is thrown when its turn comes; until then it must not count as unhandled.
      result.catch(() => {})
      running.push(result)
      if (running.length >= width) yield await (running.shift() as Promise<Result>)
    }
    for (let next = running.shift(); next !== undefined; next = running.shift()) yield await next
  } finally {
    await Promise.allSettled(running)
  }
}

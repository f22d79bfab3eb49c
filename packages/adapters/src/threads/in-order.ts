/**
 * Runs `work` over everything that comes, at most `width` at a time, and gives the results in the order in which their
 * sources came, each as soon as it is there. Takes one source ahead at most, so memory is bounded by the width.
 */
export async function* inOrder<Source, Result>(
  sources: AsyncIterable<Source>,
  width: number,
  work: (source: Source) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = sources[Symbol.asyncIterator]()
  const running: Promise<Result>[] = []
  let coming = ahead(source)
  try {
    for (;;) {
      const [oldest] = running
      if (oldest !== undefined && (running.length >= width || (await isFirst(oldest, coming)))) {
        yield await oldest
        running.shift()
        continue
      }
      const next = await coming
      if (next.done) break
      running.push(quietly(work(next.value)))
      coming = ahead(source)
    }
    for (const result of running) yield await result
  } finally {
    // Not awaited: a source that is being waited for, such as standard input, may never answer.
    void source.return?.()?.catch(() => {})
    await Promise.allSettled(running)
  }
}

function ahead<Source>(source: AsyncIterator<Source>): Promise<IteratorResult<Source>> {
  return quietly(source.next())
}

/** A failure is thrown when its turn comes; until then it must not count as unhandled. */
function quietly<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {})
  return promise
}

/** Whether a promise settles before another; it does where both have settled. */
function isFirst(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  const as = (value: boolean) => () => value
  return Promise.race([one.then(as(true), as(true)), other.then(as(false), as(false))])
}

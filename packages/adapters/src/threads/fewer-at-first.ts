export interface Fewer {
  /** How much work is done at a time at first, and how much later. */
  readonly first: number
  readonly later: number
  /** So long after the first was begun; in milliseconds. */
  readonly after: number
}

/** The same work, of which less is done at a time at first; what must wait is begun in the order in which it was asked for. */
export function fewerAtFirst<Source, Result>(
  work: (source: Source) => Promise<Result>,
  { first, later, after }: Fewer,
): (source: Source) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  let changesAt = Number.POSITIVE_INFINITY
  const beginWaiting = (): void => {
    const most = performance.now() < changesAt ? first : later
    for (; running < most && waiting.length > 0; running++) waiting.shift()?.()
  }
  return async (source) => {
    if (changesAt === Number.POSITIVE_INFINITY) changesAt = performance.now() + after
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      beginWaiting()
    })
    try {
      return await work(source)
    } finally {
      running--
      beginWaiting()
    }
  }
}

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
  let most = first
  let isBegun = false
  const beginWaiting = (): void => {
    for (; running < most && waiting.length > 0; running++) waiting.shift()?.()
  }
  const doMore = (): void => {
    most = later
    beginWaiting()
  }
  return async (source) => {
    if (!isBegun) setTimeout(doMore, after).unref()
    isBegun = true
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

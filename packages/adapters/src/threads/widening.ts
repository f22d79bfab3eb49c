export interface Steps {
  /** The first is alone until it is done, well or not, or has had so many milliseconds. */
  readonly aloneMs: number
  /** So much is done at a time then, until so many milliseconds after the first was begun; … */
  readonly few: number
  readonly fewMs: number
  /** … and so much from then on. */
  readonly many: number
}

/**
 * The same work, of which more is done at a time in steps: what starts beside the first would take memory and the
 * compiler from it. What must wait is begun in the order in which it was asked for.
 */
export function widening<Source, Result>(
  work: (source: Source) => Promise<Result>,
  { aloneMs, few, fewMs, many }: Steps,
): (source: Source) => Promise<Result> {
  const waiting: (() => void)[] = []
  let running = 0
  let most = 0
  const widen = (to: number): void => {
    most = Math.max(most, to)
    for (; running < most && waiting.length > 0; running++) waiting.shift()?.()
  }
  const begin = (): void => {
    setTimeout(widen, aloneMs, few).unref()
    setTimeout(widen, fewMs, many).unref()
    most = 1
  }
  return async (source) => {
    if (most === 0) begin()
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      widen(most)
    })
    try {
      return await work(source)
    } finally {
      running--
      widen(few)
    }
  }
}

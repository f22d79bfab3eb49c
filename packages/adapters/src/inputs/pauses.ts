/** Stands among what comes wherever nothing came for a while. */
export const pause = Symbol('pause')
export type Pause = typeof pause

/** What comes, with a `pause` after each value that nothing followed for `wait` milliseconds. */
export async function* withPauses<Value>(
  values: AsyncIterable<Value>,
  wait: number,
): AsyncGenerator<Value | Pause> {
  const source = values[Symbol.asyncIterator]()
  try {
    for (let next = await source.next(); !next.done; ) {
      yield next.value
      const coming = source.next()
      coming.catch(() => {})
      if (await isLate(coming, wait)) yield pause
      next = await coming
    }
  } finally {
    // Not awaited: a source that is being waited for, such as standard input, may never answer.
    void source.return?.()?.catch(() => {})
  }
}

async function isLate(coming: Promise<unknown>, wait: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, wait, true)
  })
  const inTime = coming.then(
    () => false,
    () => false,
  )
  try {
    return await Promise.race([inTime, late])
  } finally {
    clearTimeout(timer)
  }
}

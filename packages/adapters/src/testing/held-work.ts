type Work = (source: number) => Promise<number>

/** A moment in which what may begin has begun. */
export const moment = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Work that ends when it is told to, as `wrapped` has it done, and the sources that were begun. */
export function heldWork(wrapped: (work: Work) => Work) {
  const begun: number[] = []
  const ends = new Map<number, (failure?: Error) => void>()
  const work = wrapped(
    (source) =>
      new Promise((resolve, reject) => {
        begun.push(source)
        ends.set(source, (failure) => (failure ? reject(failure) : resolve(source)))
      }),
  )
  return { begun, work, end: (source: number, failure?: Error) => ends.get(source)?.(failure) }
}

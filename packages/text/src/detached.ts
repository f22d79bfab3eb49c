/** Shorter strings are copied when they are cut out. */
const shortestCut = 13

/**
 * The same string, but a copy where it may be cut out of a longer one: the engine keeps the whole of that in memory for as
 * long as any such part of it. What is put together of two has to be copied before anything can be cut out of it.
 */
export function detached(text: string): string {
  return text.length < shortestCut ? text : ` ${text}`.slice(1)
}

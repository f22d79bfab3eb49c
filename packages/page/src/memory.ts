import { detached, lengthOf, unitAt } from '@jianbao/text'

const slots = 1024

/**
 * A function of a string that remembers its last results: class names recur on and across pages, and one line is looked at
 * in several ways. A string's place is told by its length and a few of its characters, for hashing the whole of it would
 * cost as much as is saved; a newcomer puts out whatever is in its place.
 */
export class Memory<T> {
  readonly #texts: (string | undefined)[] = new Array(slots).fill(undefined)
  readonly #results: (T | undefined)[] = new Array(slots).fill(undefined)
  readonly #compute: (text: string) => T

  constructor(compute: (text: string) => T) {
    this.#compute = compute
  }

  get(text: string): T {
    const slot = slotOf(text)
    const known = this.#texts[slot]
    if (known !== undefined && known === text) return this.#results[slot] as T
    const own = detached(text)
    const result = this.#compute(own)
    this.#texts[slot] = own
    this.#results[slot] = result
    return result
  }
}

function slotOf(text: string): number {
  const length = lengthOf(text)
  if (length === 0) return 0
  let sum = length * 31 + unitAt(text, 0)
  sum = sum * 31 + unitAt(text, length >> 1)
  sum = sum * 31 + unitAt(text, length - 1)
  if (length > 4) sum = sum * 31 + unitAt(text, length - 3) + unitAt(text, length >> 2) * 7
  return (sum ^ (sum >>> 10)) & (slots - 1)
}

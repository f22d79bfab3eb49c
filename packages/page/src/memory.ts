const mostKept = 2000

/** A function of a string that remembers its last results: class names recur on and across pages, and one line is looked at in several ways. */
export class Memory<T> {
  readonly #results = new Map<string, T>()
  readonly #compute: (text: string) => T

  constructor(compute: (text: string) => T) {
    this.#compute = compute
  }

  get(text: string): T {
    const before = this.#results.get(text)
    if (before !== undefined) return before
    const result = this.#compute(text)
    if (this.#results.size >= mostKept) this.#results.clear()
    this.#results.set(text, result)
    return result
  }
}

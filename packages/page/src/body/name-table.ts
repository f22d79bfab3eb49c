/**
 * Things by the names that markup has for them, found where a name stands in a page, in capitals or not, without cutting it
 * out: a page has thousands of names, and each would be a string to make, to put into lower case and to hash. It is asked of
 * whole pages only: the engine knows few kinds of strings at one place, and reads them slowly where many come by.
 */
export class NameTable<T> {
  readonly #names: readonly (string | undefined)[]
  readonly #things: readonly (T | undefined)[]

  /** @param named names in lower case, of ASCII */
  constructor(named: Iterable<readonly [name: string, thing: T]>) {
    const names: (string | undefined)[] = new Array(slots).fill(undefined)
    const things: (T | undefined)[] = new Array(slots).fill(undefined)
    for (const [name, thing] of named) {
      let slot = slotOf(name, 0, name.length)
      while (names[slot] !== undefined) slot = (slot + 1) & lastSlot
      names[slot] = name
      things[slot] = thing
    }
    this.#names = names
    this.#things = things
  }

  /** What `[start, end)` of a text is the name of. */
  at(text: string, start: number, end: number): T | undefined {
    let slot = slotOf(text, start, end)
    for (let name = this.#names[slot]; name !== undefined; name = this.#names[slot]) {
      if (name.length === end - start && stands(name, text, start)) return this.#things[slot]
      slot = (slot + 1) & lastSlot
    }
    return undefined
  }
}

/** Several times as many as there are names in any table, so that a name is in its slot or next to it. */
const slots = 1024
const lastSlot = slots - 1

function slotOf(text: string, start: number, end: number): number {
  const length = end - start
  if (length === 0) return 0
  const first = text.charCodeAt(start) | 0x20
  const middle = text.charCodeAt(start + (length >> 1)) | 0x20
  const last = text.charCodeAt(end - 1) | 0x20
  return (length * 67 + first * 31 + middle * 7 + last * 3) & lastSlot
}

function stands(name: string, text: string, start: number): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = text.charCodeAt(start + i)
    const lower = unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit
    if (lower !== name.charCodeAt(i)) return false
  }
  return true
}

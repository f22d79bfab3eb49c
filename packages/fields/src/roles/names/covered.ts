/** Texts up to this length are marked in one room; a longer one has its own. */
const LONGEST_KEPT = 1 << 16

let kept = new Uint32Array(1 << 12)
const LAST_MARK = 0xffff_ffff
let lastMark = 0

/** Which places of a text are taken. To begin anew costs nothing: each set of places has a mark of its own. */
export class Covered {
  readonly #marks: Uint32Array
  readonly #mark: number

  /** @param length of the text; an older set of places is not to be asked any more */
  constructor(length: number) {
    this.#marks = roomFor(length)
    this.#mark = nextMark()
  }

  /** Whether a place of a stretch is taken. */
  overlaps(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#marks[at] === this.#mark) return true
    return false
  }

  take(start: number, end: number): void {
    for (let at = start; at < end; at++) this.#marks[at] = this.#mark
  }
}

function roomFor(length: number): Uint32Array {
  if (length > LONGEST_KEPT) return new Uint32Array(length)
  if (length > kept.length) kept = new Uint32Array(LONGEST_KEPT)
  return kept
}

function nextMark(): number {
  if (lastMark === LAST_MARK) {
    kept.fill(0)
    lastMark = 0
  }
  lastMark++
  return lastMark
}

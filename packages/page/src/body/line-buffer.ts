import { Ink } from './ink.js'
import { Line } from './line.js'
import type { TextPiece } from './text-pieces.js'
import { isBlank, tidied } from './tidy.js'

/** Longer lines are no metadata, and nobody asks where their elements meet. */
const longestApart = 160
const mostJoints = 40

/** Gathers a line's text as it is met. */
export class LineBuffer {
  #text = ''
  #linked = 0
  #joints: number[] = []
  /** An inline element has ended, and nothing was met since. */
  #closed = false
  #pieces: TextPiece[] | null = null

  /** An inline element ends here. */
  close(): void {
    this.#closed = this.#text !== ''
  }

  /** An inline element begins here. */
  open(): void {
    if (this.#closed && this.#joints.length < mostJoints) this.#joints.push(this.#text.length)
  }

  add(data: string, linked: boolean, pieces?: readonly TextPiece[]): void {
    // The source's indents, which are most of a page's texts: a line doesn't begin with them.
    if (this.#text === '' && pieces === undefined && isBlank(data)) return
    this.#text += data
    this.#closed = false
    if (linked) this.#linked += inkOf(data)
    if (pieces === undefined) return
    this.#pieces ??= []
    for (const piece of pieces) this.#pieces.push(piece)
  }

  /** A cell begins here: what follows stands beside what there is. */
  separate(): void {
    if (isBlank(this.#text)) return
    this.#text += '\u3000'
    this.#closed = false
    const end = this.#pieces?.at(-1)?.end
    if (end !== undefined) this.#pieces?.push({ length: 1, start: end, end })
  }

  /** The line gathered so far, null if it is blank; the buffer is empty afterwards. */
  take(block: number, heading: boolean): Line | null {
    if (this.#text === '') return null
    const trimmed = this.#text.trim()
    const written = new Ink(trimmed)
    const text = written.isTidy ? trimmed : tidied(trimmed)
    const ink = text === trimmed ? written : new Ink(text)
    const line = new Line(text, ink, this.#linked, block, heading)
    line.source = this.#pieces && { text: this.#text, pieces: this.#pieces }
    if (this.#joints.length > 0 && text.length <= longestApart)
      line.joints = { text: this.#text, places: this.#joints }
    this.#text = ''
    this.#linked = 0
    this.#closed = false
    this.#pieces = null
    if (this.#joints.length > 0) this.#joints = []
    return text === '' ? null : line
  }
}

function inkOf(text: string): number {
  let ink = 0
  const { length } = text
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000) ink++
  }
  return ink
}

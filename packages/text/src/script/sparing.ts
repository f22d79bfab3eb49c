import { UnitBuffer } from '../unit-buffer.js'
import { entriesOf } from './character-families.js'
import { linkedEnd, nextOpening, phraseLinks } from './phrase-links.js'

type Convert = (text: string) => string

/** These say that the next few characters are parts of one, which stay as they are. */
const description = /[\u2ff0-\u2fff]/
/** Instead of what a character becomes, where that is not one code unit. */
const resized = 1

/**
 * What `convert` does by its dictionaries, but it is asked about the neighbours that may belong to a phrase only, one
 * character in a hundred; each of the others becomes what it becomes by itself, which is asked once. OpenCC goes over all that
 * it is given four times. Dictionaries that change how many characters there are leave nothing to spare.
 * @param dictionaries all that `convert` uses, in opencc-js's forms
 */
export function sparing(convert: Convert, dictionaries: unknown): Convert {
  const entries = entriesOf(dictionaries)
  if (entries.some(([before, after]) => Array.from(before).length !== Array.from(after).length))
    return convert
  const links = phraseLinks(entries)
  /** By UTF-16 code unit, filled as they are met. */
  const alone = new Uint16Array(0x10000)
  const meet = (unit: number): number => {
    const after = convert(String.fromCharCode(unit))
    const met = after.length === 1 ? after.charCodeAt(0) : resized
    alone[unit] = met
    return met
  }
  return (text) => {
    if (description.test(text)) return convert(text)
    const units = source.read(text)
    const converted = new Parts()
    let opening = 0
    for (let at = 0; at < text.length; ) {
      if (at >= opening) opening = nextOpening(links, units, at, text.length)
      const end = at < opening ? at + 1 : linkedEnd(links, text, at)
      const unit = units[at] as number
      const after = end === at + 1 ? alone[unit] || meet(unit) : resized
      if (after === resized) converted.addText(convert(text.slice(at, end)))
      else converted.add(after)
      at = end
    }
    return converted.joined()
  }
}

const chunk = 8192
const source = new UnitBuffer(chunk)
const buffer = new UnitBuffer(chunk)

/** Puts a text together of code units and of pieces, one text at a time. */
class Parts {
  readonly #parts: string[] = []
  #count = 0

  add(unit: number): void {
    if (this.#count === chunk) this.#take()
    buffer.units[this.#count++] = unit
  }

  addText(piece: string): void {
    this.#take()
    this.#parts.push(piece)
  }

  joined(): string {
    this.#take()
    return this.#parts.length === 1 ? (this.#parts[0] as string) : this.#parts.join('')
  }

  #take(): void {
    if (this.#count > 0) this.#parts.push(buffer.text(this.#count))
    this.#count = 0
  }
}

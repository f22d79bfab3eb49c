/**
 * Room to put a text together in, UTF-16 code unit by code unit, and to be used again: an array of its own for each text
 * would have to be freed, and spreading it into `String.fromCharCode` takes twice as long.
 */
export class UnitBuffer {
  readonly units: Uint16Array
  readonly #bytes: Buffer

  /** @param size how many code units there is room for */
  constructor(size: number) {
    this.units = new Uint16Array(size)
    this.#bytes = Buffer.from(this.units.buffer)
  }

  /** The first so many of the units as a string. */
  text(count: number): string {
    const bytes = isBigEndian ? Buffer.from(this.#bytes.subarray(0, 2 * count)).swap16() : this.#bytes
    return bytes.toString('utf16le', 0, 2 * count)
  }
}

const isBigEndian = Buffer.from(Uint16Array.of(1).buffer)[0] === 0
const chunk = 8192
const room = new UnitBuffer(chunk)

/** A text with each of its code units replaced by what a table has for it. */
export function mappedUnits(text: string, table: Uint16Array): string {
  const { units } = room
  let mapped = ''
  for (let from = 0; from < text.length; from += chunk) {
    const end = Math.min(from + chunk, text.length)
    for (let at = from; at < end; at++) units[at - from] = table[text.charCodeAt(at)] as number
    const part = room.text(end - from)
    mapped = from === 0 ? part : mapped + part
  }
  return mapped
}

import { addUnit, type CharacterTable, characterTable, holdsUnit } from './numerals/character-table.js'

const isBigEndian = Buffer.from(Uint16Array.of(1).buffer)[0] === 0

/**
 * Room for the UTF-16 code units of a text, to be used again for the next: to ask an array for each of a text's units takes a
 * third of the time that it takes to ask the string, and to spread an array into `String.fromCharCode` twice as long. Each
 * user has one of its own: what is read into it is good until the next text is.
 */
export class UnitBuffer {
  readonly units: Uint16Array
  readonly #bytes: Buffer

  /** @param size how many code units there is room for */
  constructor(size: number) {
    this.units = new Uint16Array(size)
    this.#bytes = Buffer.from(this.units.buffer)
  }

  /** A text's units, and others behind them; those of a longer text than there is room for stand in an array of their own. */
  read(text: string): Uint16Array {
    if (text.length > this.units.length) return new UnitBuffer(text.length).read(text)
    this.#bytes.write(text, 'utf16le')
    if (isBigEndian) this.#bytes.swap16()
    return this.units
  }

  /** The first so many of the units as a string. */
  text(count: number): string {
    const bytes = isBigEndian ? Buffer.from(this.#bytes.subarray(0, 2 * count)).swap16() : this.#bytes
    return bytes.toString('utf16le', 0, 2 * count)
  }
}

/** The code units that UTF-16LE bytes are; on most machines the bytes themselves, so that these are not to be used again. */
export function unitsIn(bytes: Buffer): Uint16Array {
  if (isBigEndian) bytes.swap16()
  const { buffer, byteOffset, length } = bytes
  return byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0
    ? new Uint16Array(buffer, byteOffset, length >> 1)
    : new Uint16Array(buffer.slice(byteOffset, byteOffset + length))
}

/** Code units as a string. */
export function textOfUnits({ buffer, byteOffset, byteLength }: Uint16Array): string {
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  return (isBigEndian ? Buffer.from(bytes).swap16() : bytes).toString('utf16le')
}

const chunk = 8192
const room = new UnitBuffer(chunk)

/** What each UTF-16 code unit becomes. */
export interface UnitMap {
  readonly units: Uint16Array
  /** Those that become another: a table that fits into the processor's cache, so that few are looked up in the large one. */
  readonly changed: CharacterTable
}

export function unitMap(units: Uint16Array): UnitMap {
  const changed = characterTable([])
  for (const [unit, mapped] of units.entries()) if (mapped !== unit) addUnit(changed, unit)
  return { units, changed }
}

/** A text with each of its code units replaced by what it becomes. */
export function mappedUnits(text: string, map: UnitMap): string {
  if (text.length <= chunk) return mappedPart(text, map)
  let mapped = ''
  for (let from = 0; from < text.length; from += chunk)
    mapped += mappedPart(text.slice(from, from + chunk), map)
  return mapped
}

function mappedPart(part: string, map: UnitMap): string {
  const units = room.read(part)
  const { length } = part
  let isSame = true
  for (let at = 0; at < length; at++) {
    const unit = units[at] as number
    if (!holdsUnit(map.changed, unit)) continue
    units[at] = map.units[unit] as number
    isSame = false
  }
  return isSame ? part : room.text(length)
}

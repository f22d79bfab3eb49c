import { transcode } from 'node:buffer'
import { textOfUnits, unitsIn } from '@jianbao/text'
import iconv from 'iconv-lite'

/** ICU's Big5 has no Hong Kong characters (HKSCS): it puts them into the private use area. */
const privateUse = /[\ue000-\uf8ff]/

const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/** Bytes as text; what the charset cannot read becomes U+FFFD. A byte order mark is left out. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  let decoder = decoders.get(encoding)
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding)
    decoders.set(encoding, decoder)
  }
  const text = decoder.decode(bytes)
  return encoding === 'big5' && privateUse.test(text) ? iconv.decode(bytes, 'big5-hkscs') : text
}

/** A text as its UTF-16 code units, and as strings. */
export interface Decoding {
  readonly units: Uint16Array
  /** See `partsOf`. */
  readonly parts: () => readonly string[]
}

const byteOrderMark = 0xfeff

/** Valid UTF-8, a byte order mark left out: in half the time that a decoder takes, which looks for faults as it goes. */
export function decodeValidUtf8(bytes: Uint8Array): Decoding {
  const written = unitsIn(transcode(bytes, 'utf8', 'utf16le'))
  const units = written[0] === byteOrderMark ? written.slice(1) : written
  return { units, parts: () => partsOf(units) }
}

/** Bytes in any charset, valid or not. */
export function decodeOther(bytes: Uint8Array, encoding: string): Decoding {
  const text = decodeBytes(bytes, encoding)
  return { units: unitsOf(text), parts: () => [text] }
}

export function unitsOf(text: string): Uint16Array {
  return unitsIn(Buffer.from(text, 'utf16le'))
}

/** In UTF-16 units. The engine asks the system for the memory of each longer string, which takes as long as all decoding. */
const longestPart = 65_000
const tag = 0x3c

/** A page's text as one string or several, each but the first from a `<` on. */
export function partsOf(units: Uint16Array): string[] {
  const parts: string[] = []
  for (let from = 0; from < units.length || parts.length === 0; ) {
    const end = partEnd(units, from)
    parts.push(textOfUnits(units.subarray(from, end)))
    from = end
  }
  return parts
}

/** Before the last tag that a part has room for; before the next where there is none. */
function partEnd(units: Uint16Array, from: number): number {
  if (units.length - from <= longestPart) return units.length
  for (let at = from + longestPart; at > from; at--) if (units[at] === tag) return at
  const next = units.indexOf(tag, from + longestPart)
  return next < 0 ? units.length : next
}

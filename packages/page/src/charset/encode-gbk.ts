import { decodeBytes } from './decode-bytes.js'

let table: Map<string, number> | null = null

/** Every two-byte character of GBK by its bytes; the decoder's own table turned round, so the two never differ. */
function gbkTable(): Map<string, number> {
  if (table !== null) return table
  table = new Map()
  const pair = new Uint8Array(2)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      pair[0] = lead
      pair[1] = trail
      const character = decodeBytes(pair, 'gb18030')
      if (character.length === 1 && character !== '\uFFFD') table.set(character, (lead << 8) | trail)
    }
  }
  table.set('€', 0x80)
  return table
}

/** The GBK bytes of a text; a character GBK lacks becomes the byte 0xFF, which no charset here reads. */
export function encodeGbk(text: string): Uint8Array {
  const codes = gbkTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = codes.get(character)
    if (code === undefined) bytes.push(0xff)
    else if (code < 0x100) bytes.push(code)
    else bytes.push(code >> 8, code & 0xff)
  }
  return Uint8Array.from(bytes)
}

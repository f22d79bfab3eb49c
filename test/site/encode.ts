import { Converter } from 'opencc-js/cn2t'

export type SiteCharset = 'utf-8' | 'gbk' | 'big5'

const tables = new Map<SiteCharset, ReadonlyMap<string, number>>()

/** @throws RangeError where the charset has no such character */
export function encode(text: string, charset: SiteCharset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text)
  const codes = tableOf(charset)
  const bytes: number[] = []
  for (const character of text) {
    const code = character < '\x80' ? character.charCodeAt(0) : codes.get(character)
    if (code === undefined) throw new RangeError(`${charset} has no ${character}`)
    if (code < 0x100) bytes.push(code)
    else bytes.push(code >> 8, code & 0xff)
  }
  return Buffer.from(bytes)
}

/** Every character of two bytes by these: the platform's own decoder, turned round. */
function tableOf(charset: SiteCharset): ReadonlyMap<string, number> {
  const known = tables.get(charset)
  if (known !== undefined) return known
  const table = new Map<string, number>()
  const decoder = new TextDecoder(charset)
  for (let code = 0x8140; code <= 0xfefe; code++) {
    const character = decoder.decode(Uint8Array.of(code >> 8, code & 0xff))
    if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, code)
  }
  tables.set(charset, table)
  return table
}

/** Simplified → Traditional, in the characters of Taiwan. */
export const traditional: (text: string) => string = Converter({ from: 'cn', to: 'tw' })

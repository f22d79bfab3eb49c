/** Characters beyond the first plane as some databases write them: each half of a surrogate pair in three bytes (CESU-8). */
const pair = /\xed([\xa0-\xaf])([\x80-\xbf])\xed([\xb0-\xbf])([\x80-\xbf])/g

/** UTF-8 with such pairs put right. */
export function mendSurrogates(bytes: Uint8Array): Uint8Array {
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!/\xed[\xa0-\xaf]/.test(written.toString('latin1'))) return bytes
  const mended = written.toString('latin1').replace(pair, (_, a: string, b: string, c: string, d: string) => {
    const high = 0xd000 | ((a.charCodeAt(0) & 0x3f) << 6) | (b.charCodeAt(0) & 0x3f)
    const low = 0xd000 | ((c.charCodeAt(0) & 0x3f) << 6) | (d.charCodeAt(0) & 0x3f)
    return Buffer.from(String.fromCharCode(high, low), 'utf8').toString('latin1')
  })
  return Buffer.from(mended, 'latin1')
}

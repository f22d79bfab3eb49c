import { transcode } from 'node:buffer'
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

/** Valid UTF-8 as text, a byte order mark left out: in half the time that a decoder takes, which looks for faults as it goes. */
export function decodeValidUtf8(bytes: Uint8Array): string {
  const text = transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

import { decodeBytes } from './decode-bytes.js'
import { readingOf, scoreOf } from './reading.js'

/**
 * Encodings of Chinese in ASCII bytes, of mail and newsgroups: what says that a text is in them, and how their Chinese
 * begins and ends. Sources: RFC 1843, RFC 1922.
 */
const forms = [
  { encoding: 'hz-gb-2312', sign: '~{', run: /~\{((?:[!-w][!-~])+)(?:~\}|$)/gm },
  {
    encoding: 'iso-2022-cn',
    sign: '\u001b$)A',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape, shift out and shift in are what the encoding is made of
    run: /(?:\u001b\$\)A)?\u000e((?:[!-w][!-~])+)(?:\u000f|$)/gm,
  },
] as const

const looked = 4096
const convincing = 0.3

/** Text whose Chinese is written in ASCII bytes, and in which form; null where none is. */
export function decodeSevenBit(
  bytes: Uint8Array,
): { readonly encoding: string; readonly text: string } | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const head = whole.toString('latin1', 0, looked)
  for (const { encoding, sign, run } of forms) {
    if (!head.includes(sign)) continue
    const text = whole.toString('latin1').replace(run, (_, pairs: string) => chinese(pairs))
    if (scoreOf(readingOf(text)) > convincing) return { encoding, text: text.replaceAll('~~', '~') }
  }
  return null
}

/** Characters of GB 2312 by bytes without their highest bit. */
function chinese(pairs: string): string {
  return decodeBytes(
    Buffer.from(pairs, 'latin1').map((byte) => byte | 0x80),
    'gb18030',
  )
}

import { Memory } from '../memory.js'

/** Names that pages use and the Encoding Standard does not know. */
const aliases: Readonly<Record<string, string>> = {
  cp936: 'gbk',
  ms936: 'gbk',
  'windows-936': 'gbk',
  'gb-2312': 'gbk',
  'gb18030-2000': 'gb18030',
  'gb18030-2005': 'gb18030',
  cp950: 'big5',
  ms950: 'big5',
  'windows-950': 'big5',
  'big-5': 'big5',
  hkscs: 'big5',
  utf8mb4: 'utf-8',
  utf_8: 'utf-8',
  cp65001: 'utf-8',
}

/** A charset's name as TextDecoder knows it, the family's widest member; null when it knows none. */
export function encodingOf(label: string | null): string | null {
  return label === null ? null : known.get(label.trim().toLowerCase())
}

/** To make a decoder is slow, and the same few labels are asked for. */
const known = new Memory(lookUp)

function lookUp(name: string): string | null {
  try {
    const { encoding } = new TextDecoder(aliases[name] ?? name)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

/** The byte order mark's charset and its length in bytes. */
export function markOf(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (a === 0x84 && b === 0x31 && c === 0x95 && bytes[3] === 0x33) return { encoding: 'gb18030', length: 4 }
  return null
}

/** A label and where in the bytes the element stands that has it. */
export interface MarkupLabel {
  readonly label: string
  readonly at: number
}

const metaLimit = 1 << 20
const label = /^charset\s{0,9}=\s{0,9}["']?([\w:-]{2,40})/i
const xmlEncoding = /^\s{0,99}<\?xml [^>]{0,200}encoding=["']([\w-]{2,40})/i

/** The charset that a page's own markup declares, in its first megabyte; null when it declares none. */
export function markupLabel(bytes: Uint8Array): MarkupLabel | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, metaLimit))
  for (const tag of ['<meta', '<META', '<Meta']) {
    for (let at = head.indexOf(tag); at >= 0; at = head.indexOf(tag, at + 5)) {
      const name = labelIn(head.toString('latin1', at, at + 400))
      if (name !== null) return { label: name, at }
    }
  }
  const name = xmlEncoding.exec(head.toString('latin1', 0, 400))?.[1]?.toLowerCase()
  return name === undefined ? null : { label: name, at: 0 }
}

function labelIn(tag: string): string | null {
  const end = tag.indexOf('>')
  const inside = end < 0 ? tag : tag.slice(0, end)
  const at = inside.search(/charset/i)
  return at < 0 ? null : (label.exec(inside.slice(at))?.[1]?.toLowerCase() ?? null)
}

/** The label of an HTTP header's value, which may be a bare label too. */
export function headerLabel(declared: string | null): string | null {
  if (declared === null) return null
  const at = declared.search(/charset/i)
  const name = at < 0 ? declared : label.exec(declared.slice(at))?.[1]
  const plain = (name ?? '').trim().toLowerCase()
  return plain === '' ? null : plain
}

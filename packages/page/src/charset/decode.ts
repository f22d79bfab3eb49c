import type { Refusal, Repair } from '@jianbao/record'
import { isWholeUtf8, rankEncodings, utf16WithoutMark } from './candidates.js'
import { encodingOf, headerLabel, markOf, markupLabel } from './declared.js'
import { decodeBytes } from './decode-bytes.js'
import { hasBinarySignature, hasControlBytes } from './looks-binary.js'
import { undoMojibake } from './mojibake.js'
import { readingOf, scoreOf } from './reading.js'
import { dropReplacements } from './replacements.js'

/** Text, the charset that was declared for it and the one it was read by, and what was undone. */
export interface Decoded {
  readonly text: string
  readonly charset: { readonly declared: string | null; readonly used: string }
  /** Of kind `charset`: mojibake undone, characters that were cut or spoilt and are left out. */
  readonly repairs: readonly Repair[]
}

/**
 * Bytes to text. Byte order mark, `declared` (an HTTP header's value, or a container's label), the markup's own
 * label and the bytes are weighed against each other; a wrong label loses to the bytes. Refuses what is no text
 * (`empty`, `not_text`) and what no charset reads, or was spoilt before it came here (`bad_charset`).
 */
export function decode(
  bytes: Uint8Array,
  declared: string | null,
  format: 'html' | 'text',
): Decoded | Refusal {
  if (isBlank(bytes)) return refusals.empty
  if (hasBinarySignature(bytes)) return refusals.notText
  const mark = markOf(bytes)
  const zeros = mark === null ? utf16WithoutMark(bytes) : null
  if (mark === null && zeros === null && hasControlBytes(bytes)) return refusals.notText
  const label = headerLabel(declared)
  const ownLabel = format === 'html' ? markupLabel(bytes) : null
  const used = encodingFor(bytes, mark?.encoding ?? zeros, [encodingOf(label), encodingOf(ownLabel)])
  const text = decodeBytes(bytes, used)
  if (text.trim() === '') return refusals.empty
  return settle(text, { declared: label ?? ownLabel, used })
}

function encodingFor(bytes: Uint8Array, sure: string | null, named: readonly (string | null)[]): string {
  if (sure === 'utf-16le' || sure === 'utf-16be') return sure
  if (isWholeUtf8(bytes)) {
    if (named.every((name) => name === null || name === 'utf-8')) return 'utf-8'
    if (scoreOf(readingOf(decodeBytes(bytes, 'utf-8'))) > 0.2) return 'utf-8'
  }
  const [best] = rankEncodings(bytes, [sure, ...named])
  return best?.encoding ?? 'utf-8'
}

/** Undoes what was done to the text before it was saved, drops what is lost, and refuses what isn't worth keeping. */
function settle(text: string, charset: Decoded['charset']): Decoded | Refusal {
  const verdict = undoMojibake(text)
  if (verdict.kind === 'spoilt') return refusals.spoilt
  const whole = verdict.kind === 'undone' ? verdict.text : text
  const clean = dropReplacements(whole)
  if (clean.tooMany) return refusals.unreadable(charset.used)
  const samples = [...clean.samples]
  if (verdict.kind === 'undone')
    samples.unshift({ before: wideSample(text), after: wideSample(verdict.text) })
  const count = clean.count + (verdict.kind === 'undone' ? 1 + verdict.lost : 0)
  const repairs: Repair[] = count === 0 ? [] : [{ kind: 'charset', count, samples: samples.slice(0, 5) }]
  return { text: clean.text, charset, repairs }
}

function wideSample(text: string): string {
  return /[\u0080-\uffff]{1,12}/.exec(text)?.[0] ?? ''
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x20 || byte === 0) return false
  return true
}

const refusals = {
  empty: {
    reason: 'empty',
    message: 'nothing but white space; check that the file was written or fetched whole',
  },
  notText: {
    reason: 'not_text',
    message: 'binary data, not text or HTML; give the page itself, unpacked and not as an image or document',
  },
  spoilt: {
    reason: 'bad_charset',
    message:
      'its characters were lost before it was saved (锟斤拷, or UTF-8 read as GBK); fetch the page again as raw bytes',
  },
  unreadable: (used: string) => ({
    reason: 'bad_charset',
    message: `neither valid UTF-8 nor readable as GB18030, Big5 or UTF-16 (best try: ${used}); fetch it again as raw bytes or name its charset`,
  }),
} as const satisfies Record<string, Refusal | ((used: string) => Refusal)>

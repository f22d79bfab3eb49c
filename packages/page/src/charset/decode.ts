import { isAscii, isUtf8 } from 'node:buffer'
import type { Refusal, Repair } from '@jianbao/record'
import { mayTellReading } from '@jianbao/text'
import { chooseEncoding, declarationsOf } from './choose-encoding.js'
import { type Decoding, decodeOther, decodeValidUtf8, partsOf, unitsOf } from './decode-bytes.js'
import { decodeMixed, type Mixed } from './decode-mixed.js'
import { hasBinarySignature, hasControlBytes } from './looks-binary.js'
import { isSound, undoMojibake } from './mojibake.js'
import { undoRuns } from './mojibake-runs.js'
import { dropReplacements, dropUnread, type WithoutReplacements } from './replacements.js'
import { decodeSevenBit } from './seven-bit.js'
import { mendSurrogates } from './surrogates.js'
import { type Survey, surveyOf } from './survey.js'
import type { Suspects } from './suspects.js'
import { utf16WithoutMark } from './wide.js'

/** Text, the charset that was declared for it and the one it was read by, and what was undone. */
export interface Decoded {
  readonly text: string
  readonly charset: { readonly declared: string | null; readonly used: string }
  /** Of kind `charset`: mojibake undone, characters that were cut or spoilt and are left out. */
  readonly repairs: readonly Repair[]
  /**
   * The text in pieces, each but the first from a `<` on. `text` is put together of them only when it is looked into: a long
   * string takes the engine as long as all else here.
   */
  readonly parts: readonly string[]
  /** Whether markup tells anywhere how a character is read (`mayTellReading`); null where it was not looked through for that. */
  readonly glossed: boolean | null
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
  const declarations = declarationsOf(bytes, declared, format)
  const { mark, label } = declarations
  const wide = mark === null ? utf16WithoutMark(bytes) : null
  const sevenBit = wide === null && isAscii(bytes) ? decodeSevenBit(bytes) : null
  if (sevenBit !== null) {
    const { text, encoding } = sevenBit
    return settle(text, { declared: label, used: encoding }, [], surveyOf(unitsOf(text)))
  }
  if (mark === null && wide === null && hasControlBytes(bytes)) return refusals.notText
  const { encoding: used, why } = chooseEncoding(bytes, declarations, wide)
  const valid = why === 'valid_utf8'
  const decoding = valid && isUtf8(bytes) ? decodeValidUtf8(bytes) : decodeOther(bytes, used)
  const charset = { declared: label, used }
  const survey = surveyOf(decoding.units)
  if (isSound(survey) && (valid || survey.unread.length === 0))
    return soundText(decoding, survey, charset, format === 'html')
  const text = decoding.parts().join('')
  if (text.trim() === '') return refusals.empty
  const { text: mixed, others } = valid ? { text, others: [] } : mixedIn(bytes, text, used, survey.suspects)
  return settle(mixed, charset, others, mixed === text ? survey : surveyOf(unitsOf(mixed)))
}

/** A text that is no mojibake, without what of it is lost. */
function soundText(
  { units, parts: ofAll }: Decoding,
  { unread, glossSigns }: Survey,
  charset: Decoded['charset'],
  isMarkup: boolean,
): Decoded | Refusal {
  const clean = dropUnread(units, unread)
  const parts = clean.count === 0 ? ofAll() : partsOf(clean.units)
  if (clean.count === 0 && parts.every((part) => part.trim() === '')) return refusals.empty
  const glossed = isMarkup ? isGlossed(parts, movedBy(unread, glossSigns)) : null
  return withoutLost({ ...clean, parts, glossed }, charset, nothing)
}

/** The bytes by their charset, and where it doesn't read all of them, stretches by another that does. */
function mixedIn(bytes: Uint8Array, text: string, used: string, suspects: Suspects): Mixed {
  const suspicious = text.includes('\uFFFD') || (used !== 'utf-8' && suspects.gbk > 1)
  if (!suspicious || used.startsWith('utf-16')) return { text, others: [] }
  return decodeMixed(used === 'utf-8' ? mendSurrogates(bytes) : bytes, used)
}

/** Undoes what was done to the text before it was saved, drops what is lost, and refuses what isn't worth keeping. */
function settle(
  text: string,
  charset: Decoded['charset'],
  mixed: Repair['samples'],
  survey: Survey,
): Decoded | Refusal {
  const verdict = undoMojibake(text, survey)
  if (verdict.kind === 'spoilt') return refusals.spoilt
  const undone = verdict.kind === 'undone'
  const whole = undone ? verdict : { text, samples: [], lost: -1 }
  const { suspects } = undone ? surveyOf(unitsOf(whole.text)) : survey
  const runs = undoRuns(whole.text, suspects)
  const { text: clean, ...lost } = dropReplacements(runs.text)
  return withoutLost({ ...lost, parts: [clean], glossed: null }, charset, {
    count: 1 + whole.lost + mixed.length + runs.count,
    samples: [...whole.samples, ...mixed, ...runs.samples],
  })
}

/** How much was undone of a text, and what of it is shown. */
type Undone = Pick<Repair, 'count' | 'samples'>

const nothing: Undone = { count: 0, samples: [] }

/** What is left of a text, and what was lost. */
interface Left extends Omit<WithoutReplacements, 'text'>, Pick<Decoded, 'parts' | 'glossed'> {}

function withoutLost(left: Left, charset: Decoded['charset'], undone: Undone): Decoded | Refusal {
  if (left.tooMany) return refusals.unreadable(charset.used)
  const samples = [...undone.samples, ...left.samples]
  const count = undone.count + left.count
  const repairs: Repair[] = count === 0 ? [] : [{ kind: 'charset', count, samples: samples.slice(0, 5) }]
  const { parts, glossed } = left
  return { text: parts.reduce((before, part) => before + part), parts, charset, repairs, glossed }
}

/** Whether any of these places tells how a character is read; asked part by part, for no gloss goes across a tag. */
function isGlossed(parts: readonly string[], signs: readonly number[]): boolean {
  let start = 0
  let part = 0
  return signs.some((sign) => {
    let own = parts[part] ?? ''
    while (sign >= start + own.length && part < parts.length) {
      start += own.length
      part++
      own = parts[part] ?? ''
    }
    return mayTellReading(own, sign - start)
  })
}

/** Where places stand once those in `dropped` are left out; both are in order. */
function movedBy(dropped: readonly number[], places: readonly number[]): readonly number[] {
  if (dropped.length === 0) return places
  let before = 0
  return places.map((place) => {
    while ((dropped[before] ?? place) < place) before++
    return place - before
  })
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

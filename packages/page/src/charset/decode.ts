import { isAscii, isUtf8 } from 'node:buffer'
import type { Refusal, Repair } from '@jianbao/record'
import { chooseEncoding, declarationsOf } from './choose-encoding.js'
import { decodeOther, decodeValidUtf8, unitsOf } from './decode-bytes.js'
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
  /** Where the text may tell how a character is read (`isGlossSign`); null where it was not looked through for that. */
  readonly glossSigns: readonly number[] | null
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
  const { text, units } = valid && isUtf8(bytes) ? decodeValidUtf8(bytes) : decodeOther(bytes, used)
  if (text.trim() === '') return refusals.empty
  const charset = { declared: label, used }
  const survey = surveyOf(units)
  const { unread } = survey
  if (isSound(survey) && (valid || unread.length === 0))
    return withoutLost(dropUnread(text, unread), charset, nothing, movedBy(unread, survey.glossSigns))
  const { text: mixed, others } = valid ? { text, others: [] } : mixedIn(bytes, text, used, survey.suspects)
  return settle(mixed, charset, others, mixed === text ? survey : surveyOf(unitsOf(mixed)))
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
  const clean = dropReplacements(runs.text)
  const count = 1 + whole.lost + mixed.length + runs.count
  const samples = [...whole.samples, ...mixed, ...runs.samples]
  return withoutLost(clean, charset, { count, samples }, clean.text === text ? survey.glossSigns : null)
}

/** How much was undone of a text, and what of it is shown. */
type Undone = Pick<Repair, 'count' | 'samples'>

const nothing: Undone = { count: 0, samples: [] }

/** Drops what is lost. */
function withoutLost(
  clean: WithoutReplacements,
  charset: Decoded['charset'],
  undone: Undone,
  glossSigns: readonly number[] | null,
): Decoded | Refusal {
  if (clean.tooMany) return refusals.unreadable(charset.used)
  const samples = [...undone.samples, ...clean.samples]
  const count = undone.count + clean.count
  const repairs: Repair[] = count === 0 ? [] : [{ kind: 'charset', count, samples: samples.slice(0, 5) }]
  return { text: clean.text, charset, repairs, glossSigns }
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

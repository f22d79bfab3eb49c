import { type Candidate, isWholeUtf8, rankEncodings } from './candidates.js'
import { encodingOf, headerLabel, type MarkupLabel, markOf, markupLabel } from './declared.js'
import { decodeBytes } from './decode-bytes.js'
import { readingOf, scoreOf } from './reading.js'
import { sampleOf } from './sample.js'

/** Why bytes are read by the charset they are read by: a closed list, each with what it means. */
export const charsetReasons = {
  mark: 'the byte order mark says so',
  wide: 'its bytes lie in pairs as those of UTF-16 do',
  seven_bit: 'its Chinese is written in ASCII bytes',
  valid_utf8: 'the bytes are valid UTF-8',
  best_reading: 'it reads best as Chinese',
} as const
export type CharsetReason = keyof typeof charsetReasons

/** What is said of the charset, by whom. */
export interface Declarations {
  /** The byte order mark's encoding. */
  readonly mark: string | null
  /** From the HTTP header or the container. */
  readonly header: string | null
  readonly markup: MarkupLabel | null
  /** The first of header and markup. */
  readonly label: string | null
}

export function declarationsOf(
  bytes: Uint8Array,
  declared: string | null,
  format: 'html' | 'text',
): Declarations {
  const header = headerLabel(declared)
  const markup = format === 'html' ? markupLabel(bytes) : null
  return { mark: markOf(bytes)?.encoding ?? null, header, markup, label: header ?? markup?.label ?? null }
}

export interface ChosenEncoding {
  readonly encoding: string
  readonly why: CharsetReason
  /** Those that were tried, the best first; none where nothing had to be tried. */
  readonly candidates: readonly Candidate[]
}

const readsWell = 0.2
const readsBetter = 0.3

/**
 * The charset that bytes are read by: what their marks and their validity leave no doubt about, else the reading that is
 * most like Chinese. A declaration decides between readings that are about as good.
 * @param wide the UTF-16 that their pairs speak for
 */
export function chooseEncoding(
  bytes: Uint8Array,
  { mark, header, markup }: Declarations,
  wide: string | null,
): ChosenEncoding {
  if (mark?.startsWith('utf-16')) return { encoding: mark, why: 'mark', candidates: [] }
  if (wide !== null) return { encoding: wide, why: 'wide', candidates: [] }
  const named = [encodingOf(header), encodingOf(markup?.label ?? null)]
  const whole = isWholeUtf8(bytes)
  const validUtf8 = {
    encoding: 'utf-8',
    why: mark === 'utf-8' ? 'mark' : 'valid_utf8',
    candidates: [],
  } as const
  if (whole && named.every((name) => name === null || name === 'utf-8')) return validUtf8
  const reading = whole ? scoreOf(readingOf(decodeBytes(sampleOf(bytes), 'utf-8'))) : 0
  if (whole && reading > readsWell) return validUtf8
  const candidates = rankEncodings(bytes, [mark, ...named])
  const [best] = candidates
  // Few bytes that are valid UTF-8 are so by chance: another reading has to be much better.
  if (best === undefined || (whole && best.score < reading + readsBetter)) return validUtf8
  return { encoding: best.encoding, why: best.encoding === mark ? 'mark' : 'best_reading', candidates }
}

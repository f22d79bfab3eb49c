import { isAscii } from 'node:buffer'
import { type Candidate, rankEncodings } from './candidates.js'
import { type CharsetReason, chooseEncoding, type Declarations, declarationsOf } from './choose-encoding.js'
import { encodingOf } from './declared.js'
import { decodeSevenBit } from './seven-bit.js'
import { utf16WithoutMark } from './wide.js'

/** Everything that speaks for one charset or another. */
export interface CharsetEvidence {
  readonly declared: Omit<Declarations, 'label'>
  /** All that were tried, the best first; a declared one has a small bonus. */
  readonly candidates: readonly Candidate[]
  /** The one that the bytes are read by, if they are read at all. */
  readonly used: string
  readonly why: CharsetReason
}

/** How much of a reading is shown, in characters. */
const shown = 60

/** Why bytes are read as they are: the same choice as `decode` makes, with every candidate tried. */
export function charsetEvidence(
  bytes: Uint8Array,
  declared: string | null,
  format: 'html' | 'text',
): CharsetEvidence {
  const { label: _, ...declarations } = declarationsOf(bytes, declared, format)
  const { mark, header, markup } = declarations
  const wide = mark === null ? utf16WithoutMark(bytes) : null
  const sevenBit = wide === null && isAscii(bytes) ? decodeSevenBit(bytes) : null
  const chosen = chooseEncoding(bytes, { ...declarations, label: null }, wide)
  const named = [mark, encodingOf(header), encodingOf(markup?.label ?? null), wide]
  const candidates = rankEncodings(bytes, named, true).map((each) => ({
    ...each,
    reading: beginningOf(each.reading),
  }))
  if (sevenBit !== null)
    return { declared: declarations, candidates, used: sevenBit.encoding, why: 'seven_bit' }
  return { declared: declarations, candidates, used: chosen.encoding, why: chosen.why }
}

/** The first words that are more than ASCII, without markup. */
function beginningOf(reading: string): string {
  const words = reading.match(/[\u0080-\uffff]+/g) ?? []
  return Array.from(words.slice(0, shown).join(' ')).slice(0, shown).join('')
}

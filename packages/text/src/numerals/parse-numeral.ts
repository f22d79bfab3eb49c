import { digits } from './characters.js'
import { readNumeral } from './numeral-reader.js'

const BLANKS = /\s+/gu

/**
 * The number that `words` writes, Arabic or Chinese or mixed: `七` 7, `三十` 30, `1.7万` 17000, `25万6千` 256000,
 * `二〇二一` 2021, `壹佰` 100. A number with `余` or `多` gives the number stated (`5000余` 5000). Null where the whole
 * string is not one numeral, or gives a range (`五六十`) or a vague one (`几十`).
 */
export function parseNumeral(words: string): number | null {
  const plain = words.replace(BLANKS, '')
  if (plain.length === 1 && digits.has(plain)) return digits.get(plain) ?? null
  const numeral = plain.length === 0 || plain.length > 100 ? null : readNumeral(plain, 0)
  if (!numeral || numeral.end !== plain.length) return null
  if (numeral.bare && plain.length === 1) return null
  if (numeral.unbounded || numeral.shape === 'range' || numeral.shape === 'some') return null
  return Number.isFinite(numeral.low) ? numeral.low : null
}

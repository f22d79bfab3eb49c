import type { Repaired } from '../repaired.js'
import { applyEdits, type Edit, type RepairContext, unchanged } from './edit.js'
import { namedEntities } from './named-entities.js'

/** `&nbsp8;月` was `&nbsp;8月`: the number slid into the name. */
const swallowed = /&(nbsp|ensp|emsp)(\d{1,6});/
/** The same where a parser took the name for a blank and left `8;月`. A list of numbers never goes on so. */
const leftBehind =
  /(?<![\d;,.:；，])(\d{1,6});(?=年(?:\d|[初底末中来以度])|月(?:\d|[初底末中份上下以])|日(?![本元语文报])|[万亿]|元[，。、；])/
/** Also doubled or trebled: `&amp;nbsp;`, `&amp;amp;#8220;`. A number is at most seven digits long. */
const whole = /&(?:amp;){0,4}(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}\d?));/
const unclosed = /&(?:amp;){0,4}nbsp(?![A-Za-z0-9=;])/
const entity = new RegExp(`${swallowed.source}|${whole.source}|${unclosed.source}|${leftBehind.source}`, 'g')
const widths = new Set(['nbsp', 'ensp', 'emsp', 'thinsp'])

/** Decodes the character references that decoding left behind: broken, doubled, or in text that was never markup. */
export function decodeEntities(text: string, _context: RepairContext = {}): Repaired {
  if (!text.includes('&') && !text.includes(';')) return unchanged(text)
  const edits: Edit[] = []
  for (const match of text.matchAll(entity)) {
    const replacement = characterOf(match)
    if (replacement === undefined) continue
    edits.push({ start: match.index, end: match.index + match[0].length, replacement })
  }
  return applyEdits('broken_entities', text, edits)
}

function characterOf(match: RegExpExecArray): string | undefined {
  const [, blank, digits, decimal, hex, name, number] = match
  if (number !== undefined) return number
  if (blank !== undefined) return digits
  if (decimal !== undefined) return fromCode(Number.parseInt(decimal, 10))
  if (hex !== undefined) return fromCode(Number.parseInt(hex, 16))
  if (name === undefined || widths.has(name)) return ' '
  return namedEntities[name]
}

function fromCode(code: number): string | undefined {
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  if (isControl || isSurrogate || code > 0x10ffff) return undefined
  return code === 0xa0 ? ' ' : String.fromCodePoint(code)
}

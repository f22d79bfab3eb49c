import type { Repaired } from '../../repaired.js'
import { applyEdits, type Edit, type RepairContext } from '../edit.js'
import { namedEntities } from './named-entities.js'

/** `&nbsp8;月` was `&nbsp;8月`: the number slid into the name. */
const swallowed = /&(nbsp|ensp|emsp)(\d{1,6});/
/** The same where a parser took the name for a blank and left `8;月`. A list of numbers never goes on so. */
const leftBehind =
  /(?<![\d,.:；，])(?<!(?<!&nbsp);)(\d{1,6});(?=年(?:\d|[初底末中来以度])|月(?:\d|[初底末中份上下以])|日(?![本元语文报])|[万亿]|元[，。、；])/
/** Markup that was escaped twice. */
const tag =
  /&(?:amp;){0,4}lt;\/?(br|p|div|strong|b|i|u|em|font|span|a)(?:\s[^<>&\n]{0,120})?\s?\/?&(?:amp;){0,4}gt;/
/** Also doubled or trebled: `&amp;nbsp;`, `&amp;amp;#8220;`. A number is at most seven digits long. */
const whole = /&(?:amp;){0,4}(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}\d?));/
/** Without its end, or torn from its sign. Names that no address has as a parameter. */
const unclosed =
  /&(?:amp;){0,4}(?:(nbsp)(?![A-Za-z=;])|(ldquo|rdquo|lsquo|rsquo|hellip|mdash|middot)(?![A-Za-z0-9=;]))/
const torn = /&\s(nbsp);|(?<![A-Za-z0-9&;])(nbsp);/
const entity = new RegExp(
  [swallowed, tag, whole, unclosed, torn, leftBehind].map((one) => one.source).join('|'),
  'g',
)
const widths = new Set(['nbsp', 'ensp', 'emsp', 'thinsp'])
const lineTags = new Set(['br', 'p', 'div'])

/** Decodes the character references that decoding left behind: broken, doubled, or in text that was never markup. */
export function decodeEntities(text: string, _context: RepairContext = {}): Repaired {
  const edits: Edit[] = []
  for (const match of text.matchAll(entity)) {
    const replacement = characterOf(match)
    if (replacement === undefined) continue
    edits.push({ start: match.index, end: match.index + match[0].length, replacement })
  }
  return applyEdits('broken_entities', text, edits)
}

function characterOf(match: RegExpExecArray): string | undefined {
  const [, blank, digits, element, decimal, hex, ended, open, openSign, spaced, bare, number] = match
  if (number !== undefined) return number
  if (blank !== undefined) return digits
  if (element !== undefined) return lineTags.has(element) ? '\n' : ''
  if (decimal !== undefined) return fromCode(Number.parseInt(decimal, 10))
  if (hex !== undefined) return fromCode(Number.parseInt(hex, 16))
  const name = ended ?? open ?? openSign ?? spaced ?? bare ?? ''
  return widths.has(name) ? blankAt(match) : namedEntities[name]
}

// A blank that stands in no text but as an entity parts no figure from its words.
function blankAt({ 0: found, index, input }: RegExpExecArray): string {
  const around = input.charAt(index - 1) + input.charAt(index + found.length)
  return /^(?:\d\p{Script=Han}|\p{Script=Han}\d)$/u.test(around) ? '' : ' '
}

function fromCode(code: number): string | undefined {
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0)
  const isSurrogate = code >= 0xd800 && code <= 0xdfff
  if (isControl || isSurrogate || code > 0x10ffff) return undefined
  return code === 0xa0 ? ' ' : String.fromCodePoint(code)
}

import type { Repaired } from '../repaired.js'
import { applyEdits, type RepairContext } from './edit.js'

const number = '[+-]?\\d{1,6}(?:\\.\\d{1,4})?'
const labels = '诊股|診股|股吧|行情|资讯|主力买卖点'
/** `(13.31 +10.00%,诊股)`, `(45.20, -0.30, -0.66%)`: a price and its change, with or without a site's label. */
const quote = new RegExp(
  `[(（]\\s?${number}(?:[\\s,，]{1,3}${number})?[\\s,，]{1,3}[+-]?\\d{1,4}(?:\\.\\d{1,4})?%(?:[\\s,，]{1,3}(?:${labels})){0,3}\\s?[)）]`,
  'gu',
)
/** What makes it a live quote and not a writer's figures: a label, a signed change, or three figures with decimals. */
const live = new RegExp(
  `${labels}|[\\s,，][+-]\\d{1,4}\\.\\d+%|\\.\\d+[\\s,，]+[+-]?\\d+\\.\\d+[\\s,，]+\\d+\\.\\d+%`,
  'u',
)
/** `(600000,股吧)`, `(600000.SH,诊股)`: the code is the writer's, the label isn't. */
const label = new RegExp(
  `(?<=[(（]\\s?(?:[A-Z]{2})?\\d{4,6}(?:\\.[A-Z]{2})?)(?:[\\s,，]{1,3}(?:${labels})){1,3}(?=\\s?[)）])`,
  'gu',
)
const company = /[\p{Script=Han}A-Za-z0-9*”」)）]$/u

/** Takes out the live share quotes that a site's program put after company names. */
export function removeShareQuotes(text: string, _context: RepairContext = {}): Repaired {
  const found = [...[...text.matchAll(quote)].filter(([whole]) => live.test(whole)), ...text.matchAll(label)]
  const edits = found
    .filter((match) => company.test(text.charAt(match.index - 1)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, replacement: '' }))
  return applyEdits(
    'share_quotes',
    text,
    edits.sort((a, b) => a.start - b.start),
  )
}

import type { Repaired } from '../../repaired.js'
import { applyEdits, type RepairContext, unchanged } from '../edit.js'

const number = '[+-]?\\d{1,6}(?:\\.\\d{1,4})?'
const labels =
  '诊股|診股|股吧|行情|资讯|資訊|资金|研报|研報|评论|买卖点|主力买卖点|自选股|净值|基金吧|个股点评|实时行情|停牌'
const gap = '[\\s,，|/]{1,3}'
/** `(13.31 +10.00%,诊股)`, `(45.20, -0.30, -0.66%)`: a price and its change, with or without a site's label. */
export const quote = new RegExp(
  `[(（[［]\\s?${number}(?:${gap}${number})?${gap}[+-]?\\d{1,4}(?:\\.\\d{1,4})?%(?:${gap}(?:${labels})){0,4}\\s?[)）\\]］]`,
  'gu',
)
/** What makes it a live quote and not a writer's figures: a label, a signed change, or figures with decimals. */
const live = new RegExp(
  `${labels}|[\\s,，][+-]\\d{1,4}\\.\\d+%|\\.\\d+[\\s,，]+[+-]?\\d+\\.\\d+[\\s,，]+\\d+\\.\\d+%|^[[［]\\d+\\.\\d+\\s`,
  'u',
)
/** A change alone, as one site writes it: `[-1.20% 资金 研报]`. */
export const change = new RegExp(
  `[[［]\\s?[+-]?\\d{1,3}\\.\\d\\d%(?:${gap}(?:${labels})){0,4}\\s?[\\]］]`,
  'gu',
)
/** A price without trading, and labels alone: `(19.50 停牌,诊股)`, `(行情,资讯)`. */
export const labelled = new RegExp(
  `[(（](?:\\d{1,5}\\.\\d{1,3}${gap})?(?:(?:${labels})(?:${gap}(?:${labels})){1,4}|诊股|診股)\\s?[)）]`,
  'gu',
)
/** `(600000,股吧)`, `(600000.SH,诊股)`: the code is the writer's, the label isn't. */
export const label = new RegExp(
  `(?<=[(（]\\s?(?:[A-Z]{2})?\\d{4,6}(?:[.,][A-Z]{2})?)(?:${gap}(?:${labels})){1,4}(?=\\s?[)）])`,
  'gu',
)
/** Every quote ends with a per cent sign or a label, and its bracket: most texts have none. */
const lastOfLabels = [...new Set(labels.split('|').map((one) => one.at(-1)))].join('')
export const mayBeQuoted = new RegExp(`[)）\\]］](?<=[%${lastOfLabels}]\\s?.)`)
const company = /[\p{Script=Han}A-Za-z0-9*”」)）\]］]$/u

/** Takes out the live share quotes that a site's program put after company names. */
export function removeShareQuotes(text: string, _context: RepairContext = {}): Repaired {
  if (!mayBeQuoted.test(text)) return unchanged(text)
  const quotes = [...text.matchAll(quote)].filter(([whole]) => live.test(whole))
  const found = [quote, change, labelled, label].flatMap((pattern) =>
    pattern === quote ? quotes : [...text.matchAll(pattern)],
  )
  const edits = found
    .filter((match) => company.test(text.charAt(match.index - 1)))
    .map((match) => ({ start: match.index, end: match.index + match[0].length, replacement: '' }))
    .sort((a, b) => a.start - b.start)
  const apart = edits.filter((edit, i) => i === 0 || edit.start >= (edits[i - 1]?.end ?? 0))
  return applyEdits('share_quotes', text, apart)
}

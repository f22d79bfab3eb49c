/** Digits with what stands between them, or a Chinese number of two and more characters; and the next character. */
const number = /(?:\d[\d,.]*|[零〇一二三四五六七八九十百千万亿两]{2,})(.?)/gsu

/** Dates and times as headers write them: every site adds its own. */
const stamp = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?/g

/** After a number of a year, month or hour: all issues of one month's bulletins share them. */
const calendar = new Set('年月时')

/**
 * The different numbers that `text` states, each with the character after it (`35例`): what the issues of a bulletin
 * don't share, and all copies of one article do.
 */
export function statedNumbers(text: string): Set<string> {
  const numbers = new Set<string>()
  for (const [whole, unit = ''] of text.replace(stamp, ' ').matchAll(number)) {
    if (!calendar.has(unit)) numbers.add(whole.replace(/[,.]+(?=\D|$)|,/g, ''))
  }
  return numbers
}

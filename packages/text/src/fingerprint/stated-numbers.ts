/** Digits with what stands between them, or a Chinese number of two and more characters; and the next character. */
const number = /(?:\d[\d,.]*|[零〇一二三四五六七八九十百千万亿两]{2,})(.?)/gsu

/** Dates and times as headers write them: every site adds its own. */
const stamp = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?/g

/** After a number of a year, month or hour: all issues of one month's bulletins share them. */
const calendar = new Set('年月时')

/** Shorter lines are headings, captions and bylines, of which every copy has its own. */
const paragraphLength = 40

/**
 * The different numbers that `text` states in its paragraphs, each with the character after it (`35例`): what the
 * issues of a bulletin don't share, and all copies of one article do. Those of its short lines too, if most stand there.
 */
export function statedNumbers(text: string): Set<string> {
  const all = new Set<string>()
  const inParagraphs = new Set<string>()
  for (const line of text.split('\n')) {
    for (const stated of numbersOf(line)) {
      all.add(stated)
      if (line.length >= paragraphLength) inParagraphs.add(stated)
    }
  }
  return inParagraphs.size * 2 >= all.size ? inParagraphs : all
}

/** A number that ends its line may be cut short. */
function* numbersOf(line: string): Generator<string> {
  for (const [whole, unit = ''] of line.replace(stamp, ' ').matchAll(number)) {
    if (unit !== '' && !calendar.has(unit)) yield whole.replace(/[,.]+(?=\D|$)|,/g, '')
  }
}

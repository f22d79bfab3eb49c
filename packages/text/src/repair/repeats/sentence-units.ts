import type { Span } from '../../span.js'
import { lettersOf } from '../letter-kinds.js'

/** A sentence as repeats are looked for: never cut in two, compared by its letters and digits alone. */
export interface Unit extends Span {
  readonly paragraph: number
  readonly opensParagraph: boolean
  readonly closesParagraph: boolean
  /** It ends as a sentence does; headlines and entries of a list don't. */
  readonly stops: boolean
  readonly key: string
}

const sentenceEnd = /[。！？!?]+[”’」』）)]*/g
const closedQuestion = /[！？!?][”’」』）)]/
/** What a list page writes where it breaks a text off: a link to the rest. */
export const moreLink =
  /(?:[…．.]{1,6}\s?[[【（(]?(?:详细|詳細|详情|詳情|全文|更多|阅读全文|閱讀全文|查看全文|查看详情|继续阅读|繼續閱讀)[>》»]{0,2}[\]】）)]?|[[【](?:详细|詳細|详情|詳情|全文|更多)[\]】])\s?-?\s*$/u

/** The sentences of the paragraphs, in order; lines without a letter belong to none. */
export function sentenceUnits(text: string): Unit[] {
  const units: Unit[] = []
  let start = 0
  for (const [paragraph, line] of text.split('\n').entries()) {
    const sentences = sentencesOf(line)
    for (const [i, { end, key, stops }] of sentences.entries()) {
      const from = sentences[i - 1]?.end ?? 0
      units.push({
        start: start + from,
        end: start + end,
        paragraph,
        opensParagraph: i === 0,
        closesParagraph: i === sentences.length - 1,
        stops,
        key,
      })
    }
    start += line.length + 1
  }
  return units
}

interface Sentence {
  end: number
  readonly key: string
  readonly stops: boolean
}

// A question in quotation marks that goes on (“……?”他说) is no end, and marks alone go with what stands before them.
function sentencesOf(line: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const close = (end: number, stops: boolean) => {
    const written = line.slice(start, end)
    const key = lettersOf(stops ? written : written.replace(moreLink, ''))
    const last = sentences.at(-1)
    if (key !== '') sentences.push({ end, key, stops })
    else if (last === undefined) return
    else last.end = end
    start = end
  }
  for (const match of line.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length
    if (end === line.length || !closedQuestion.test(match[0])) close(end, true)
  }
  if (start < line.length) close(line.length, false)
  return sentences
}

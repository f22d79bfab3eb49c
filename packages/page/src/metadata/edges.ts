import type { Author, Dateline } from '@jianbao/record'
import type { Line } from '../body/line.js'
import { parseCredits } from '../lines/credits.js'
import { findDate } from '../lines/dates.js'
import { closingOf } from './closing.js'
import { labelledValues } from './labelled-values.js'
import { openingOf } from './opening.js'
import { fold } from './title.js'

/** A body without the lines at its edges that tell about it: headline, date, byline, dateline. */
export interface TrimmedBody {
  readonly paragraphs: readonly string[]
  readonly dateline: Dateline | null
  readonly authors: readonly Author[]
  /** Bylines and datelines that were cut, as written. */
  readonly bylines: readonly string[]
  /** Other lines that were cut: the headline, dates and sources. */
  readonly cut: readonly string[]
}

/** How many lines at either end are looked at. */
const reach = 5
const shortLine = 70

export function trimEdges(lines: readonly Line[], title: string | null): TrimmedBody {
  const paragraphs = lines.map((line) => line.text)
  const authors: Author[] = []
  const bylines: string[] = []
  const cut: string[] = []
  const foldedTitle = title === null ? '' : fold(title)

  for (let seen = 0, at = 0; seen < reach && at < paragraphs.length && paragraphs.length > 1; seen++) {
    const text = paragraphs[at] ?? ''
    const credits = text.length <= shortLine ? parseCredits(text) : null
    const isByline = credits !== null && credits.authors.length > 0
    if (isByline) {
      authors.push(...credits.authors)
      bylines.push(text)
    } else if ((foldedTitle !== '' && fold(text) === foldedTitle) || isDateLine(text)) cut.push(text)
    else if (text.length > shortLine) break
    else {
      at++
      continue
    }
    paragraphs.splice(at, 1)
  }

  const opening = openingOf(paragraphs[0] ?? '')
  if (opening !== null && opening.end < (paragraphs[0] ?? '').length) {
    bylines.push((paragraphs[0] ?? '').slice(0, opening.end).trim())
    authors.push(...opening.authors)
    paragraphs[0] = (paragraphs[0] ?? '').slice(opening.end)
  }
  trimEnd(paragraphs, authors, bylines)
  return { paragraphs, dateline: opening?.dateline ?? null, authors, bylines, cut }
}

function trimEnd(paragraphs: string[], authors: Author[], bylines: string[]): void {
  for (let seen = 0; seen < reach && paragraphs.length > 1; seen++) {
    const text = paragraphs[paragraphs.length - 1] ?? ''
    const credits = text.length <= shortLine ? parseCredits(text.replace(/[。.]$/, '')) : null
    if (credits === null || credits.authors.length === 0) break
    authors.push(...credits.authors)
    bylines.push(text)
    paragraphs.pop()
  }
  const last = paragraphs[paragraphs.length - 1] ?? ''
  const closing = closingOf(last)
  if (closing === null || closing.start === 0) return
  authors.push(...closing.authors)
  bylines.push(last.slice(closing.start).trim())
  paragraphs[paragraphs.length - 1] = last.slice(0, closing.start)
}

/** A line that is a date and little else, or labelled values and nothing else. */
function isDateLine(text: string): boolean {
  if (text.length > shortLine || /[。！？]/.test(text)) return false
  if (labelledValues(text).some(({ kind }) => kind === 'source')) return true
  const found = findDate(text, { fetchedAt: null })
  return found?.full === true && text.length - (found.end - found.start) <= 16
}

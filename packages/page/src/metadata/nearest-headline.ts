import { pairsOf } from '../body/agreement.js'
import type { Line } from '../body/line.js'
import { lineKind } from '../body/line-kind.js'
import { cutHead } from '../lines/bylines.js'
import { findDate } from '../lines/dates.js'

/** How many lines above the text are looked at. */
const reach = 8
const fewestChinese = 5
const most = { size: 50, marks: 6 }
/** The way to an article, before its headline in one line. */
const trailStart = /^[^>»›》〉]{2,16}[>»›〉](?:[^>»›》〉]{2,16}[>»›〉]){0,4}\s?(?=\S{5})/u

interface NearestHeadline {
  readonly text: string
  readonly line: Line
}

/** The heading nearest above a text, else the line nearest above it, that says something of its own. */
export function nearestHeadline(above: readonly Line[], first: readonly Line[]): NearestHeadline | null {
  const near = above.slice(-reach)
  const line =
    near.findLast(isTellingHeading) ??
    first.find(isTellingHeading) ??
    near.findLast(looksLikeHeadline) ??
    first.find(looksLikeHeadline) ??
    near.findLast(({ heading }) => heading)
  if (line === undefined) return null
  return { text: line.text.slice(trailStart.exec(line.text)?.[0].length ?? 0), line }
}

const fewestPairs = 3

/** Whether a shown headline speaks of what the text begins with, and a page's title hardly at all. */
export function saysMore({ text, line }: NearestHeadline, title: string, first: readonly Line[]): boolean {
  const beginning = first.flatMap((each) => (each === line ? [] : each.text))
  const shown = pairsOf(text).within(beginning)
  return shown >= fewestPairs && pairsOf(title).within(beginning) * 3 <= shown
}

/** A heading that is no name alone. */
function isTellingHeading(line: Line): boolean {
  return line.heading && line.chinese >= fewestChinese && isNoMetadata(line)
}

function looksLikeHeadline(line: Line): boolean {
  const { text, size, marks, chinese } = line
  if (marks >= most.marks || size >= most.size || chinese < fewestChinese) return false
  return !/[。；;]$/u.test(text) && isNoMetadata(line)
}

/** No furniture, date or byline; the way to an article may end in its headline. */
function isNoMetadata(line: Line): boolean {
  const { text } = line
  const { kind, rule } = lineKind(line)
  if (kind !== 'text' && !(rule === 'navigation' && trailStart.test(text))) return false
  return !(findDate(text, { fetchedAt: null })?.full ?? false) && cutHead(text)?.text !== ''
}

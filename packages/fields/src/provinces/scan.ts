import type { Span } from '@jianbao/text'
import { Refusals } from '../refusals.js'
import type { Match } from '../scan/lexicon.js'
import { Lexicon } from '../scan/lexicon.js'
import { nextMarked, textMarks } from '../scan/text-marks.js'
import { OPENS_PLACE } from '../scan/word-openings.js'
import { boundaries } from './boundaries.js'
import type { Candidate } from './divisions.js'
import { isStreetMediumOrGoods } from './not-places.js'
import { placeWords } from './place-words.js'
import { standInBoundaries } from './stand-ins.js'

/** Characters that may name a place: which of the candidates, if any, is decided from the whole article. */
export interface Hit extends Span {
  readonly form: string
  readonly candidates: readonly Candidate[]
}

export interface Scan {
  readonly hits: readonly Hit[]
  readonly refused: Refusals
  /** Everything that looks like a place and is none, in order. */
  readonly covered: readonly Span[]
}

let lexicon: Lexicon<readonly Candidate[]> | undefined
const guards = new Map(
  [...boundaries, ...standInBoundaries].flatMap((row) => row.names.map((name) => [name, row] as const)),
)

function words(): Lexicon<readonly Candidate[]> {
  lexicon ??= new Lexicon(placeWords())
  return lexicon
}

/** Reads the text once from left to right, taking the longest name or look-alike at each place. `masked` is passed over. */
export function scan(text: string, masked: readonly Span[] = []): Scan {
  const hits: Hit[] = []
  const covered: Span[] = []
  const refused = new Refusals()
  const marks = textMarks(text)
  let mask = 0
  for (let at = 0; at < text.length; ) {
    while ((masked[mask]?.end ?? Number.POSITIVE_INFINITY) <= at) mask++
    const hidden = masked[mask]
    if (hidden && hidden.start <= at) {
      covered.push({ start: at, end: hidden.end })
      at = hidden.end
      continue
    }
    const match = isMarked(marks, at) ? firstUnbroken(text, marks, at) : undefined
    if (!match) {
      at = Math.min(nextMarked(marks, at + 1, OPENS_PLACE), masked[mask]?.start ?? text.length)
      continue
    }
    if (match.value.length === 0 || isStreetMediumOrGoods(text, match)) {
      refused.add(match.value.length === 0 ? 'look-alike' : 'street, medium or goods')
      covered.push({ start: match.start, end: match.end })
    } else {
      hits.push({
        start: match.start,
        end: match.end,
        form: text.slice(match.start, match.end),
        candidates: match.value,
      })
    }
    at = match.end
  }
  return { hits, covered, refused }
}

/** Whether a name may begin at a place; none is of one character. */
const isMarked = (marks: Uint32Array, at: number): boolean => ((marks[at] ?? 0) & OPENS_PLACE) !== 0

function firstUnbroken(text: string, marks: Uint32Array, at: number) {
  for (const match of words().at(text, at)) {
    if (!isAcrossWords(text, match) && !(isWeak(match) && isCutByStronger(text, marks, match))) return match
  }
  return undefined
}

const isWeak = ({ value }: Match<readonly Candidate[]>) =>
  value.length > 0 && value.every(({ need }) => need !== 'alone')

/** `力克山东队` holds 山东, not 克山: a name that needs support yields to one that needs none and runs on beyond it. */
function isCutByStronger(text: string, marks: Uint32Array, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at++) {
    if (!isMarked(marks, at)) continue
    for (const other of words().at(text, at)) if (other.end > end && !isWeak(other)) return true
  }
  return false
}

/** `大庆市民` are the 市民 of 大庆, while `大庆市民政局` is the city's office. */
const townspeople = /市民(?![政营族办委间用航警宗革建盟进事])/y

/** `赵县长` is a surname and an office, 赵县长途站 a place's. */
const headOfCounty = /^县长(?![期途江城大达势约久])/

/** `并入海口市`: into it, while `入海口` is a river's mouth. */
const entering = /^[并划编迁驶进转调嫁融]入$/

function isAcrossWords(text: string, { start, end }: Span): boolean {
  const city = text[end - 1] === '市'
  townspeople.lastIndex = end - 1
  if (city && townspeople.test(text)) return true
  if (end - start === 2 && headOfCounty.test(text.slice(end - 1, end + 2))) return true
  const guard = guards.get(text.slice(start, city ? end - 1 : end))
  if (!guard) return false
  const before =
    start > 0 &&
    (guard.before ?? '').includes(text.charAt(start - 1)) &&
    !entering.test(text.slice(start - 2, start))
  const after = (guard.after ?? []).some((word) => text.startsWith(word, end))
  return guard.both ? before && after : before || after
}

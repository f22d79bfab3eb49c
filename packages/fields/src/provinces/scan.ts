import type { Span } from '@jianbao/text'
import { Refusals } from '../refusals.js'
import { Lexicon, type Match } from '../scan/lexicon.js'
import { textMarks, visitor } from '../scan/text-marks.js'
import { OPENS_PLACE } from '../scan/word-openings.js'
import { type Boundary, boundaries } from './boundaries.js'
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

/** What a name may mean, and where it arises by chance. */
interface Name {
  readonly form: string
  readonly candidates: readonly Candidate[]
  /** None of the candidates goes without support. */
  readonly weak: boolean
  readonly guard: Boundary | undefined
}

let lexicon: Lexicon<Name> | undefined

function words(): Lexicon<Name> {
  lexicon ??= new Lexicon(names())
  return lexicon
}

function names(): Map<string, Name> {
  const guards = new Map<string, Boundary>()
  for (const row of [...boundaries, ...standInBoundaries]) for (const name of row.names) guards.set(name, row)
  const found = new Map<string, Name>()
  for (const [form, candidates] of placeWords()) {
    const weak = candidates.length > 0 && candidates.every(({ need }) => need !== 'alone')
    const guard = guards.get(form.endsWith('市') ? form.slice(0, -1) : form)
    found.set(form, { form, candidates, weak, guard })
  }
  return found
}

/** Reads the text once from left to right, taking the longest name or look-alike at each place. `masked` is passed over. */
export function scan(text: string, masked: readonly Span[] = []): Scan {
  const hits: Hit[] = []
  const covered: Span[] = []
  const refused = new Refusals()
  const marks = textMarks(text)
  const next = visitor(text, OPENS_PLACE)
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
      at = Math.min(next(at + 1), masked[mask]?.start ?? text.length)
      continue
    }
    const { start, end, value } = match
    if (value.candidates.length === 0 || isStreetMediumOrGoods(text, match)) {
      refused.add(value.candidates.length === 0 ? 'look-alike' : 'street, medium or goods')
      covered.push({ start, end })
    } else hits.push({ start, end, form: value.form, candidates: value.candidates })
    at = end
  }
  return { hits, covered, refused }
}

/** Whether a name may begin at a place; none is of one character. */
const isMarked = (marks: Uint32Array, at: number): boolean => ((marks[at] ?? 0) & OPENS_PLACE) !== 0

function firstUnbroken(text: string, marks: Uint32Array, at: number): Match<Name> | undefined {
  for (const match of words().at(text, at))
    if (!isAcrossWords(text, match) && !(match.value.weak && isCutByStronger(text, marks, match)))
      return match
  return undefined
}

/** `力克山东队` holds 山东, not 克山: a name that needs support yields to one that needs none and runs on beyond it. */
function isCutByStronger(text: string, marks: Uint32Array, { start, end }: Span): boolean {
  for (let at = start + 1; at < end; at++) {
    if (!isMarked(marks, at)) continue
    for (const other of words().at(text, at)) if (other.end > end && !other.value.weak) return true
  }
  return false
}

/** `大庆市民` are the 市民 of 大庆, while `大庆市民政局` is the city's office. */
const townspeople = /市民(?![政营族办委间用航警宗革建盟进事])/y

/** `赵县长` is a surname and an office, 赵县长途站 a place's. */
const headOfCounty = /^县长(?![期途江城大达势约久])/

/** `并入海口市`: into it, while `入海口` is a river's mouth. */
const entering = /^[并划编迁驶进转调嫁融]入$/

function isAcrossWords(text: string, { start, end, value: { guard } }: Match<Name>): boolean {
  const last = text[end - 1]
  townspeople.lastIndex = end - 1
  if (last === '市' && townspeople.test(text)) return true
  if (last === '县' && end - start === 2 && headOfCounty.test(text.slice(end - 1, end + 2))) return true
  if (!guard) return false
  const before =
    start > 0 &&
    (guard.before ?? '').includes(text.charAt(start - 1)) &&
    !entering.test(text.slice(start - 2, start))
  const after = (guard.after ?? []).some((word) => text.startsWith(word, end))
  return guard.both ? before && after : before || after
}

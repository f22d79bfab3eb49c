import { segmentationCosts } from '@jianbao/text'
import {
  BEFORE_NAME,
  DETAIL,
  DOT,
  IN_NAME,
  IS_VERB,
  LIST_MARK,
  OPENS_DETAIL,
  SURNAME,
} from '../../scan/character-rows.js'
import { inOrder } from '../../scan/in-order.js'
import { OPENS_VERB, OPENS_WORLD_NAME } from '../../scan/word-openings.js'
import { TITLE_END, TITLE_START } from '../titles/find-titles.js'
import { offerChinese } from './chinese-candidates.js'
import { joinsNames, offerDotted, offerForeign, offerSounding, offerUpTo } from './foreign-candidates.js'
import { Offered } from './offered.js'
import { type ScannedText, scannedText } from './scanned-text.js'

/** A stretch of text that could be a person's name. */
export interface NameCandidate {
  readonly start: number
  readonly end: number
  /** As it is written. */
  readonly name: string
  readonly kind: 'chinese' | 'foreign' | 'surname'
  /** How much dearer the text gets when this stretch is read as a name: under 0, the name explains it better. */
  readonly cost: number
}

/**
 * The stretches of a text that its characters allow to be a name, as far as what stands around could bear them out, in
 * order, the longer ones of a place first. Only runs of text that hold one are cut into words.
 * @param titleMarks the bits of `Titles.marks`
 */
export function nameCandidates(text: string, titleMarks: Uint8Array): NameCandidate[] {
  const scan = scannedText(text, titleMarks)
  const found: NameCandidate[] = []
  offered.begin(text.length)
  const { marks } = scan
  for (let at = 0; at < marks.length; at++) {
    if (((marks[at] ?? 0) & IN_NAME) === 0) continue
    const start = at
    at = runEnd(scan, at)
    offerAll(scan, start, at)
    if (offered.count === 0) continue
    settle(text, start, at, found)
    offered.count = 0
  }
  return inOrder(found, byPlace)
}

/** One for all texts: what a text was offered is not asked any more behind it. */
const offered = new Offered()

const byPlace = (a: NameCandidate, b: NameCandidate): number => a.start - b.start || b.end - a.end

function runEnd(scan: ScannedText, start: number): number {
  const { marks, units } = scan
  let at = start + 1
  for (;;) {
    while (at < marks.length && ((marks[at] ?? 0) & IN_NAME) !== 0) at++
    if (at >= marks.length || (units[at] ?? 0) > LAST_CAPITAL || !joinsNames(scan, at)) return at
    at++
  }
}

/** What else than characters of names joins them is a capital or stands before those: no Chinese mark does. */
const LAST_CAPITAL = 0x5a

const ANCHORS = IS_VERB | OPENS_VERB | OPENS_WORLD_NAME | DETAIL | OPENS_DETAIL | LIST_MARK
const TITLED = TITLE_END | TITLE_START

function offerAll(scan: ScannedText, start: number, end: number): void {
  const { marks, titleMarks } = scan
  let dotted = false
  let before = start > 0 ? (marks[start - 1] ?? 0) : 0
  for (let at = start; at < end; at++) {
    const mark = marks[at] ?? 0
    if ((mark & SURNAME) !== 0) offerChinese(scan, at, end, offered)
    // All at once: each branch by itself would be foretold wrongly too often.
    if (((mark & ANCHORS) | (before & BEFORE_NAME) | ((titleMarks[at] ?? 0) & TITLED)) !== 0)
      offerForeign(scan, at, end, offered)
    dotted ||= (mark & IN_NAME) === 0 || (mark & DOT) !== 0
    before = mark
  }
  offerUpTo(scan, end, offered)
  offerSounding(scan, start, end, offered)
  if (dotted) offerDotted(scan, start, end, offered)
}

/** What the words of a run cost decides on its candidates. */
function settle(text: string, start: number, end: number, found: NameCandidate[]): void {
  const { count, kinds, starts, ends, own, most } = offered
  let last = start
  for (let at = 0; at < count; at++) last = Math.max(last, starts[at] ?? start)
  const { upTo, from } = segmentationCosts(text, start, end, last - start)
  const best = from[0] ?? 0
  for (let at = 0; at < count; at++) {
    const [first, end] = [starts[at] ?? start, ends[at] ?? start]
    const cost = (upTo[first - start] ?? 0) + (own[at] ?? 0) + (from[end - start] ?? 0) - best
    if (cost > (most[at] ?? 0)) continue
    found.push({ kind: kinds[at] ?? 'chinese', start: first, end, name: text.slice(first, end), cost })
  }
}

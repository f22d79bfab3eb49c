import { segmentationCosts } from '@jianbao/text'
import { IN_NAME } from './character-marks.js'
import { offerChinese } from './chinese-candidates.js'
import { isDot, isInitial, offerDotted, offerForeign } from './foreign-candidates.js'
import { has, type ScannedText, scannedText } from './scanned-text.js'

/** A stretch of text that could be a person's name. */
export interface NameCandidate {
  readonly start: number
  readonly end: number
  readonly kind: 'chinese' | 'foreign' | 'surname'
  /** How much dearer the text gets when this stretch is read as a name: under 0, the name explains it better. */
  readonly cost: number
}

/** Takes a stretch with what the name itself costs, and how much dearer than plain words it may be at most. */
export type Offer = (
  kind: NameCandidate['kind'],
  start: number,
  end: number,
  own: number,
  most: number,
) => void

interface Raw {
  readonly kind: NameCandidate['kind']
  readonly start: number
  readonly end: number
  readonly own: number
  readonly most: number
}

const HYPHEN = 0x2d

/**
 * The stretches of a text that its characters allow to be a name, as far as what stands around could bear them out.
 * Only runs of text that hold one are cut into words.
 * @param titleMarks the bits of `Titles.marks`
 */
export function nameCandidates(text: string, titleMarks: Uint8Array): NameCandidate[] {
  const scan = scannedText(text, titleMarks)
  const found: NameCandidate[] = []
  let raw: Raw[] = []
  const offer: Offer = (kind, start, end, own, most) => raw.push({ kind, start, end, own, most })
  for (let at = 0; at < text.length; at++) {
    if (!has(scan, at, IN_NAME)) continue
    const start = at
    at = runEnd(scan, at)
    offerAll(scan, start, at, offer)
    if (raw.length === 0) continue
    settle(text, start, at, raw, found)
    raw = []
  }
  return found
}

function runEnd(scan: ScannedText, start: number): number {
  let at = start + 1
  while (
    has(scan, at, IN_NAME) ||
    isInitial(scan, at) ||
    (scan.text.charCodeAt(at) === HYPHEN && has(scan, at + 1, IN_NAME))
  )
    at++
  return at
}

function offerAll(scan: ScannedText, start: number, end: number, offer: Offer): void {
  let dotted = false
  for (let at = start; at < end; at++) {
    offerChinese(scan, at, end, offer)
    offerForeign(scan, at, end, offer)
    dotted ||= isDot(scan, at)
  }
  offerForeign(scan, end, end, offer)
  if (dotted) offerDotted(scan, start, end, offer)
}

/** What the words of a run cost decides on its candidates. */
function settle(text: string, start: number, end: number, raw: readonly Raw[], found: NameCandidate[]): void {
  const { upTo, from } = segmentationCosts(text.slice(start, end))
  const best = from[0] ?? 0
  for (const { kind, start: first, end: last, own, most } of raw) {
    const cost = (upTo[first - start] ?? 0) + own + (from[last - start] ?? 0) - best
    if (cost <= most) found.push({ kind, start: first, end: last, cost })
  }
}

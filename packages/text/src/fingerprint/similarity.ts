import {
  comparedBytes,
  comparedPart,
  factBytes,
  mostNumbers,
  mostPlaces,
  noFact,
  numbersAt,
  placesAt,
  sayingBits,
  sizeAt,
  sizeSteps,
  sketchAt,
  sketchBytes,
  sketchSlots,
} from './layout.js'

/** Numbers of `similarity`, for those who compute it elsewhere. */
export const weighing = {
  /** Of so many numbers in the same places one may differ: it was corrected, or two places only look alike. */
  numbersAStray: 16,
  /** Of so many places' names, of which one in a long text may have been put another way. */
  placesAStray: 3,
  /** What remains of the likeness of texts that state different things. */
  disagreeing: 0.3,
  /** A text that stands in one several times as long is quoted there, not copied: it counts as at least half as long. */
  longest: 2,
  /** The most for texts that differ at all, in thousandths. */
  nearlySame: 990,
  /** How many times as long a text is, by the difference of two sizes. */
  ratios: Array.from({ length: 256 }, (_, steps) => 2 ** (steps / sizeSteps)),
  /** How many of four two-bit slots are equal, by the bits in which a byte of them differs. */
  equalSlots: Array.from({ length: 256 }, (_, bits) =>
    [3, 12, 48, 192].reduce((equal, slot) => equal + ((bits & slot) === 0 ? 1 : 0), 0),
  ),
} as const

/**
 * How much of the shorter of two texts stands in the other, by their fingerprints: an estimate of the share of its
 * 5-character shingles (± 0.05), 1 for the same text. A text counts as at least a quarter as long as the other. Texts that
 * state different numbers, dates or places in the same words count as different, however alike: no more than 0.3.
 * @returns in [0, 1], in whole thousandths
 * @throws RangeError when one is no fingerprint
 */
export function similarity(a: string, b: string): number {
  return similarityAt(comparedPart(a), 0, comparedPart(b), 0)
}

/** The same of the compared parts of fingerprints that begin at `atA` in `a` and `atB` in `b`. */
export function similarityAt(a: Uint8Array, atA: number, b: Uint8Array, atB: number): number {
  if (isSame(a, atA, b, atB)) return 1
  const shared = sharedShingles(a, atA, b, atB)
  const ratio = weighing.ratios[Math.abs((a[atA + sizeAt] as number) - (b[atB + sizeAt] as number))] as number
  // Of sets of the sizes 1 and `ratio`: how much they have in common follows from their Jaccard similarity.
  const inShorter = (shared * (1 + ratio)) / (1 + shared) / Math.max(1, ratio / weighing.longest)
  const weight = differ(a, atA, b, atB) ? weighing.disagreeing : 1
  return Math.min(weighing.nearlySame, Math.floor(inShorter * weight * 1000 + 0.5)) / 1000
}

function isSame(a: Uint8Array, atA: number, b: Uint8Array, atB: number): boolean {
  for (let byte = 0; byte < comparedBytes; byte++) if (a[atA + byte] !== b[atB + byte]) return false
  return true
}

/** Jaccard similarity of the sets of shingles. */
function sharedShingles(a: Uint8Array, atA: number, b: Uint8Array, atB: number): number {
  let equal = 0
  for (let byte = sketchAt; byte < sketchAt + sketchBytes; byte++) {
    equal += weighing.equalSlots[(a[atA + byte] as number) ^ (b[atB + byte] as number)] as number
  }
  return Math.max(0, (equal / sketchSlots - 0.25) / 0.75)
}

/** Whether the two say different things in the same places. */
function differ(a: Uint8Array, atA: number, b: Uint8Array, atB: number): boolean {
  const numbers = disagreements(a, atA + numbersAt, b, atB + numbersAt, mostNumbers)
  if (numbers.differing * weighing.numbersAStray > numbers.common) return true
  const places = disagreements(a, atA + placesAt, b, atB + placesAt, mostPlaces)
  return places.differing * weighing.placesAStray > places.common
}

/** Of two lists of facts in rising order. */
function disagreements(a: Uint8Array, atA: number, b: Uint8Array, atB: number, most: number) {
  let [common, differing] = [0, 0]
  for (let [one, other] = [0, 0]; one < most && other < most; ) {
    const fact = factOf(a, atA + factBytes * one)
    const otherFact = factOf(b, atB + factBytes * other)
    if (fact === noFact || otherFact === noFact) break
    const [where, otherWhere] = [fact >> sayingBits, otherFact >> sayingBits]
    if (where === otherWhere) {
      common += 1
      if (fact !== otherFact) differing += 1
    }
    if (where <= otherWhere) one += 1
    if (otherWhere <= where) other += 1
  }
  return { common, differing }
}

function factOf(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
}

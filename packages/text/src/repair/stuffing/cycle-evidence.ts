import type { Placed } from './cycle-alignment.js'
import type { Step } from './cycle-costs.js'
import { keepsStep } from './in-step.js'
import type { Piece } from './shared-pieces.js'
import type { Slot } from './stuffing-slots.js'
import type { TitleWords } from './title-pieces.js'
import { keepsToSentences, passesItsPiecesBy } from './turn-taking.js'

/** Bits of evidence: a piece that the cycle foretold, one that follows on the clause before, a composed piece. */
const foretoldBits = 2
const adjacentBits = 2.3
const composedBits = 3
/** For each piece, if together they tell the title in its order. */
const orderedBits = 2.5
/** What proves a cycle that covers the title, and one that covers hardly any of it. */
const provenBits = { covered: 16, uncovered: 36 }
const coverage = { full: 0.6, least: 0.2 }
/** One or two short words in turn are a figure of speech too (要…,要…; 坚持…,反对…). */
const provenBitsShort = 36
const shortPiece = 3.5
const minForetold = 2
/** So many pieces it takes to see after a lost step that the cycle goes on. */
const lostPieces = 2
const orderedCoverage = 0.5
/** One round alone proves itself if it tells the whole title, or most of it in many pieces. */
const singleRounds = [
  { pieces: 5, coverage: 0.9 },
  { pieces: 7, coverage: 0.6 },
]
/** A sentence that quotes the title has pieces with nothing after them; a stuffed clause goes on, be it with a quotation. */
const maxBare = 0.2
const clauseGoesOn = /[^\s，、。；：！？,;:!?…”]|\n/u

/** Whether pieces could prove anything wherever they stand: more than one word of the title, and enough of it. */
export function mayProve(pieces: readonly Piece[], title: TitleWords): boolean {
  const isMore = pieces.length > 1 || pieces.some(isComposed)
  return isMore && lettersIn(pieces) / tellable(title, pieces) >= coverage.least
}

/** Whether the pieces stand in the text as no writer would have them. */
export function isProven(
  text: string,
  slots: readonly Slot[],
  placed: readonly Placed[],
  pieces: readonly Piece[],
  title: TitleWords,
): boolean {
  // A piece in mid-clause was looked for: it proves nothing.
  const found = placed.filter((one) => one.slot !== undefined)
  const letters = lettersIn(pieces)
  const covered = letters / tellable(title, pieces)
  const composed = pieces.filter(isComposed).length
  const isOrdered = inTitleOrder(pieces)
  const isWhole =
    isOrdered && singleRounds.some((one) => pieces.length >= one.pieces && covered >= one.coverage)
  const took = (wanted: Step) => found.filter(({ step }) => step === wanted).length
  const lost = took('lost') - 1
  const foretold = took('next') - (pieces.length - 1) - lost * lostPieces
  if (foretold < (isWhole ? 0 : minForetold) || (pieces.length === 1 && composed === 0)) return false
  const bare = found.filter(({ end }) => !clauseGoesOn.test(text.charAt(end))).length
  if (bare > found.length * maxBare) return false
  if (keepsStep(text, found, pieces) || keepsToSentences(text, found)) return false
  if (passesItsPiecesBy(text, slots, found, pieces)) return false
  const bits =
    foretold * foretoldBits +
    adjacentIn(isOrdered ? found : seenAgain(found)) * adjacentBits +
    composed * composedBits +
    (isOrdered && covered >= orderedCoverage ? pieces.length * orderedBits : 0)
  return bits >= neededBits(covered, pieces.length, letters)
}

const isComposed = ({ from }: Piece) => from.length > 1
const lettersIn = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0)

// Farms leave out a title's figures, and most of them its foreign words.
function tellable(title: TitleWords, pieces: readonly Piece[]): number {
  const foreign = pieces.some((piece) => /[A-Za-z]/.test(piece.text))
  return title.letters.replace(foreign ? /\p{N}/gu : /[\p{N}A-Za-z]/gu, '').length
}

// A farm shares out the whole title or most of it: the less of it the pieces tell, the longer they must go on.
function neededBits(covered: number, pieces: number, letters: number): number {
  if (covered < coverage.least) return Number.POSITIVE_INFINITY
  const missing = Math.max(0, coverage.full - covered) / (coverage.full - coverage.least)
  const needed = provenBits.covered + missing * (provenBits.uncovered - provenBits.covered)
  return pieces <= 2 && letters < shortPiece * pieces ? Math.max(needed, provenBitsShort) : needed
}

// Those whose piece stands in the text more than once: a piece that isn't foretold says little by where it stands.
function seenAgain(placed: readonly Placed[]): readonly Placed[] {
  const counts = new Map<number, number>()
  for (const { index } of placed) counts.set(index, (counts.get(index) ?? 0) + 1)
  return placed.filter(({ index }) => (counts.get(index) ?? 0) > 1)
}

function adjacentIn(placed: readonly Placed[]): number {
  return placed.filter(({ slot }, i) => {
    const previous = placed[i - 1]?.slot
    return slot !== undefined && previous !== undefined && slot.clause - previous.clause === 1
  }).length
}

// Beginning with any piece: the cycle has no first one.
function inTitleOrder(pieces: readonly Piece[]): boolean {
  const starts = pieces.map((piece) => piece.from[0]?.start ?? 0)
  const descents = starts.filter((start, i) => start < (starts.at(i - 1) ?? 0)).length
  return pieces.length > 2 && descents === 1
}

import type { Placed } from './cycle-alignment.js'
import type { Piece } from './shared-pieces.js'
import type { TitleWords } from './title-pieces.js'

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
const orderedCoverage = 0.8
/** One round alone proves itself if it tells the whole title. */
const singleRound = { pieces: 5, coverage: 0.9 }
/** A sentence that quotes the title has pieces with nothing after them; a stuffed clause goes on. */
const maxBare = 0.2
const clauseGoesOn = /[^\s，、。；：！？,;:!?…“”]|\n/u

/** The bits of evidence that the pieces stand in the text as no writer would have them; 0 if that is not proven. */
export function evidenceFor(
  text: string,
  placed: readonly Placed[],
  pieces: readonly Piece[],
  title: TitleWords,
): number {
  // A piece in mid-clause was looked for: it proves nothing.
  const found = placed.filter((one) => one.slot !== undefined)
  const letters = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  const covered = letters / title.letters.replace(/\p{N}/gu, '').length
  const composed = pieces.filter((piece) => piece.from.length > 1).length
  const isOrdered = inTitleOrder(pieces)
  const isWhole = pieces.length >= singleRound.pieces && covered >= singleRound.coverage && isOrdered
  const foretold = found.length - pieces.length
  if (foretold < (isWhole ? 0 : minForetold) || (pieces.length === 1 && composed === 0)) return 0
  const bare = found.filter(({ end }) => !clauseGoesOn.test(text.charAt(end))).length
  if (bare > found.length * maxBare) return 0
  const bits =
    foretold * foretoldBits +
    adjacentIn(found) * adjacentBits +
    composed * composedBits +
    (isOrdered && covered >= orderedCoverage ? pieces.length * orderedBits : 0)
  return bits >= neededBits(covered, pieces.length, letters) ? bits : 0
}

// A farm shares out the whole title or most of it: the less of it the pieces tell, the longer they must go on.
function neededBits(covered: number, pieces: number, letters: number): number {
  if (covered < coverage.least) return Number.POSITIVE_INFINITY
  const missing = Math.max(0, coverage.full - covered) / (coverage.full - coverage.least)
  const needed = provenBits.covered + missing * (provenBits.uncovered - provenBits.covered)
  return pieces <= 2 && letters < shortPiece * pieces ? Math.max(needed, provenBitsShort) : needed
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

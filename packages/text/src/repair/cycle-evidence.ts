import type { Placed } from './cycle-alignment.js'
import type { Piece } from './shared-pieces.js'
import type { TitleWords } from './title-pieces.js'

/** Bits of evidence: a piece that the cycle foretold, one that follows on the clause before, a composed piece. */
const foretoldBits = 2
const adjacentBits = 2.3
const composedBits = 3
/** For each piece, if together they tell the title in its order. */
const orderedBits = 2.5
const provenBits = 16
/** One or two short words in turn are a figure of speech too (要…,要…; 坚持…,反对…). */
const provenBitsShort = 30
const shortPiece = 3.5
const minForetold = 2
const minCoverage = 0.6
const orderedCoverage = 0.8
/** One round alone proves itself if it tells the whole title. */
const singleRound = { pieces: 5, coverage: 0.9 }
/** A sentence that quotes the title has pieces with nothing after them; a stuffed clause goes on. */
const maxBare = 0.2
const clauseGoesOn = /[^\s，、。；：！？,;:!?…“”]|\n/u

/** Whether the pieces stand in the text more often in their order than a writer would have them. */
export function isProven(
  text: string,
  placed: readonly Placed[],
  pieces: readonly Piece[],
  title: TitleWords,
): boolean {
  const composed = pieces.filter((piece) => piece.from.length > 1).length
  const letters = pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  const coverage = letters / title.letters.replace(/\p{N}/gu, '').length
  const wholeTitle =
    pieces.length >= singleRound.pieces && coverage >= singleRound.coverage && inTitleOrder(pieces)
  const foretold = placed.length - pieces.length
  if (foretold < (wholeTitle ? 0 : minForetold) || (pieces.length === 1 && composed === 0)) return false
  const bare = placed.filter(({ end }) => !clauseGoesOn.test(text.charAt(end))).length
  if (coverage < minCoverage || bare > placed.length * maxBare) return false
  const ordered = coverage >= orderedCoverage && inTitleOrder(pieces) ? pieces.length * orderedBits : 0
  const bits = foretold * foretoldBits + adjacentIn(placed) * adjacentBits + composed * composedBits + ordered
  const few = pieces.length <= 2 && letters < shortPiece * pieces.length
  return bits >= (few ? provenBitsShort : provenBits)
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

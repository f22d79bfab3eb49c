import { type Piece, sharePieces } from './shared-pieces.js'
import type { Slot } from './stuffing-slots.js'
import { type PieceReading, pairAt, type TitleWords } from './title-pieces.js'

/** A slot read as beginning at one place of the title. */
interface Step {
  readonly slot: Slot
  readonly start: number
  readonly length: number
  readonly previous: Step | undefined
}

const maxClauseGap = 6
const minChain = 4
const headLength = 2
/** Letters of the title that no piece tells, between two pieces that follow each other. */
const maxUntold = 3

/**
 * The pieces that tell the title in its order: each slot's piece reaches to where the next slot's begins, and after the
 * title's end it starts over. Finds a cycle of which the text has hardly more than one round.
 */
export function piecesInTitleOrder(
  text: string,
  slots: readonly Slot[],
  title: TitleWords,
): Piece[] | undefined {
  const chain = longestChain(text, slots, title)
  // The first or the last one may be the article's own words, and in the way of a piece.
  for (const some of [chain, chain.slice(1), chain.slice(0, -1), chain.slice(1, -1)]) {
    const pieces = some.length < minChain ? undefined : piecesOfChain(text, some, title)
    if (pieces !== undefined) return pieces
  }
  return undefined
}

function piecesOfChain(text: string, chain: readonly Step[], title: TitleWords): Piece[] | undefined {
  const byStart = new Map<number, Slot[]>()
  for (const { start, slot } of chain) {
    const same = byStart.get(start)
    if (same === undefined) byStart.set(start, [slot])
    else same.push(slot)
  }
  const starts = [...byStart.keys()].sort((a, b) => a - b)
  const readings = starts.map((start, i) => {
    const end = starts[i + 1] ?? title.letters.length
    return readingsFrom(text, byStart.get(start) ?? [], start, end - start)
  })
  const places = starts.map((start) => byStart.get(start) ?? [])
  return sharePieces(
    text,
    places.map((some) => some[0]?.at ?? 0),
    readings,
    places.map((some) => some.length),
    title,
  )
}

function longestChain(text: string, slots: readonly Slot[], title: TitleWords): Step[] {
  const steps: Step[] = []
  let best: Step | undefined
  let from = 0
  for (const slot of slots) {
    while (from < steps.length && slot.clause - (steps[from]?.slot.clause ?? 0) > maxClauseGap) from += 1
    const before = steps.slice(from)
    for (const start of title.pairs.get(pairAt(text, slot.at)) ?? []) {
      const previous = bestBefore(text, before, start, title)
      const step: Step = { slot, start, length: (previous?.length ?? 0) + 1, previous }
      steps.push(step)
      if (step.length > (best?.length ?? 0)) best = step
    }
  }
  const chain: Step[] = []
  for (let step = best; step !== undefined; step = step.previous) chain.push(step)
  return chain.reverse()
}

function bestBefore(
  text: string,
  before: readonly Step[],
  start: number,
  title: TitleWords,
): Step | undefined {
  let best: Step | undefined
  for (const step of before) {
    if (step.length >= (best?.length ?? 0) && leadsTo(text, step, start, title)) best = step
  }
  return best
}

function leadsTo(text: string, previous: Step, start: number, title: TitleWords): boolean {
  if (start === 0) return previous.start > 0
  if (start <= previous.start) return false
  // Farms drop a title's figures and foreign words (`200余人` becomes `余人`), and its odd single characters.
  const told =
    /^[\dA-Za-z]*(?<words>.*?)[\dA-Za-z]*$/u.exec(title.letters.slice(previous.start, start))?.groups
      ?.words ?? ''
  const words = told.replace(/[\dA-Za-z].*$/u, '')
  const least = Math.max(headLength, words.length - maxUntold)
  return text.startsWith(words.slice(0, least), previous.slot.at)
}

function readingsFrom(
  text: string,
  slots: readonly Slot[],
  start: number,
  length: number,
): readonly PieceReading[] {
  const [first, ...others] = slots
  const readings = (first?.readings ?? []).filter((reading) => reading.from[0]?.start === start)
  const shared = readings.filter((reading) =>
    others.every((slot) =>
      text.startsWith(text.slice(first?.at, (first?.at ?? 0) + reading.length), slot.at),
    ),
  )
  return others.length > 0 ? shared : shared.filter((reading) => reading.length <= length)
}

import type { Span } from '../../span.js'
import { lettersOf } from '../letter-kinds.js'

/** One way to read the start of a clause as a piece of the title: its length, and where in the title it is from. */
export interface PieceReading {
  readonly length: number
  readonly from: readonly Span[]
}

/** A title's letters and digits; pieces of it are found by their two-letter beginnings. */
export interface TitleWords {
  readonly letters: string
  /** Where two letters stand, by `pairAt`, be it with figures between them. */
  readonly pairs: ReadonlyMap<number, readonly number[]>
}

/** A stretch of the title that a text has, without the figures in it. */
interface Fragment extends Span {
  readonly length: number
}

const maxPieceLength = 16
const maxTitleLength = 80
const minFragment = 2
/** What a title says more often is no word. */
const maxPlaces = 4
/** Farms drop a title's figures and foreign words: `200余人` becomes `余人`. */
const dropped = /[\p{N}A-Za-z]/u

export function titleWords(title: string): TitleWords {
  const letters = lettersOf(title).slice(0, maxTitleLength)
  const pairs = new Map<number, number[]>()
  const add = (pair: number, at: number) => {
    const places = pairs.get(pair)
    if (places === undefined) pairs.set(pair, [at])
    else if (places.length < maxPlaces && places.at(-1) !== at) places.push(at)
  }
  for (let i = 0; i + 1 < letters.length; i++) {
    if (!/\p{N}/u.test(letters.charAt(i))) add(pairAt(letters, i), i)
    const next = behindDropped(letters, i + 1)
    if (next < letters.length && !dropped.test(letters.charAt(i))) {
      add(pairOf(letters.charCodeAt(i), letters.charCodeAt(next)), i)
    }
  }
  return { letters, pairs }
}

/** The next letter of the title, at a place or behind the figures and foreign words there. */
export function behindDropped(letters: string, at: number): number {
  let next = at
  while (next < letters.length && dropped.test(letters.charAt(next))) next += 1
  return next
}

const pairOf = (first: number, second: number) => (first << 16) | second

/** The two code units at a place as one number; of no pair at a text's end. */
export function pairAt(text: string, at: number): number {
  return at + 1 < text.length ? pairOf(text.charCodeAt(at), text.charCodeAt(at + 1)) : 0
}

/**
 * The lengths at which the text from `at` on is made of fragments of the title (two letters or more each) in the
 * title's order, shortest first: `个人公司` of `…个人信息…营销公司员工`. With `start`, only those that begin there.
 */
export function pieceReadings(text: string, at: number, title: TitleWords, start?: number): PieceReading[] {
  const reached = new Map<number, readonly Span[]>([[0, []]])
  for (let offset = 0; offset < maxPieceLength; offset++) {
    const before = reached.get(offset)
    if (before === undefined) continue
    for (const fragment of fragmentsAt(text, at + offset, title, before.at(-1)?.end ?? 0)) {
      if (offset === 0 && start !== undefined && fragment.start !== start) continue
      const length = offset + fragment.length
      const known = reached.get(length)
      if (length <= maxPieceLength && (known === undefined || earlier(fragment, known))) {
        reached.set(length, joined(before, fragment))
      }
    }
  }
  reached.delete(0)
  return [...reached].sort(([a], [b]) => a - b).map(([length, from]) => ({ length, from }))
}

const earlier = (fragment: Span, known: readonly Span[]) => fragment.end < (known.at(-1)?.end ?? 0)

function joined(before: readonly Span[], { start, end }: Span): readonly Span[] {
  const last = before.at(-1)
  return last?.end === start
    ? [...before.slice(0, -1), { start: last.start, end }]
    : [...before, { start, end }]
}

function fragmentsAt(text: string, at: number, title: TitleWords, from: number): Fragment[] {
  const fragments: Fragment[] = []
  for (const start of title.pairs.get(pairAt(text, at)) ?? []) {
    if (start >= from) fragments.push(...fragmentsFrom(text, at, title, start))
  }
  return fragments
}

function fragmentsFrom(text: string, at: number, { letters }: TitleWords, start: number): Fragment[] {
  const fragments: Fragment[] = []
  let end = start
  for (let length = 0; length < maxPieceLength; ) {
    const unit = text.charCodeAt(at + length)
    if (letters.charCodeAt(end) !== unit) end = behindDropped(letters, end)
    if (end >= letters.length || letters.charCodeAt(end) !== unit) break
    end += 1
    length += 1
    if (length >= minFragment) fragments.push({ start, end, length })
  }
  return fragments
}

/** Where in the title the reading of a text ends that begins at a place of it. */
export function reachOf(text: string, at: number, title: TitleWords, start: number): number {
  return fragmentsFrom(text, at, title, start).at(-1)?.end ?? start
}

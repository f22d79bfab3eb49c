import type { Span } from '../span.js'
import { lettersOf } from './letter-kinds.js'

/** One way to read the start of a clause as a piece of the title: its length, and where in the title it is from. */
export interface PieceReading {
  readonly length: number
  readonly from: readonly Span[]
}

/** A title's letters and digits; pieces of it are found by their two-letter beginnings. */
export interface TitleWords {
  readonly letters: string
  /** Where two letters stand, by `pairAt`. */
  readonly pairs: ReadonlyMap<number, readonly number[]>
}

const maxPieceLength = 16
const maxTitleLength = 80
const minFragment = 2

export function titleWords(title: string): TitleWords {
  const letters = lettersOf(title).slice(0, maxTitleLength)
  const pairs = new Map<number, number[]>()
  for (let i = 0; i + minFragment <= letters.length; i++) {
    const pair = pairAt(letters, i)
    const places = pairs.get(pair)
    if (places === undefined) pairs.set(pair, [i])
    else places.push(i)
  }
  return { letters, pairs }
}

/** The two code units at a place as one number; of no pair at a text's end. */
export function pairAt(text: string, at: number): number {
  return at + 1 < text.length ? (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1) : 0
}

/**
 * The lengths at which the text from `at` on is made of fragments of the title (two letters or more each) in the
 * title's order, shortest first: `个人公司` of `…个人信息…营销公司员工`.
 */
export function pieceReadings(text: string, at: number, title: TitleWords): PieceReading[] {
  if (!title.pairs.has(pairAt(text, at))) return []
  const reached = new Map<number, readonly Span[]>([[0, []]])
  for (let offset = 0; offset < maxPieceLength; offset++) {
    const before = reached.get(offset)
    if (before === undefined) continue
    for (const fragment of fragmentsAt(text, at + offset, title, before.at(-1)?.end ?? 0)) {
      const length = offset + fragment.end - fragment.start
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

function joined(before: readonly Span[], fragment: Span): readonly Span[] {
  const last = before.at(-1)
  return last?.end === fragment.start
    ? [...before.slice(0, -1), { start: last.start, end: fragment.end }]
    : [...before, fragment]
}

function fragmentsAt(text: string, at: number, title: TitleWords, from: number): Span[] {
  const fragments: Span[] = []
  for (const start of title.pairs.get(pairAt(text, at)) ?? []) {
    if (start < from) continue
    for (let end = start + minFragment; end - start <= maxPieceLength; end++) {
      fragments.push({ start, end })
      if (end >= title.letters.length || title.letters[end] !== text[at + end - start]) break
    }
  }
  return fragments
}

import type { Repair } from '@jianbao/record'
import { countWide } from './reading.js'

/** Up to this share of spoilt characters among those beyond ASCII, a text is worth keeping. */
const tolerableShare = 0.01
/** So few are tolerable in any text. */
const fewest = 2

/** What is left of characters that were lost: now, or before the text was saved. An article may quote 锟斤拷. */
const damage = /\uFFFD|(?<![“"「『《锟斤拷])[锟斤拷]{0,2}锟斤拷[锟斤拷]*/g

const mostSamples = 5
const replacement = '\uFFFD'
const lone = /\uFFFD/g

export interface WithoutReplacements {
  readonly text: string
  readonly count: number
  readonly tooMany: boolean
  readonly samples: Repair['samples']
}

/** Leaves out U+FFFD where it stands in a text that has no other damage. */
export function dropUnread(text: string, places: readonly number[]): WithoutReplacements {
  const tooMany = isTooMuch(places.length, text)
  if (places.length === 0 || tooMany) return { text, count: places.length, tooMany, samples: [] }
  const samples = places.slice(0, mostSamples).map((at) => sampleAt(text, at, at + 1, lone))
  const starts = [0, ...places.map((at) => at + 1)]
  const pieces = starts.map((start, i) => text.slice(start, places[i]))
  return { text: pieces.join(''), count: places.length, tooMany, samples }
}

/** Leaves out characters that are lost in any case, and says where they stood. */
export function dropReplacements(text: string): WithoutReplacements {
  const mixed = text.includes('锟斤拷')
  if (!mixed && !text.includes(replacement)) return { text, count: 0, tooMany: false, samples: [] }
  // A text has hundreds of one kind; the pattern of both is slow.
  const lost = mixed ? damage : lone
  const samples: { before: string; after: string }[] = []
  let count = 0
  let unread = 0
  for (const { 0: found, index } of text.matchAll(lost)) {
    if (found === replacement) unread++
    count += Math.max(1, Math.round((found.length * 2) / 3))
    if (samples.length < mostSamples) samples.push(sampleAt(text, index, index + found.length, lost))
  }
  return { text: text.replaceAll(lost, ''), count, tooMany: isTooMuch(unread, text), samples }
}

function sampleAt(text: string, start: number, end: number, lost: RegExp): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - 4), end + 4)
  return { before, after: before.replaceAll(lost, '') }
}

function isTooMuch(unread: number, text: string): boolean {
  return unread > fewest && unread > countWide(text) * tolerableShare
}

import type { Repair } from '@jianbao/record'
import { textOfUnits } from '@jianbao/text'
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

/** What is left of code units, and what was left out. */
export interface WithoutUnread extends Omit<WithoutReplacements, 'text'> {
  readonly units: Uint16Array
}

/** Leaves out U+FFFD where it stands in a text that has no other damage; what is left stands where the text stood. */
export function dropUnread(units: Uint16Array, places: readonly number[]): WithoutUnread {
  const count = places.length
  const tooMany = count > fewest && count > wideUnits(units) * tolerableShare
  if (count === 0 || tooMany) return { units, count, tooMany, samples: [] }
  const samples = places.slice(0, mostSamples).map((at) => {
    const before = textOfUnits(units.slice(Math.max(0, at - 4), at + 5))
    return { before, after: before.replaceAll(lone, '') }
  })
  for (const [gone, at] of places.entries())
    units.copyWithin(at - gone, at + 1, places[gone + 1] ?? units.length)
  return { units: units.subarray(0, units.length - count), count, tooMany, samples }
}

function wideUnits(units: Uint16Array): number {
  let count = 0
  for (const unit of units) if (unit > 0x7f) count++
  return count
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
    if (samples.length === mostSamples) continue
    const before = text.slice(Math.max(0, index - 4), index + found.length + 4)
    samples.push({ before, after: before.replaceAll(lost, '') })
  }
  const tooMany = unread > fewest && unread > countWide(text) * tolerableShare
  return { text: text.replaceAll(lost, ''), count, tooMany, samples }
}

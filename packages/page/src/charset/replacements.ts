import type { Repair } from '@jianbao/record'
import { countWide } from './reading.js'

/** Up to this share of spoilt characters among those beyond ASCII, a text is worth keeping. */
const tolerableShare = 0.01
/** So few are tolerable in any text. */
const fewest = 2

/** What is left of characters that were lost: now, or before the text was saved. An article may quote 锟斤拷. */
const damage = /\uFFFD|(?<![“"「『《锟斤拷])[锟斤拷]{0,2}锟斤拷[锟斤拷]*/g

const replacement = '\uFFFD'
const lone = /\uFFFD/g

/** Whether UTF-8 has any U+FFFD in it; bytes tell it ten times sooner than text. */
export function holdsReplacements(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(replacement)
}

export interface WithoutReplacements {
  readonly text: string
  readonly count: number
  readonly tooMany: boolean
  readonly samples: Repair['samples']
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
    if (samples.length === 5) continue
    const before = text.slice(Math.max(0, index - 4), index + found.length + 4)
    samples.push({ before, after: before.replaceAll(lost, '') })
  }
  const tooMany = unread > fewest && unread > countWide(text) * tolerableShare
  return { text: text.replaceAll(lost, ''), count, tooMany, samples }
}

import type { Repair } from '@jianbao/record'
import { countWide } from './reading.js'

/** Up to this share of spoilt characters among those beyond ASCII, a text is worth keeping. */
const tolerableShare = 0.01

/** What is left of characters that were lost: now, or before the text was saved. An article may quote 锟斤拷. */
const lost = /\uFFFD|(?<![“"「『《锟斤拷])[锟斤拷]{0,2}锟斤拷[锟斤拷]*/g

export interface WithoutReplacements {
  readonly text: string
  readonly count: number
  readonly tooMany: boolean
  readonly samples: Repair['samples']
}

/** Leaves out characters that are lost in any case, and says where they stood. */
export function dropReplacements(text: string): WithoutReplacements {
  if (!text.includes('\uFFFD') && !text.includes('锟斤拷'))
    return { text, count: 0, tooMany: false, samples: [] }
  const samples: { before: string; after: string }[] = []
  let count = 0
  let unread = 0
  for (const { 0: found, index } of text.matchAll(lost)) {
    if (found === '\uFFFD') unread++
    count += Math.max(1, Math.round((found.length * 2) / 3))
    if (samples.length === 5) continue
    const before = text.slice(Math.max(0, index - 4), index + found.length + 4)
    samples.push({ before, after: before.replaceAll(lost, '') })
  }
  const wide = countWide(text)
  const tooMany = unread > Math.max(2, wide * tolerableShare)
  return { text: text.replaceAll(lost, ''), count, tooMany, samples }
}

import type { Repair } from '@jianbao/record'

/** Up to this share of spoilt characters among those beyond ASCII, a text is worth keeping. */
const tolerableShare = 0.01

export interface WithoutReplacements {
  readonly text: string
  readonly count: number
  readonly tooMany: boolean
  readonly samples: Repair['samples']
}

/** Leaves out U+FFFD (a character cut or spoilt, lost in any case) and says where it stood. */
export function dropReplacements(text: string): WithoutReplacements {
  if (!text.includes('\uFFFD')) return { text, count: 0, tooMany: false, samples: [] }
  const samples: { before: string; after: string }[] = []
  let count = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    count++
    if (samples.length === 5) continue
    const before = text.slice(Math.max(0, at - 4), at + 5)
    samples.push({ before, after: before.replaceAll('\uFFFD', '') })
  }
  const wide = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const cutAtEnd = count === 1 && text.endsWith('\uFFFD')
  const tooMany = !cutAtEnd && count > Math.max(1, wide * tolerableShare)
  return { text: text.replaceAll('\uFFFD', ''), count, tooMany, samples }
}

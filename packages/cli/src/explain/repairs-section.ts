import type { Explanation } from '@jianbao/pipeline'
import { clipped } from './columns.js'
import { heading, roomBeside, row, type Sheet } from './sheet.js'

const scripts = { hans: 'Simplified', hant: 'Traditional', mixed: 'Simplified and Traditional' } as const
const regions = { cn: 'the mainland', tw: 'Taiwan', hk: 'Hong Kong' } as const

/** What was undone, with samples of what stood there before and after. */
export function repairsSection(sheet: Sheet, { repairs }: Explanation): string[] {
  if (repairs === null) return []
  const total = repairs.reduce((sum, { count }) => sum + count, 0)
  return [
    heading(sheet, 'REPAIRS', total === 0 ? 'none needed' : String(total)),
    ...repairs.flatMap(({ kind, count, samples }) => [
      row(sheet, `${kind} ×${count}`, samples[0] === undefined ? '' : change(sheet, samples[0]), kindColumns),
      ...samples.slice(1).map((sample) => row(sheet, '', change(sheet, sample), kindColumns)),
    ]),
  ]
}

const kindColumns = 28

function change(sheet: Sheet, { before, after }: { before: string; after: string }): string {
  const half = Math.max(12, (roomBeside(sheet, kindColumns) - 4) >> 1)
  const left = after === before ? '(left as it is)' : after === '' ? '(left out)' : clipped(after, half)
  return `${clipped(before, half)} → ${left}`
}

/** What the text was written in, by what evidence, and what conversion made of it. */
export function scriptSection(sheet: Sheet, { script }: Explanation): string[] {
  if (script === null) return []
  const { input, variant, conversions, evidence, samples } = script
  const region = input === 'hans' ? '' : `, as ${regions[variant]} writes it`
  return [
    heading(sheet, 'SCRIPT', `${scripts[input]}${region}`),
    row(
      sheet,
      'evidence',
      `${evidence.hans} characters only Simplified writes, ${evidence.hant} only Traditional`,
    ),
    row(
      sheet,
      'converted',
      conversions === 0
        ? 'nothing'
        : `${conversions} characters: ${samples.map(({ before, after }) => `${before} → ${after}`).join(', ')}`,
    ),
  ]
}

import type { Repair } from '@jianbao/record'
import type { Removal, RemovalReason } from './removal-reasons.js'

const longestSample = 80
const mostSamples = 5

const ofBylines: ReadonlySet<RemovalReason> = new Set<RemovalReason>(['byline', 'dateline', 'signature'])

/**
 * What was left out of an article, as repairs: each removal is counted, a few are shown.
 * @param lines whole lines of a page that were left out too; whatever the reason, they are furniture
 */
export function repairsOf(
  removals: readonly Removal[],
  lines: readonly (readonly { readonly text: string }[])[] = [],
): Repair[] {
  const bylines: string[] = []
  const furniture: string[] = []
  for (const { reason, text } of removals) (ofBylines.has(reason) ? bylines : furniture).push(text)
  let count = furniture.length
  for (const group of lines) {
    count += group.length
    for (const { text } of group.slice(0, mostSamples - Math.min(furniture.length, mostSamples)))
      furniture.push(text)
  }
  const repairs: Repair[] = []
  if (count > 0) repairs.push({ kind: 'furniture', count, samples: samplesOf(furniture) })
  if (bylines.length > 0) repairs.push({ kind: 'byline', count: bylines.length, samples: samplesOf(bylines) })
  return repairs
}

function samplesOf(removed: readonly string[]): Repair['samples'] {
  return removed.slice(0, mostSamples).map((text) => ({ before: shortened(text), after: '' }))
}

function shortened(text: string): string {
  if (text.length <= longestSample) return text
  const characters = Array.from(text.slice(0, longestSample * 2))
  return characters.length <= longestSample ? text : `${characters.slice(0, longestSample - 1).join('')}…`
}

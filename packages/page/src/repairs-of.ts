import type { Repair } from '@jianbao/record'
import type { Removal, RemovalReason } from './removal-reasons.js'

const longestSample = 80
const mostSamples = 5

const ofBylines: ReadonlySet<RemovalReason> = new Set<RemovalReason>(['byline', 'dateline', 'signature'])

/** What was left out of an article, as repairs: each removal is counted, a few are shown. */
export function repairsOf(removals: readonly Removal[]): Repair[] {
  const bylines = removals.filter(({ reason }) => ofBylines.has(reason))
  const furniture = removals.filter(({ reason }) => !ofBylines.has(reason))
  return (
    [
      ['furniture', furniture],
      ['byline', bylines],
    ] as const
  ).flatMap(([kind, removed]) => {
    const samples = removed.slice(0, mostSamples).map(({ text }) => ({ before: shortened(text), after: '' }))
    return removed.length === 0 ? [] : [{ kind, count: removed.length, samples }]
  })
}

function shortened(text: string): string {
  if (text.length <= longestSample) return text
  const characters = Array.from(text.slice(0, longestSample * 2))
  return characters.length <= longestSample ? text : `${characters.slice(0, longestSample - 1).join('')}…`
}

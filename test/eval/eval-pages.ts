import { processInput } from '@jianbao/pipeline'
import type { ArticleRecord } from '@jianbao/record'
import { type PageCase, readPageCases } from './page-case.js'
import { scorePage } from './page-scores.js'
import { type SetScores, Tally } from './tally.js'

/** The name of the line over all sets. */
export const allSets = 'ALL'

/** Extracts every page of a folder, its script kept as the golds have it, and scores it: a line a set, then all. */
export function evalPages(folder: string, onPage: (done: number) => void = () => {}): SetScores[] {
  const tallies = new Map<string, Tally>()
  const all = new Tally(allSets)
  let done = 0
  for (const page of readPageCases(folder)) {
    const record = recordOf(page)
    const score = scorePage(page.gold, record)
    const tally = tallies.get(page.set) ?? new Tally(page.set)
    tallies.set(page.set, tally)
    for (const one of [tally, all]) one.add(score, record === null)
    onPage(++done)
  }
  if (done === 0)
    throw new Error(`${folder}: no page with gold in it (<set>/<id>.html beside <set>/<id>.json)`)
  return [...[...tallies.values()].map((tally) => tally.scores), all.scores]
}

function recordOf({ bytes, path }: PageCase): ArticleRecord | null {
  const outcome = processInput(
    {
      bytes,
      format: 'html',
      path,
    },
    { skipRepairs: ['script_conversion'] },
  )
  return 'record' in outcome ? outcome.record : null
}

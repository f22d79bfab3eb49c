import { processInput } from '@jianbao/pipeline'
import { harmonicMean } from './character-runs.js'
import { type ArticleCase, readArticleCases } from './field-case.js'
import { type Hits, scoreArticle } from './field-scores.js'

/** One line of the table, over all articles of a folder. */
export interface MeasureScores {
  readonly measure: string
  /** Entries in the golds, and in the records. */
  readonly gold: number
  readonly found: number
  /** To three decimals; 1 where there was nothing to find and nothing was found. */
  readonly precision: number
  readonly recall: number
  readonly F1: number
}

/** Extracts every article of a folder that has a gold and scores its record: a line a measure. */
export function evalFields(folder: string): MeasureScores[] {
  const sums = new Map<string, Hits>()
  for (const article of readArticleCases(folder)) {
    for (const [measure, hits] of Object.entries(scoreArticle(article.gold, recordOf(article)))) {
      const { right, wrong, missed } = sums.get(measure) ?? { right: 0, wrong: 0, missed: 0 }
      sums.set(measure, {
        right: right + hits.right,
        wrong: wrong + hits.wrong,
        missed: missed + hits.missed,
      })
    }
  }
  if (sums.size === 0)
    throw new Error(`${folder}: no article with gold in it (<case>/gold.json beside its article)`)
  return [...sums].map(([measure, hits]) => scoresOf(measure, hits))
}

function scoresOf(measure: string, { right, wrong, missed }: Hits): MeasureScores {
  const [found, gold] = [right + wrong, right + missed]
  const precision = found === 0 ? 1 : right / found
  const recall = gold === 0 ? 1 : right / gold
  const F1 = harmonicMean(precision, recall)
  return {
    measure,
    gold,
    found,
    precision: rounded(precision),
    recall: rounded(recall),
    F1: rounded(F1),
  }
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000

function recordOf({ bytes, format, path, name }: ArticleCase) {
  const outcome = processInput({ bytes, format, path })
  if ('record' in outcome) return outcome.record
  throw new Error(`${name}: rejected as ${outcome.reject.reason}: ${outcome.reject.message}`)
}

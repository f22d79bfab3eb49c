import { sentenceStart } from '../quantities/clauses.js'
import { cutWords } from '../quantities/lexicon.js'
import { affinities } from './measures.js'
import { wholePhrase } from './noun-inferred.js'
import type { Place } from './noun-place.js'

/** The last noun before in the sentence that the measure word mostly counts: `出售信息，共卖出三十多万条`. */
export function akin({ text, unit, start }: Place): string | null {
  const nouns = affinities.get(unit)
  if (!nouns) return null
  const words = cutWords(text, sentenceStart(text, start, 60), start)
  return wholePhrase(
    text,
    words.findLast((word) => nouns.some((noun) => word.word.endsWith(noun))),
  )
}

/** The last thing that the measure mostly counts, a sentence before: `消费券面额50元。首批发放120万张`. */
export function akinBefore({ text, unit, start }: Place): string | null {
  const nouns = affinities.get(unit)
  if (!nouns) return null
  const end = sentenceStart(text, start, 60)
  const words = cutWords(text, sentenceStart(text, Math.max(0, end - 1), 60), end)
  return wholePhrase(
    text,
    words.findLast((word) => word.word.length > 1 && nouns.some((noun) => word.word.endsWith(noun))),
  )
}

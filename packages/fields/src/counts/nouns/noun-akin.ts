import { characterTable, holdsAny, isIn } from '@jianbao/text'
import { sentenceStart } from '../../quantities/clauses.js'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { affinities } from '../measures/measures.js'
import { wholePhrase } from './noun-inferred.js'
import type { Place } from './noun-place.js'

/** The last noun before in the sentence that the measure word mostly counts: `出售信息，共卖出三十多万条`. */
export function akin({ text, unit, start }: Place): string | null {
  return lastAkin(text, unit, sentenceStart(text, start, 60), start, 1)
}

/** What stands between two sentences, or two paragraphs. */
const LONGEST_END = 4
const betweenSentences = characterTable('。！？；!?;\n \u3000')

/** The last thing that the measure mostly counts, a sentence before: `消费券面额50元。首批发放120万张`. */
export function akinBefore({ text, unit, start }: Place): string | null {
  const from = sentenceStart(text, start, 60)
  let end = from
  while (end > from - LONGEST_END && isIn(betweenSentences, text, end - 1)) end--
  return lastAkin(text, unit, sentenceStart(text, end, 60), end, 2)
}

/** What each measure mostly counts, and the characters that those nouns end in. */
const akinTo = new Map(
  [...affinities].map(([unit, nouns]) => [
    unit,
    { nouns, ends: characterTable(nouns.map((noun) => noun.slice(-1))) },
  ]),
)

/** The last word of `[start, end)`, of so many characters at least, that the measure mostly counts. */
function lastAkin(text: string, unit: string, start: number, end: number, atLeast: number): string | null {
  const known = akinTo.get(unit)
  // Most stretches are not cut into words: none of the nouns can end there.
  if (!known || !holdsAny(known.ends, text, start, end)) return null
  const isAkin = ({ word, end }: Word): boolean =>
    word.length >= atLeast &&
    isIn(known.ends, text, end - 1) &&
    known.nouns.some((noun) => word.endsWith(noun))
  return wholePhrase(text, cutWords(text, start, end).findLast(isAkin))
}

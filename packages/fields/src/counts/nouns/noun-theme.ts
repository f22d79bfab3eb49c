import { cutWords, type Word } from '../../quantities/lexicon.js'
import { isThing } from './noun-inferred.js'
import { suits } from './noun-of-kind.js'
import type { Place } from './noun-place.js'

const REACH = 240
/** How often the text names its theme, at least. */
const OFTEN = 2

/** What the text before names most often, the last among equals: counted where neither sentence nor measure says of what. */
export function theme({ text, start, unit, measure }: Place): string | null {
  if (measure !== 'any' || !OF_GOODS.test(unit)) return null
  const times = new Map<string, number>()
  let found: string | null = null
  for (const word of cutWords(text, Math.max(0, start - REACH), start)) {
    if (!canBeTheme(word)) continue
    const known = (times.get(word.word) ?? 0) + 1
    times.set(word.word, known)
    if (known >= OFTEN && known >= (times.get(found ?? '') ?? 0)) found = word.word
  }
  return found
}

/** What is bought and used up by the piece or the vessel. */
const OF_GOODS = /^[盒瓶袋包箱桶罐筐杯碗盘盆串粒颗斤]$/u

const canBeTheme = (word: Word): boolean =>
  isThing(word) && word.word.length > 1 && !(suits('organization', word.word) || suits('person', word.word))

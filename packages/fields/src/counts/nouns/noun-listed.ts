import type { Span } from '@jianbao/text'
import { cutWords } from '../../quantities/lexicon.js'
import { isOfPeople } from './noun-inferred.js'
import { kindOf } from './word-kinds.js'

/** What stands between the number before and this one: the rest of the quantity before, a list mark, the item. */
const ITEM = /(?:^|[0-9一二三四五六七八九十百千万])\p{Script=Han}{0,3}、(?<item>\p{Script=Han}{2,7})$/u
/** `“卡农”23人`: what the police put in quotation marks. */
const QUOTED = /[“「](?<words>[^“”「」]{2,6})[”」]$/u
const LONGEST = 11
const FUNCTION_WORDS = /[的了着过是有在和与及为被把将等共约达另各其要需只仅都就也又还再每可会能个]/u
const ACTS = /^[起次宗例件]$/u

/** `小天鹅5只、豆雁43只`: in a list of things with their numbers an item may be a word that no list of words has. */
export function listedItem(text: string, start: number, lastNumber: number, unit: string): Span | null {
  const quoted = QUOTED.exec(text.slice(Math.max(lastNumber, start - LONGEST), start))?.groups?.words
  if (quoted !== undefined) return { start: start - quoted.length - 1, end: start - 1 }
  if (isOfPeople(unit)) return null
  const from = Math.max(lastNumber, start - LONGEST)
  const item = ITEM.exec(text.slice(Math.max(0, from), start))?.groups?.item
  if (item === undefined || FUNCTION_WORDS.test(item)) return null
  const words = cutWords(text, start - item.length, start)
  // 包|材: of one character it begins a word that the list lacks
  const verbs = words.filter(
    (word) => (word.word.length > 1 || word.end === start) && kindOf(word) === 'verb',
  )
  const act = ACTS.test(unit) && item.length > 2 && words.length > 1
  return verbs.length > 0 && !act ? null : { start: start - item.length, end: start }
}

import { characterTable, isIn, type Span } from '@jianbao/text'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { countedActs, nounSuffixes } from './noun-classes.js'
import { kindOf } from './word-kinds.js'

const CLOSING_MARK = /^[，。；！？、,;!?\n]?$/u
const FUNCTION_WORDS = /[了着过的是有在和与及把被就都也不全均皆仅只才再又还没未]/u
const endsObject = characterTable([
  ...nounSuffixes,
  ...'点线炮棚馆厅室站桩机器品件款卡票券单证书报帖楼房屋店铺场区园路桥梁座号间亭位',
])

/** Whether the words of a stretch are verbs alone: `到场`, `立案`. */
const areVerbs = (words: readonly Word[]) => words.every((word) => kindOf(word) === 'verb')

/** `新增两个上落客点。`, `16个网点、30个自提柜`: between its verb and a mark stands the object, whatever the list says of its characters. */
export function wholeObject(text: string, at: number, limit: number, isObject?: () => boolean): Span | null {
  if (limit - at < 2 || limit - at > 6 || !CLOSING_MARK.test(text[limit] ?? '')) return null
  const stretch = text.slice(at, limit)
  if (FUNCTION_WORDS.test(stretch) || !isObject?.()) return null
  if (countedActs.has(stretch)) return { start: at, end: limit }
  const isThing = isIn(endsObject, text, limit - 1) && !areVerbs(cutWords(text, at, limit))
  return isThing ? { start: at, end: limit } : null
}

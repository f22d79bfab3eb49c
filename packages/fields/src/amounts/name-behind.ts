import type { AmountKind } from '@jianbao/record'
import { characterTable, isIn } from '@jianbao/text'
import { Lexicon } from '../scan/lexicon.js'
import { kindByWord } from './cues.js'
import { cuesAfter } from './kind-cues.js'
import { moneyNouns } from './kind-words.js'

/** A noun of money names a sum from behind, with 的 and without. */
const names = new Map([
  ...[...kindByWord(moneyNouns)].flatMap(([noun, kind]) => [
    [noun, kind] as const,
    [`的${noun}`, kind] as const,
  ]),
  ...kindByWord(cuesAfter),
])
const lexicon = new Lexicon(names)

/** What stands between a sum and what names it: `5000元左右的补助`, `60元每天的津贴`. */
const BETWEEN = /(?:左右|以上|不等|多)?(?:每[单人张份晚次件天]|[0-9一二三五十]+(?:个月|年|天)期?的?)?/uy
const opensBetween = characterTable('左以不多每0123456789一二三五十')

/** The word right behind a sum that says what it is for, and the kind that it says; null where none does. */
export function nameBehind(text: string, end: number): { word: string; kind: AmountKind } | null {
  let at = end
  if (isIn(opensBetween, text, end)) {
    BETWEEN.lastIndex = end
    BETWEEN.test(text)
    at = BETWEEN.lastIndex
  }
  const name = lexicon.at(text, at)[0]
  return name ? { word: text.slice(name.start, name.end), kind: name.value } : null
}

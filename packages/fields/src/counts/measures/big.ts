import { characterTable, isIn } from '@jianbao/text'
import { cutWords } from '../../quantities/lexicon.js'
import { notAfterBig } from '../nouns/bare-nouns.js'

/** `十大人物`, `两大包装厂`, `四大国道`: what would be 大人, 大包 and 大国 by its first character is a noun of its own. */
export function opensNoun(text: string, at: number): boolean {
  if (!isIn(mayOpenNoun, text, at)) return false
  const [first] = cutWords(text, at, Math.min(text.length, at + 6))
  return first !== undefined && first.word.length > 1
}

const mayOpenNoun = characterTable('奖人道楼会包桶袋箱盒碗国')

/** Whether 大 before `at` says of what is counted that it is large, and is no part of its first word. */
export const isBig = (text: string, at: number) =>
  !notAfterBig.includes(text[at] ?? '学') ||
  opensNoun(text, at) ||
  // 两大|队长: no more than one of a battalion
  (text[at] === '队' && text[at - 2] === '两' && /^队[长员友]/u.test(text.slice(at, at + 2)))

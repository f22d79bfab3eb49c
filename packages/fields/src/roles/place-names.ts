import { type CharacterTable, characterTable, isIn } from '@jianbao/text'
import { gazetteer } from '../provinces/divisions.js'

/** Whether a place's name, in full or short, begins where a stretch does and is longer: 巴彦淖|尔. */
export function beginsLongerPlace(text: string, start: number, end: number): boolean {
  return [1, 2, 3].some((more) => end + more <= text.length && isPlaceName(text.slice(start, end + more)))
}

let openings: CharacterTable | undefined

/** Whether a word is the name, in full or short, of a division of China. */
export function isPlaceName(word: string): boolean {
  openings ??= characterTable(gazetteer().forms.keys())
  return isIn(openings, word, 0) && gazetteer().forms.has(word)
}

import { gazetteer } from '../provinces/divisions.js'

/** Whether a word is the name, in full or short, of a division of China. */
export function isPlaceName(word: string): boolean {
  return gazetteer().forms.has(word)
}

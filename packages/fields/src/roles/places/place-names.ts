import { gazetteer } from '../../provinces/divisions.js'
import { stretchOf } from '../../scan/stretch-of.js'
import { mayOpen, OPENS_PLACE } from '../../scan/word-openings.js'
import { worldPlaces } from './world-places.js'

/** Whether a place's name, in full or short, begins where a stretch does and is longer: 巴彦淖|尔. */
export function beginsLongerPlace(text: string, start: number, end: number): boolean {
  if (!mayOpen(text.charCodeAt(start), text.charCodeAt(start + 1), OPENS_PLACE)) return false
  return [1, 2, 3].some((more) => end + more <= text.length && isPlaceName(text, start, end + more))
}

/** Whether a stretch is the name, in full or short, of a division of China. */
export function isPlaceName(text: string, start = 0, end = text.length): boolean {
  return (
    end - start > 1 &&
    mayOpen(text.charCodeAt(start), text.charCodeAt(start + 1), OPENS_PLACE) &&
    gazetteer().forms.has(text.slice(start, end))
  )
}

/** Whether a stretch is a place abroad. */
export const isPlaceAbroad = stretchOf(worldPlaces)

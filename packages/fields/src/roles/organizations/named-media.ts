import { characterTable, isIn, latinLetters } from '@jianbao/text'
import { startBefore } from '../../scan/start-before.js'
import { isOfMedium } from './marked-media.js'
import { media } from './media.js'

const mediumStart = startBefore(media)
const letters = characterTable(latinLetters)

/** 江河新闻|记者: where the medium begins that ends at a place, before the office at `title` of one who works for it; else null. */
export function namedMedium(text: string, end: number, title: number, floor: number): number | null {
  const start = mediumStart(text, end, floor)
  if (start === null) return null
  // ABC of another word.
  if (isIn(letters, text, start) && isIn(letters, text, start - 1)) return null
  return isOfMedium(text, title) ? start : null
}

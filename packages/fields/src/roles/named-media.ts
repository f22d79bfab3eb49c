import { characterTable, isIn, latinLetters } from '@jianbao/text'
import { stretchOf } from '../scan/stretch-of.js'
import { isOfMedium } from './marked-media.js'
import { media } from './media.js'

const isMedium = stretchOf(media)
const ends = characterTable([...media].map((name) => name.slice(-1)))
const LONGEST = Math.max(...[...media].map(({ length }) => length))
const SHORTEST = 2
const letters = characterTable(latinLetters)

/** 江河新闻|记者: where the medium begins that ends at a place, before the office at `title` of one who works for it; else null. */
export function namedMedium(text: string, end: number, title: number, floor: number): number | null {
  if (!isIn(ends, text, end - 1)) return null
  for (let size = Math.min(LONGEST, end - floor); size >= SHORTEST; size--) {
    const start = end - size
    if (!isMedium(text, start, end)) continue
    // ABC of another word.
    if (isIn(letters, text, start) && isIn(letters, text, start - 1)) return null
    return isOfMedium(text, title) ? start : null
  }
  return null
}

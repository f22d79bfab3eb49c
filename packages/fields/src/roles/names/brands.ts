import { characterTable, isIn } from '@jianbao/text'
import { stretchOf } from '../../scan/stretch-of.js'
import { brandNames } from './brand-names.js'

/** Whether a stretch is a brand's name. */
export const isBrand = stretchOf(brandNames)
const LONGEST_BRAND = 5
const ofBrands = characterTable([...brandNames].filter(({ length }) => length > 2).join(''))

/** 尔沃 of 沃尔沃: a part of a brand's name of three characters and more. */
export function withinBrand(text: string, start: number, end: number): boolean {
  if (!isIn(ofBrands, text, start) || !isIn(ofBrands, text, end - 1)) return false
  for (let from = Math.max(0, end - LONGEST_BRAND); from <= start; from++)
    for (let to = Math.max(end, from + 3); to <= from + LONGEST_BRAND; to++)
      if (to - from > end - start && isBrand(text, from, to)) return true
  return false
}

import { lengthOf, unitAt } from '@jianbao/text'

/** Whether a Chinese character stands at a place; false beyond the text. */
export const isHan = (text: string, at: number): boolean =>
  at >= 0 && at < lengthOf(text) && isHanUnit(unitAt(text, at))

/** Whether a UTF-16 code unit is a Chinese character's. */
export const isHanUnit = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

import { simplifiedView } from '../script/simplified-view.js'

/**
 * Characters that Unicode's normal form changes one by one, whatever stands beside them, if it changes them at all; nearly all
 * that articles are written in. None of them joins with its neighbours, as an accent does with the letter before it.
 */
const separate =
  /[\t\n\r\x20-\x7e\xa0-\xff\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u2500-\u26ff\u3000-\u3029\u3030-\u303f\u3041-\u3096\u30a1-\u30fc\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]/

/** By UTF-16 code unit, filled as they are met: what a separate character becomes where that is one character, `joined` for others. */
const folds = new Uint16Array(0x10000)
const unmet = 0
const joined = 1

/** The text in Simplified, of one width and case (NFKC, lower case), as UTF-16 code units. */
export function foldedUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    let fold = folds[unit] as number
    if (fold === unmet) fold = meet(unit)
    if (fold === joined) return unitsOfString(folded(text))
    units[at] = fold
  }
  return units
}

function meet(unit: number): number {
  const character = String.fromCharCode(unit)
  const result = separate.test(character) ? folded(character) : ''
  const fold = result.length === 1 ? result.charCodeAt(0) : joined
  folds[unit] = fold
  return fold
}

function folded(text: string): string {
  return simplifiedView(text.normalize('NFKC')).toLowerCase()
}

function unitsOfString(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

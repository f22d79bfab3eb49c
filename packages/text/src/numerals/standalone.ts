import type { Numeral } from './numeral-reader.js'

/** Words in which `数` and `几` are no number; what stands before them, and after. */
const BEFORE_SOME =
  /[人次件户头总多少无岁基指倍分参系级位回天张个函读计算整小偶奇充号代复变茶席票点字常招凑]/u
const AFTER_SOME = /[据字量学额目码值控组列数落乎率何时度经内]/u

/** Words that begin with 零 as `retail`, `part`, `odd`: 零售, 零部件, 零钱. */
const AFTER_ZERO = /[部件售食钱花星碎头担工距散乱用嘴和容壹陵]/u

/** `数` and `几` alone are numbers only outside their many words; everything else is one wherever it stands. */
export function standsAlone(text: string, start: number, numeral: Numeral): boolean {
  if (text[start] === '零' && numeral.end === start + 1) return !AFTER_ZERO.test(text[numeral.end] ?? '\n')
  if (!numeral.unbounded) return true
  const next = text[numeral.end] ?? '\n'
  if (AFTER_SOME.test(next)) return false
  return text[start] === '几' ? text[start - 1] !== '茶' : !BEFORE_SOME.test(text[start - 1] ?? '\n')
}

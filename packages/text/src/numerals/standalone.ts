import { arabicDigit } from './arabic.js'
import { characterTable, isIn } from './character-table.js'
import type { Numeral } from './numeral-reader.js'

/** Words in which `数` and `几` are no number; what stands before them, and after. */
const beforeSome = characterTable(
  '人次件户头总多少无岁基指倍分参系级位回天张个函读计算整小偶奇充号代复变茶席票点字常招凑',
)
const afterSome = characterTable('据字量学额目码值控组列数落乎率何时度经内')

/** Words that begin with 零 as `retail`, `part`, `odd`: 零售, 零部件, 零钱. */
const afterZero = characterTable('部件售食钱花星碎头担工距散乱用嘴和容壹陵')

const beforeZero = characterTable('拆凋飘孤化归清')

/** Adverbs and adjectives that begin with 一: `一共`, `一般`, `一些`. `一起`, `一度`, `一面` can be counted. */
export const afterOne = characterTable('共般些直样定旦切致贯律概并再经向味连齐昧应会')

const BY_ALL_MEANS = /^千万[别不要莫勿小注记当]/u

/** What makes 两 a weight, where it ends the numeral. */
const beforeWeight = characterTable('0123456789０１２３４５６７８９二三四五六七八九十百千万亿半几')
const weight = characterTable('两')

/** `百分点`, `千米` */
const UNIT = /^(?:百分点|千[米克瓦卡帕伏赫])/u

/** `数` and `几` alone are numbers only outside their many words; everything else is one wherever it stands. */
export function standsAlone(text: string, start: number, numeral: Numeral): boolean {
  if (arabicDigit(text, start) >= 0) return true
  if (text[start] === '零' && numeral.end === start + 1)
    return !isIn(afterZero, text, numeral.end) && !isIn(beforeZero, text, start - 1)
  if (text[start] === '一' && numeral.end === start + 1) return !isIn(afterOne, text, numeral.end)
  // 千万别信: by all means
  if (
    numeral.bare &&
    BY_ALL_MEANS.test(text.slice(text[start] === '万' ? Math.max(0, start - 1) : start, start + 3))
  )
    return false
  // 二两茶叶: a weight
  if (numeral.end === start + 1 && isIn(weight, text, start) && isIn(beforeWeight, text, start - 1))
    return false
  // 百分点, 千米: a unit of measure
  if (numeral.bare && UNIT.test(text.slice(start, start + 3))) return false
  if (!numeral.unbounded) return true
  if (isIn(afterSome, text, numeral.end)) return false
  return text[start] === '几' ? text[start - 1] !== '茶' : !isIn(beforeSome, text, start - 1)
}

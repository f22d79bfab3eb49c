import { characterTable, holdsAny, isIn, type Span } from '@jianbao/text'
import { goodsAfterName, mediaEndings } from './look-alikes.js'

export const street =
  /^(?:[东南西北中前后]{0,2}[一二三四五六七八九十]?(?:路(?![演况透过人径线段费边途口桥政网灯局程])|大道(?!理)|大街|街(?![头道区坊上边舞拍机市面])|巷(?!战)|胡同|弄堂|镇(?![上内江])|乡(?![村镇亲下])|村(?![民镇里委支两])|高架)|\d{1,4}路)/
/** What it begins with: most places are told by it. */
export const opensStreet = characterTable('东南西北中前后一二三四五六七八九十路大街巷胡弄镇乡村高0123456789')
const goods = new RegExp(`^(?:${goodsAfterName.join('|')})`)
const opensGoods = characterTable(goodsAfterName)
const gap = '(?:(?![的在了和与及是向对从到被将把为等])[\\u4e00-\\u9fff]){0,4}?'
// `报名` and `报警` are no paper; `在线` is a site only straight after the name.
const medium = new RegExp(
  `^(?:${gap}(?:${mediaEndings.join('|')})(?<!报(?=[名警案送销]))|${gap}(?<![通汇举播预上情呈申海])报(?=记者)|在线(?![上下索路]))`,
)
/** Of these one stands in what it finds, and not behind the longest of them. */
const mediumSigns = characterTable([...mediaEndings.map((ending) => ending.slice(-1)), ...'报线'])
const mediumReach = 4 + Math.max(...mediaEndings.map(({ length }) => length))
/** `太原省` lies abroad: ours have their 省 in their names. */
const foreignProvince = /^省(?![会城直内级际部厅委政道府外属一长])/
const province = characterTable('省')
/** A name that says itself what division it is of, and so is none of a street. */
const division = /(?:[省市县区盟旗]|..州)$/
const endsDivision = characterTable('省市县区盟旗州')
const longestTail = 16

/** A name whose next words make it a street, a village, a medium or a dish (`南京路`, `安阳镇`, `湖南菜`). */
export function isStreetMediumOrGoods(text: string, { start, end }: Span): boolean {
  const tail = (): string => text.slice(end, end + longestTail)
  if (isIn(province, text, end) && foreignProvince.test(tail())) return true
  if (holdsAny(mediumSigns, text, end, end + mediumReach) && medium.test(tail())) return true
  const onStreet = isIn(opensStreet, text, end)
  if (!onStreet && !isIn(opensGoods, text, end)) return false
  if (isIn(endsDivision, text, end - 1) && division.test(text.slice(start, end))) return false
  return (onStreet && street.test(tail())) || goods.test(tail())
}

import { characterTable, holdsAny, isIn, whiteSpace } from '@jianbao/text'
import { pieceTaking } from './kind-of-things.js'

const AFTER = /^(?:\s?[/／]\s?|每|一)([\p{Script=Han}]{1,4}|kWh|kg|t)/u
const opensAfter = characterTable(`${whiteSpace}/／每一`)
const units =
  '公升|公顷|平方米|平方尺|平方英尺|平方公里|平米|立方米|公斤|千克|人次|盎司|小时|分钟|学期|学年|季度|千瓦时|兆瓦时|蒲式耳|平方呎|呎|工作日|个月|通(?!过)|车(?![间位票牌主])|[起宗例个条张份人名位家户次件只本台辆套部斤吨克桶股瓶盒袋箱包支枝根块片米亩升度天日月年周季票头注场局笔单间座栋杯碗串颗棵粒枚副对双双把款种站节门期晚夜平坪尺里磅字页集首篇门手程餐生剂集趟羽版组盏针幢艘架块匹管捆顿堂贴尊]'
const UNITS = new RegExp(`^(?:${units})`, 'u')
/** `一罐600元`, `一板才6.6元` */
const ONE =
  /(?:^|[^第同另])一([罐瓶盒板粒袋箱斤吨件条只张支杯碗份碟盘串颗枚头匹台辆套棵株根双]|公斤|平方米|平米)(?:才|只|仅|约|在|是|卖|要|就要|只要|售|售价)?$/u
/** `一天130元` */
const ONE_TIME = /(?:^|[^\p{Script=Han}])一(?:(天|年|小时)|个(月))$/u
/** `人均年薪近30万元`, `户均增收2000元`; one measure word, whatever is measured. */
const AVERAGE = /([人户亩套店床件校村])均[^，。；、！？\d]{0,12}$/u
/** `月销售额不超过3万元`, `按季9万元` */
const PERIOD =
  /(?:^|[^0-9０-９一二三四五六七八九十今去当本全半每])(?:([年月日季])(?:均)?(?:销售额|营业额|产值|租金|收益|营收)|按([年月日季]))[^，。；、！？\d]{0,4}$/u
/** `一瓶普通矿泉水在景区要卖十块` */
const ONE_AHEAD =
  /(?:^|[，。；！？“\n])一([罐瓶盒板粒袋箱斤吨件条只张支杯碗份碟盘串颗枚台辆套部架栋棵]|公斤|平方米)[^，。；！？的\n]{1,12}(?:卖|售价|要价|标价|卖到|只要|仅需|售)$/u
/** `每查一次付费300元`, `每刷一单返8元` */
const EACH_ONE = /每[\p{Script=Han}]{1,3}一([单次条件份张只个人篇票本趟])[^，。；！？\d]{0,6}$/u
/** `一杯手冲28元` */
const ONE_BEFORE =
  /(?:^|[，。；！？“\n])一([罐瓶盒袋箱斤只张碗份碟盘串颗枚杯碗]|公斤)(?!.{0,3}(?:[票借欠]条|支票|[工薪]资|礼金|红包|[保罚存]单|发票|合同))[\p{Script=Han}]{1,4}$/u
/** `每部手机的售价高达1599美元` */
const PRICED = new RegExp(
  `(?:每|单(?=[枚张件套台瓶]))(${units})[^，。；！？\\d]{0,14}(?:售价|价值|面值|价格|单价|成本|收费)[^，。；！？\\d]{0,4}$`,
  'u',
)
/** `一张50万元的罚单`: a paper over a sum, not something for sale. */
const NOT_SOLD =
  /^的[\p{Script=Han}]{0,2}(?:罚单|支票|借条|欠条|发票|账单|存单|收据|汇票|保单|借据|罚款|合同|红包)/u
/** `平均呎价2.3万元` */
const AREA_PRICED = /([呎尺坪])价[^，。；、！？\d]{0,6}$/u
const BEFORE = /(?:每|(?<![简孤订名清菜账])单(?=[集台件瓶张例个只辆套亩平人注]))([\p{Script=Han}]{1,8})$/u

/** What tells a unit right before a sum, in the order in which they are asked, and how far each looks back. */
export const beforeSum: readonly {
  readonly pattern: RegExp
  readonly reach: number
  /** Whatever it matches holds one of these. */
  readonly signs: readonly string[]
}[] = [
  { pattern: AVERAGE, reach: 16, signs: ['均'] },
  { pattern: PERIOD, reach: 12, signs: ['额', '值', '租', '收', '按'] },
  { pattern: PRICED, reach: 24, signs: ['价', '值', '本', '费'] },
  { pattern: ONE_AHEAD, reach: 22, signs: ['一'] },
  { pattern: EACH_ONE, reach: 12, signs: ['每'] },
  { pattern: ONE_TIME, reach: 5, signs: ['一'] },
  { pattern: ONE_BEFORE, reach: 8, signs: ['一'] },
  { pattern: AREA_PRICED, reach: 8, signs: ['价'] },
]

const patterns = beforeSum.map(({ pattern, reach, signs }) => ({
  pattern,
  reach,
  signs: characterTable(signs),
}))
const anySign = characterTable(beforeSum.flatMap(({ signs }) => signs))
const LONGEST = Math.max(...beforeSum.map(({ reach }) => reach))

function toldBefore(text: string, start: number): string | null {
  if (!holdsAny(anySign, text, start - LONGEST, start)) return null
  for (const { pattern, reach, signs } of patterns) {
    if (!holdsAny(signs, text, start - reach, start)) continue
    const found = pattern.exec(text.slice(Math.max(0, start - reach), start))
    const unit = found?.[1] ?? found?.[2]
    if (unit) return unit
  }
  return null
}

const PIECE_REACH = 42

/** The unit that `5元一个`, `3000元/吨`, `每条信息10元` is the price of; null where none is named. */
export function perUnit(text: string, start: number, end: number): string | null {
  const after = isIn(opensAfter, text, end) ? AFTER.exec(text.slice(end, end + 7))?.[1] : undefined
  const named = after && UNITS.exec(after)?.[0]
  if (
    named &&
    !(
      text[end] === '一' &&
      /[个条]?(?:月|年|天|日|次性|些|样|旦|直|般|共)/u.test(text.slice(end + 1, end + 3))
    )
  )
    return named
  if (after === 'kWh' || after === 'kg' || after === 't') return after
  const told = toldBefore(text, start)
  if (told) return told
  const counted = countedBefore(text, start)
  if (counted) return counted
  const from = Math.max(0, start - PIECE_REACH)
  if (!holdsAny(one, text, from, start) || NOT_SOLD.test(text.slice(end, end + 6))) return null
  return ONE.exec(text.slice(Math.max(0, start - 7), start))?.[1] ?? pieceTaking(text, from, start, end)
}

const one = characterTable('一')
const each = characterTable('每单')

/** The unit behind 每 or 单, and before what is said of it. */
function countedBefore(text: string, start: number): string | undefined {
  if (!holdsAny(each, text, start - 9, start)) return undefined
  const before = BEFORE.exec(text.slice(Math.max(0, start - 9), start))?.[1]
  return before && UNITS.exec(before)?.[0]
}

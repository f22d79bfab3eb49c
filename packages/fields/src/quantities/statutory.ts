import { characterTable, isIn } from '@jianbao/text'
import { sentenceEnd, sentenceStart } from './clauses.js'

/** How law defines by quantity: `五十条以上的；`, `五千元以上的等`, `一千元以上、三万元以上、三十万元以上的`, `一万元以上十万元以下罚款`. */
const DEFINING =
  /^\s*(?:(?:、[^,，。；;、]{2,16}(?:以上|以下|不满)){1,4}的|的(?=[，。；、,;等及或]|应|可|处|，|$)|[，,]?(?:应当|应|可以|可)?(?:认定|处|并处|构成|属于|立案)|[一二三四五六七八九十百千万0-9]|(?:罚款|罚金))/u
/** As far as that looks: further bounds of a list, each up to so many characters. */
const DEFINING_REACH = 80
const endsBound = characterTable('上下满足内')
const BOUND = /(?:以上|以下|不满|不足|以内)$/u
const LAW =
  /情节(?:特别)?严重|情节较轻|数额(?:特别)?(?:较大|巨大)|刑法|司法解释|第[一二三四五六七八九十百零〇0-9]+条|认定为|规定|有期徒刑或者|处以?[一二三四五六七八九十0-9]+年以[上下]|立案追诉/u

/** Whether the quantity `[start, end)` (approximators taken along) stands in law text and defines an offence. */
export function isStatutory(text: string, start: number, end: number): boolean {
  if (!isIn(endsBound, text, end - 1) || !BOUND.test(text.slice(start, end))) return false
  if (!DEFINING.test(text.slice(end, end + DEFINING_REACH))) return false
  return LAW.test(text.slice(sentenceStart(text, start, 240), sentenceEnd(text, end, 240)))
}

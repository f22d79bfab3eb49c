import { stretchOf } from '../scan/stretch-of.js'
import { firmNames } from './firm-names.js'

const isFirm = stretchOf(firmNames)
const LONGEST_FIRM = 4
const FIRM_REACH = 10
/** What only firms have. */
const OF_A_FIRM =
  /^[原前]?(?:[\u4e00-\u9fff]{0,4}(?:董事|监事|总裁|首席|总经理|合伙人|高管|董秘|掌门人|实控人|实际控制人)|(?:联合|共同)?创[始办]人|副总|[A-Z]{1,2}[A-Z]O|ceo)/u

/** 苹果|首席执行官: where the short name of a firm begins that a head of it follows; else null. */
export function firmBefore(text: string, end: number, title: number): number | null {
  for (let size = LONGEST_FIRM; size > 1; size--)
    if (isFirm(text, end - size, end) && OF_A_FIRM.test(text.slice(title, title + FIRM_REACH)))
      return end - size
  return null
}

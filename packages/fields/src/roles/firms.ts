import { startBefore } from '../scan/start-before.js'
import { firmNames } from './firm-names.js'
import { firmOffice } from './firm-offices.js'

const firmStart = startBefore(firmNames)
const FIRM_REACH = 10
/** What else a firm by its short name has. */
const IN_A_FIRM = /^(?:[原前]?[\u4e00-\u9fff]{0,4}(?:董事|监事|总裁|首席|总经理|合伙人|高管)|副总|ceo)/u

const isOfFirm = (office: string): boolean => firmOffice.test(office) || IN_A_FIRM.test(office)

/** 苹果|首席执行官: where the short name of a firm begins that a head of it follows; else null. */
export function firmBefore(text: string, end: number, title: number): number | null {
  const start = firmStart(text, end)
  if (start === null || !isOfFirm(text.slice(title, title + FIRM_REACH))) return null
  return MAKER.test(text.slice(start, end)) && PARTNER.test(text.slice(Math.max(0, start - 2), start))
    ? start - 2
    : start
}

/** 上海|大众, 北京|现代: makers of cars with their partners. */
const MAKER = /^(?:大众|通用|现代|日产|本田|丰田|福特|奔驰|宝马|奥迪|三菱|起亚|雷诺|铃木|标致|五菱)$/u
const PARTNER = /^(?:一汽|上汽|东风|广汽|北汽|长安|华晨|上海|北京|广州|江铃|福建|神龙|郑州|东南|长城)$/u

/** 远海集团(600000)5日晚间公告: whose notice a sentence tells, at its beginning. */
const NOTICE =
  /^(?:[^,，。；\n]{0,14}[,，])?[^,，。；\n]{0,4}?(?<firm>[\u4e00-\u9fff]{4,14}?)(?:[(（][^()（）\n]{1,20}[)）])?(?:\d{1,2}月)?(?:\d{1,2}日|[昨今][日天]|近日|日前|周[一二三四五六日])?(?:上午|下午|晚间|晚)?(?:发布|公告|宣布|披露|公布|召开|举行业绩)/u
const NOTICE_REACH = 140
const NAMES_A_FIRM =
  /(?:集团|公司|股份|银行|证券|控股|科技|电力|药业|实业|能源|电子|汽车|地产|置业|航空|保险|信托|基金)$/u

/** 远海集团5日发布年报，|董事长王力: the firm whose notice the sentence of an office tells; null where it tells none. */
export function firmOfNotice(text: string, office: string, at: number): string | null {
  if (!firmOffice.test(office)) return null
  const from = Math.max(0, at - NOTICE_REACH)
  const sentence = text.slice(from, at).search(/[^。！？\n]*$/u)
  const firm = NOTICE.exec(text.slice(from + sentence, at))?.groups?.firm
  return firm !== undefined && NAMES_A_FIRM.test(firm) ? firm : null
}

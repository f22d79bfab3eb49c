import type { TextWords } from '@jianbao/text'
import { startBefore } from '../../scan/start-before.js'
import { firmNames, firmsLikeWords } from './firm-names.js'
import { firmOffice } from './firm-offices.js'

const firmStart = startBefore(firmNames)
const FIRM_REACH = 10
/** What else a firm by its short name has. */
const HEADS_A_FIRM =
  /^(?:[原前]?[\u4e00-\u9fff]{0,4}(?:董事|监事|总裁|首席|总经理|合伙人|高管|创[始办]人|董秘|掌门人|实控人|实际控制人)|副总|ceo)/u
/** Whom firms employ beside those at their head; nobody who only buys, sells or owns what they make. */
const IN_A_FIRM =
  /^[原前]?[\u4e00-\u9fffA-Za-z]{0,8}(?:总监|经理|主管|分析师|研究员|工程师|专员|负责人|顾问|经济学家|科学家|策略师|架构师|设计师|程序员|员工|职员|雇员|店长|店员|发言人|讲师|技师|技术员|主任|秘书|律师|飞行员|机长|乘务长|乘务员|快递员|配送员|骑手|司机|客服)/u
const PEOPLE_REACH = 14

const heads = (office: string): boolean => firmOffice.test(office) || HEADS_A_FIRM.test(office)

/** 苹果|首席执行官, 微软|工程师: where the short name of a firm begins that one of its people follows; else null. */
export function firmBefore(text: string, end: number, title: number, words: TextWords): number | null {
  const start = firmStart(text, end)
  if (start === null) return null
  const office = text.slice(title, title + PEOPLE_REACH)
  if (heads(office.slice(0, FIRM_REACH)))
    return MAKER.test(text.slice(start, end)) && PARTNER.test(text.slice(Math.max(0, start - 2), start))
      ? start - 2
      : start
  return isPlainFirm(text, start, end, words) && IN_A_FIRM.test(office) ? start : null
}

export const isFirmName = (words: string): boolean => firmNames.has(words)

/** Whether an office is one that firms have. */
export const isOfFirm = (office: string): boolean => heads(office) || IN_A_FIRM.test(office)

/** Whether the short name of a firm may end at a place: no words are cut to find that out. */
export const mayEndFirmName = (text: string, end: number): boolean => firmStart(text, end) !== null

/** Whether the short name of a firm ends at a place that is no other word there. */
export function endsFirmNameAt(text: string, end: number, words: TextWords): boolean {
  const start = firmStart(text, end)
  return start !== null && isPlainFirm(text, start, end, words)
}

function isPlainFirm(text: string, start: number, end: number, { upTo }: TextWords): boolean {
  if (firmsLikeWords.has(text.slice(start, end))) return false
  return start === 0 || !isHan(text, start - 1) || upTo(end).some((word) => word.start === start)
}

const isHan = (text: string, at: number): boolean => /[\u4e00-\u9fff]/u.test(text[at] ?? '')

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

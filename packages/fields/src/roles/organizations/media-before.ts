import { lineStart } from '../link.js'

/** 江州新闻网讯, 本报讯, 华东社江州1月2日电, 江州日报消息, 江州网报道（记者, 《江州日报》（记者: how a report opens. */
const OPENING =
  /^[^\u4e00-\u9fffA-Za-z]{0,3}据?(?<medium>[\u4e00-\u9fffA-Za-z·]{1,10}(?:网|社|报|台|刊|频道|在线|客户端|新闻|科技|财经|体育|娱乐|汽车))》?(?:(?:[\u4e00-\u9fff]{0,6}(?:[\d０-９]{1,2}月)?[\d０-９]{1,2}日|[\u4e00-\u9fff]{2,4}(?=[电讯]))?(?:讯|电|消息)|(?:报[道导]|(?<=(?:[日晚早时周快商青]报|(?<![上联互])网|电视台|电台|在线|卫视|通讯社)》?))\s?[(（【](?=$|[\u4e00-\u9fff]{0,6}(?:记者|实习生)))/u
/** 江州时报【某某／台北报导】, （江州网 某某 摄）, 江州电台某某报导: right before who signs. */
const BESIDE =
  /(?:^|[\s(（【[\d])(?<medium>[\u4e00-\u9fff]{2,12}(?:网|社|报|电台|电视台|频道)|本[报网刊台社])[\s【(（]{0,2}$/u
const BESIDE_REACH = 20
/** 远海房产讯（编辑, 江海周刊（记者, 投资者报（记者: any words that brackets with its makers stand behind. */
const OPENS_BYLINE =
  /^[^\u4e00-\u9fffA-Za-z]{0,3}(?<medium>[\u4e00-\u9fff]{2,8}(?:(?<![快简短通电喜资音综合今昨日时])(?=讯)|(?<![通预汇情海举喜公播申上警简捷填])报(?=[(（])|刊(?=[(（])))讯?\s?[(（](?=$|[\u4e00-\u9fff]{0,2}(?:记者|编辑|实习生|通讯员))/u
/** A byline stands so near the opening. */
const REACH = 60

/** The medium that stands right before a place: of who signs there. */
export function mediumBeside(text: string, at: number): string | null {
  const line = lineStart(text, at)
  return BESIDE.exec(text.slice(Math.max(line, at - BESIDE_REACH), at))?.groups?.medium ?? null
}

/** The medium that the paragraph of a place opens with, where the place is still in its byline. */
export function mediumBefore(text: string, at: number): string | null {
  const line = lineStart(text, at)
  if (at - line > REACH) return null
  const opening = text.slice(line, at)
  const medium = (OPENING.exec(opening) ?? OPENS_BYLINE.exec(opening))?.groups?.medium
  return medium === undefined || opening.includes('。') ? null : medium
}

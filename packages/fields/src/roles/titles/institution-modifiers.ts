import type { TextWords } from '@jianbao/text'
import { organizationStops } from './position-words.js'

/** 东海|证券|分析师: what an institution's name ends in, behind the rest of it. */
export function isInstitution(modifier: string, at: number, words: TextWords, heads: boolean): boolean {
  const house = HOUSES_OF[modifier]
  if (house !== undefined) return house.test(words.upTo(at).at(-1)?.word ?? '')
  if (heads && FIRM.test(modifier)) return true
  return endsFirm(modifier, at, words)
}

/** 民进|中央|主席, 批发|市场|总经理: what makes an institution of a modifier. */
const HOUSES_OF: Readonly<Record<string, RegExp>> = {
  中央: /^(?:中共|民[革盟建进]|农工党|致公党|九三学社|台盟|共青团|国民党|团)$/u,
  市场: /(?:批发|交易|农贸|集贸|贸易|综合|专业|水产|海鲜|家具|建材|花卉|茶叶|蔬菜|水果|粮油|汽车|二手车|人才|证券|期货|旧货|古玩|邮币|珠宝|小商品|农产品|农副产品|棉花|木材|钢材)$/u,
}

/** Whether a field of work before an office is the end of a firm's name that the words before it begin. */
export function endsFirm(field: string, at: number, words: TextWords): boolean {
  if (!FIRM.test(field) && !HOUSE.test(field)) return false
  const before = words.upTo(at).at(-1)
  if (
    before?.end !== at ||
    !/^[\u4e00-\u9fffA-Z]{2,}$/u.test(before.word) ||
    organizationStops.has(before.word)
  )
    return false
  return FIRM.test(field) || UNKNOWN.test(before.tag)
}

/** 中信通|证券|董事长: nobody heads a field of work. */
export const headsFirm = (office: string): boolean => /董事|监事|总裁|行长|总经理/u.test(office)
const FIRM = /^(?:证券|期货|基金)$/u
/** 易海|国际|分析师, 远航|投资|合伙人: only behind a word that the dictionary lacks. */
const HOUSE = /^(?:国际|投资|咨询|控股|资本|财富|金服|顾问)$/u
const UNKNOWN = /^(?:x|nrt|nz)$/u

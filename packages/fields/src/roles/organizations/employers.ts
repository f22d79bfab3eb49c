import { characterTable, isIn, type Span } from '@jianbao/text'
import type { Scene } from '../link.js'
import { endsAsOrganization } from './institution-words.js'
import { isPlace } from './organization-of.js'
import { organizationBefore } from './organizations.js'

/** 石桥村的, 看守所的, 德甲联赛的: where somebody lives, sits or plays. */
const NO_HOUSE =
  /(?:[村镇乡省市县区州旗]|社区|小区|街道|监狱|看守所|联赛|车站|机场|酒店|饭店|宾馆|网站|网吧|平台|超市|商店|书店|店铺|系统|车队|部门|收购站)$/u
/** 江州一家电子厂. */
const NAMELESS = /[一两几][家个所间]|某/u
const NAMED_AT_LEAST = 3

/** Whether what may be an institution is one by its name, and no place where people are. */
export function mayEmploy(text: string, found: Span): boolean {
  const named = text.slice(found.start, found.end)
  return (
    named.length >= NAMED_AT_LEAST && !NO_HOUSE.test(named) && !NAMELESS.test(named) && !isPlace(text, found)
  )
}

export const isHouse = (named: string): boolean =>
  endsAsOrganization(named) || /^[A-Z][A-Za-z]+$/u.test(named)

const opensWork = characterTable('在就供任现目')
/** 王力|就职于江州银行, 王力|在江州银行工作了三年; the wife of 王力在江州银行工作的妻子 works there. */
const AT_WORK =
  /^(?:现在?|目前)?(?:[就供任]职于(?<house>[^,，。；;\n的]{3,20})(?=[,，。；;\n]|$)|在(?<place>[^,，。；;\n的]{3,16}?)(?:工作|上班|任职|供职|就职)(?=[,，。；;\n了已]|多年|$))/u
const WORK_REACH = 30

/** The institution that somebody is told to work at right behind the name; null where none is. */
export function employerBehind({ text, index }: Scene, end: number): Span | null {
  if (!isIn(opensWork, text, end)) return null
  const told = AT_WORK.exec(text.slice(end, end + WORK_REACH))
  const house = told?.groups?.house ?? told?.groups?.place
  if (!told || house === undefined) return null
  return houseIn({ text, index }, end + told[0].indexOf(house), end + told[0].indexOf(house) + house.length)
}

/** A stretch that is the name of an institution and nothing else; null where it is not. */
export function houseIn(
  { text, index }: Pick<Scene, 'text' | 'index'>,
  from: number,
  to: number,
): Span | null {
  const found = organizationBefore(text, to, index, from)
  if (found?.start !== from || found.end !== to || !isHouse(text.slice(from, to))) return null
  return mayEmploy(text, found) ? found : null
}

import type { Convicted } from './cast.js'
import type { PenaltyGroup } from './groups.js'

// Firms and other units that a court fines.

const ENDS = '(?:公司|厂|中心|合作社|集团|商行|企业|银行|经营部|工作室)'
const UNIT = `[^,，。；;、\\s]{2,30}?${ENDS}`
const UNITS = `${UNIT}(?:、${UNIT}){0,9}(?:[和及与]${UNIT})?`
const CRIME = '犯[^,，。]{1,20}罪[,，]'
const FINED = '(?:分别|均|各)?(?:被?判)?处?'

/** 判处被告单位某某公司罚金: the firms that the words right before the penalty name. */
const CHARGED = new RegExp(
  `被告单位(?<charged>${UNITS})(?:${CRIME})?${FINED}$|(?<=^|[,，。；;:：\\n])(?<named>(?:该|[^,，。；;:：、\\n]{2,30}?)(?:公司|厂|合作社|集团|商行))${CRIME}${FINED}$|(?<=^|[,，。；;对])(?<bare>被告单位)${FINED}$`,
  'u',
)
const COMPANY =
  /被告单位(?<name>[^,，。；;、]{2,30}?(?:公司|厂|中心|合作社|集团|商行|企业|银行))|(?<=^|[,，。；;、\n])(?<fined>[^,，。；;、\n]{1,30}?(?:公司|厂|合作社|集团))(?:(?:因犯?|犯)[^,，。]{1,20}罪[,，]?)?被(?:法院)?(?:判|处)|(?:对|判处)(?:[^,，。；;]{0,10}的)?(?!被告单位)(?<judged>[^,，。；;的]{2,30}?(?:公司|厂|合作社|集团))(?:作出|做出|判处|处以|罚金|犯|$)/u
/** 某人和某公司因…: the unit that is sentenced together with whoever is named before it. */
const WITH_UNIT = new RegExp(
  `^[和与及、](?<unit>[^,，。；;、\\s的]{2,30}?${ENDS})(?=(?:[因犯]|均|各|被[判处])[^,，。；;]{0,24}[罪判罚])`,
  'u',
)
const JOINT = new RegExp(`、|(?<=${ENDS})[和及与]`, 'u')

/** The units that the words straight before a penalty say are charged. */
export function chargedUnits(text: string, group: PenaltyGroup): Convicted | null {
  const found = CHARGED.exec(text.slice(group.leadStart, group.hits[0]?.start))?.groups
  const together = found?.charged ?? found?.named ?? found?.bare
  return together === undefined ? null : { persons: together.split(JOINT), together }
}

/** The unit that is joined to the name that ends at a place, as one of those who are sentenced; else ''. */
export const joinedUnit = (text: string, end: number): string =>
  WITH_UNIT.exec(text.slice(end, end + JOINED_REACH))?.groups?.unit ?? ''

const JOINED_REACH = 64

/** A firm that the words before a penalty name, where they name no person. */
export function company(text: string, group: PenaltyGroup): Convicted | null {
  const found = COMPANY.exec(text.slice(group.leadStart, group.hits[0]?.start))?.groups
  const name = found?.name ?? found?.fined ?? found?.judged
  return name ? { persons: [name], together: name } : null
}

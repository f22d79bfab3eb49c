import { type RoleName, roleNames } from '@jianbao/record'
import { bitsIn, hasRule, ruleBits } from '../../scan/rule-bits.js'
import { isFirmName } from '../organizations/firms.js'
import { organizationRoles } from './organization-roles.js'

const FIRM = '公司'

const signs = ruleBits(organizationRoles.map((rule) => rule.signs))

/** The rules for each role of a bare word, by its bits. */
const rulesFrom = new Map(
  roleNames.map((role) => [
    role,
    organizationRoles.reduce((bits, { from }, at) => (from.includes(role) ? bits | (1 << at) : bits), 0),
  ]),
)

/** The role of a position in its organisation. */
export function positionRole(words: string, role: RoleName, organization: string | null): RoleName {
  if (organization === null) return role
  // 腾讯|主席: a firm, though its short name does not say so.
  const house = isFirmName(organization) ? organization + FIRM : organization
  const possible = (rulesFrom.get(role) ?? 0) & bitsIn(signs, house)
  if (possible === 0) return role
  // The position first, which is shorter.
  const rule = organizationRoles.find(
    (r, at) => hasRule(possible, at) && r.position.test(words) && r.organization.test(house),
  )
  return rule?.role ?? role
}

/** 刑满释放人员: what became of somebody is no office. */
export const isOffice = (words: string): boolean => !words.endsWith('人员') || !STANDING.test(words)
const STANDING = /(?:释放|前科|在逃|吸毒|涉案|闲散|无业)人员$/u

import type { RoleName } from '@jianbao/record'

const CASE_ROLES: readonly RoleName[] = ['convict', 'defendant', 'suspect', 'victim', 'witness']

/** The last stage that a person is at; what most places say, where they put him on both sides of the case. */
export function caseRole(evidence: readonly RoleName[]): RoleName | null {
  if (evidence.length === 0) return null
  const count = (roles: readonly RoleName[]): number => evidence.filter((role) => roles.includes(role)).length
  const accused = count(['convict', 'defendant', 'suspect'])
  if (accused === 0) return evidence.find((role) => CASE_ROLES.includes(role)) ?? null
  if (count(['victim']) > accused) return 'victim'
  return CASE_ROLES.find((role) => evidence.includes(role)) ?? null
}

import type { RoleName } from '@jianbao/record'

/** What an organisation makes of a position that alone says less: a 局长 of the 公安局 is police. */
export interface OrganizationRole {
  readonly name: string
  /** Of these characters one stands in whatever `organization` matches. */
  readonly signs: string
  readonly organization: RegExp
  readonly position: RegExp
  /** Roles of the bare word that this may change. */
  readonly from: readonly RoleName[]
  readonly role: RoleName
}

import type { Role, RoleName } from '@jianbao/record'
import { firstWhere } from '@jianbao/text'
import type { NameMention } from '../roles/names/find-names.js'

/** The people of an article and the parts that the roles found for them. */
export interface Cast {
  readonly text: string
  readonly mentions: readonly NameMention[]
  readonly roleOf: (name: string) => RoleName | undefined
  /** The one person of the article who is accused, or of whom nothing speaks against it, if it is one. */
  readonly soleAccused: string | null
}

/** Who is sentenced: the persons, and the words for all of them together (周某等5人). */
export interface Convicted {
  readonly persons: readonly string[]
  readonly together: string
}

const ACCUSED: readonly RoleName[] = ['suspect', 'defendant', 'convict']
export const BYSTANDERS: readonly RoleName[] = [
  'victim',
  'witness',
  'police',
  'prosecutor',
  'judge',
  'lawyer',
  'reporter',
  'correspondent',
  'editor',
  'photographer',
  'spokesperson',
]

export const isAccused = ({ roleOf }: Pick<Cast, 'roleOf'>, name: string): boolean => {
  const role = roleOf(name)
  return role !== undefined && ACCUSED.includes(role)
}

const mayBeAccused = (role: RoleName | undefined): boolean => role !== undefined && !BYSTANDERS.includes(role)

/** Index of the first mention that starts at `place` or after. */
export const firstFrom = (mentions: readonly NameMention[], place: number): number =>
  firstWhere(mentions, ({ start }) => start >= place)

/** The cast of an article, from its mentions and the roles of its people. */
export function castOf(
  text: string,
  mentions: readonly NameMention[],
  people: readonly Pick<Role, 'name' | 'role' | 'mentions'>[],
): Cast {
  const roles = new Map<string, RoleName>()
  // 范姓男子 is the 范男 of other sentences.
  for (const { role, mentions: own } of people) for (const { quote } of own) roles.set(quote, role)
  const names = people.map(({ name }) => name)
  for (const { name, role } of people) roles.set(name, role)
  const roleOf = (name: string): RoleName | undefined => roles.get(name)
  const accused = names.filter((name) => isAccused({ roleOf }, name))
  const possible = accused.length > 0 ? accused : names.filter((name) => mayBeAccused(roleOf(name)))
  return { text, mentions, roleOf, soleAccused: possible.length === 1 ? (possible[0] ?? null) : null }
}

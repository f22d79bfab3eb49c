import type { Penalty } from '@jianbao/record'
import type { Convicted } from './cast.js'
import { isPrincipal, type PenaltyHit } from './penalties.js'

/** What one person gets. */
export interface Share {
  readonly person: string
  readonly penalties: readonly Penalty[]
}

/** Deals the penalties of a group out to its persons: one value goes to each, several go in turn, a range to all. */
export function shares(
  { persons, together }: Convicted,
  hits: readonly PenaltyHit[],
  twice: boolean,
): Share[] {
  const [principal] = hits.filter(isPrincipal)
  // 周男前两次分别被判2月、3月: two judgments on one
  if (persons.length === 1 && twice && hits.length === 1 && principal && !principal.range) {
    return principal.values.map((value) => ({ person: together, penalties: [value] }))
  }
  if (hits.some(({ range }) => range) || (persons.length === 1 && persons[0] === together)) {
    return [{ person: together, penalties: hits.flatMap(({ values }) => values) }]
  }
  const dealt = inTurn(persons.length, hits)
  return persons.map((person, at) => ({
    person,
    penalties: dealt
      ? (dealt[at] ?? []).flatMap(({ values }) => values)
      : hits.flatMap(({ values }) => ownValue(values, at, persons.length)),
  }))
}

function ownValue(values: readonly Penalty[], at: number, persons: number): readonly Penalty[] {
  if (values.length === 1) return values
  const own = values[at]
  return values.length === persons && own ? [own] : []
}

/** 分别被判处死刑、无期徒刑和有期徒刑十五年: principal penalties of several kinds, one a person. */
function inTurn(persons: number, hits: readonly PenaltyHit[]): PenaltyHit[][] | null {
  if (persons < 2 || hits.filter(isPrincipal).length !== persons) return null
  const dealt: PenaltyHit[][] = []
  for (const hit of hits) {
    if (isPrincipal(hit)) dealt.push([hit])
    else dealt.at(-1)?.push(hit)
  }
  const early = dealt.slice(0, -1).every((own) => own.length === 1)
  const common = early ? (dealt.at(-1)?.slice(1) ?? []) : []
  return dealt.map((own, at) => (at < dealt.length - 1 ? [...own, ...common] : own))
}

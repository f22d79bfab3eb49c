import type { Penalty } from '@jianbao/record'
import type { Convicted } from './cast.js'
import { isPrincipal, type PenaltyHit } from './penalties.js'

/** What one person gets. */
export interface Share {
  readonly person: string
  readonly penalties: readonly Penalty[]
}

/** Deals the penalties of a group out to its persons: one value goes to each, several go in turn, a range to all. */
export const shares = (convicted: Convicted, hits: readonly PenaltyHit[], twice: boolean): Share[] =>
  asCourtsMay(dealt(convicted, hits, twice)).map(({ person, penalties }) => ({
    person,
    penalties: penalties.filter(isNew),
  }))

/** 判处死缓,在其死刑缓期二年执行期满后…: nobody gets either twice. */
const isNew = ({ kind }: Penalty, at: number, all: readonly Penalty[]): boolean =>
  (kind !== 'death' && kind !== 'life') || all.findIndex((penalty) => penalty.kind === kind) === at

/** Months; no court suspends a longer term. Criminal Law of China, article 72. */
const LONGEST_SUSPENDED = 36

const tooLong = (penalty: Penalty): boolean =>
  penalty.kind === 'life' ||
  penalty.kind === 'death' ||
  (penalty.kind === 'imprisonment' && 'months' in penalty && (penalty.months ?? 0) > LONGEST_SUSPENDED)

/** 分别判处十年、七年和三年,缓刑四年: a probation that is told once is theirs whose term may be suspended. */
function asCourtsMay(all: readonly Share[]): readonly Share[] {
  const may = ({ penalties }: Share): boolean => !penalties.some(tooLong)
  if (!all.some(may)) return all
  return all.map((share) =>
    may(share) ? share : { ...share, penalties: share.penalties.filter(({ kind }) => kind !== 'probation') },
  )
}

function dealt({ persons, together }: Convicted, hits: readonly PenaltyHit[], twice: boolean): Share[] {
  const [principal] = hits.filter(isPrincipal)
  // 周男前两次分别被判2月、3月: two judgments on one
  if (persons.length === 1 && twice && hits.length === 1 && principal && !principal.range) {
    return principal.values.map((value) => ({ person: together, penalties: [value] }))
  }
  if (hits.some(({ range }) => range) || (persons.length === 1 && persons[0] === together)) {
    return [{ person: together, penalties: hits.flatMap(({ values }) => values) }]
  }
  const turns = inTurn(persons.length, hits)
  return persons.map((person, at) => ({
    person,
    penalties: turns
      ? (turns[at] ?? []).flatMap(({ values }) => values)
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
  const turns: PenaltyHit[][] = []
  for (const hit of hits) {
    if (isPrincipal(hit)) turns.push([hit])
    else turns.at(-1)?.push(hit)
  }
  const early = turns.slice(0, -1).every((own) => own.length === 1)
  const common = early ? (turns.at(-1)?.slice(1) ?? []) : []
  return turns.map((own, at) => (at < turns.length - 1 ? [...own, ...common] : own))
}

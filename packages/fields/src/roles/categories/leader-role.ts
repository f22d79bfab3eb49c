import type { RoleName } from '@jianbao/record'
import { leadersBesideOthers, stateLeaders } from './state-leaders.js'

interface Named {
  readonly name: string
  readonly masked: boolean
  readonly role: RoleName
  readonly position: string | null
}

const DOT = '·'
/** No shorter name has two parts, one of them a leader's. */
const SHORTEST_FULL = 5
/** 弗拉基米尔·普京: a leader is known by the last part. */
const called = (name: string): string =>
  name.length < SHORTEST_FULL ? name : name.slice(name.lastIndexOf(DOT) + 1)

/** Of whom nothing else is told: what is told of somebody says who bears the name. */
const isUntold = ({ role, position, masked }: Named): boolean =>
  role === 'other' && position === null && !masked

/** 与习近平会晤: whoever holds the highest office of a state is an official, though the text need not say so. */
export function asLeaders<T extends Named>(people: readonly T[]): readonly T[] {
  if (!people.some(({ name }) => stateLeaders.has(called(name)))) return people
  return people.map((one) => (isUntold(one) && leads(called(one.name)) ? { ...one, role: 'official' } : one))
}

const leads = (name: string): boolean => stateLeaders.has(name) || leadersBesideOthers.has(name)

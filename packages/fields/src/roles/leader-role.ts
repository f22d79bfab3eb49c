import type { RoleName } from '@jianbao/record'
import { leadersBesideOthers, stateLeaders } from './state-leaders.js'

interface Named {
  readonly name: string
  readonly masked: boolean
  readonly role: RoleName
  readonly position: string | null
}

const DOT = /[·•‧・﹒]/u
/** 弗拉基米尔·普京: a leader is known by the last part. */
const called = (name: string): string => name.split(DOT).at(-1) ?? name

/** Of whom nothing else is told: what is told of somebody says who bears the name. */
const isUntold = ({ role, position, masked }: Named): boolean =>
  role === 'other' && position === null && !masked

/** 与习近平会晤: whoever holds the highest office of a state is an official, though the text need not say so. */
export function asLeaders<T extends Named>(people: readonly T[]): readonly T[] {
  if (!people.some(isUntold)) return people
  const among = people.some(({ name }) => stateLeaders.has(called(name)))
  if (!among) return people
  return people.map((one) =>
    isUntold(one) && (stateLeaders.has(called(one.name)) || leadersBesideOthers.has(called(one.name)))
      ? { ...one, role: 'official' }
      : one,
  )
}

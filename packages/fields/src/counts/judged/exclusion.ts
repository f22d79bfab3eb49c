import type { NumberSpan } from '@jianbao/text'
import type { Follower } from '../measures/follower.js'
import type { Candidate } from './candidate.js'

/** A reason why a number counts nothing, in a few plain words. */
export interface Exclusion {
  readonly reason: string
  /** What it has to be that follows the number; anything where none is named. */
  readonly kinds?: readonly Follower['kind'][]
  /** Measures of one character, one of which has to follow. */
  readonly measures?: string
  readonly holds: (candidate: Candidate, number: NumberSpan) => boolean
}

import type { NumberSpan } from '@jianbao/text'
import type { Follower } from './measures/follower.js'

/** A number that counts something, and what follows it. */
export interface Seen {
  readonly number: NumberSpan
  readonly follower: Follower
  /** `一` that says "a" unless the sentence counts more of the same. */
  readonly article: boolean
  /** The first and the last of the text's numbers that it is: two where they bound a range. */
  readonly first: number
  readonly last: number
}

/** The same with where its neighbours in the text end and begin. */
export interface Sighting extends Seen {
  readonly lastNumber: number
  readonly nextNumber: number
  /** Where the measure word of the next number ends, if that number follows at once or after 、; else null. */
  readonly chained: number | null
}

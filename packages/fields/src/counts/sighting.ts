import type { NumberSpan } from '@jianbao/text'
import type { Follower } from './follower.js'

/** A number that counts something, what follows it, and where its neighbours in the text end and begin. */
export interface Sighting {
  readonly number: NumberSpan
  readonly follower: Follower
  /** `一` that says "a" unless the sentence counts more of the same. */
  readonly article: boolean
  readonly lastNumber: number
  readonly nextNumber: number
  /** Where the measure word of the next number ends, if that number follows at once or after 、; else null. */
  readonly chained: number | null
}

/** What indexes that outlive a run have in common. */
export interface PersistentIndexOptions {
  /** Several indexes may lie in one place; `articles` by default. */
  readonly name?: string
  /**
   * An article is remembered for so many days, and at most a quarter more; for good by default. An index with another
   * number of days is another one.
   */
  readonly days?: number
  /** Similarity from which a text is a copy; `duplicateThreshold` by default. */
  readonly threshold?: number
  /** The time in milliseconds; that of the machine by default. */
  readonly now?: () => number
}

/** The slices of time that articles are kept in and forgotten by. */
export interface Generations {
  readonly current: number
  /** Of those that are not forgotten yet. */
  readonly oldest: number
  /** Milliseconds until what is kept now may go; null: never. */
  readonly millisecondsLeft: number | null
}

const slicesOfAge = 4
const day = 86_400_000

/** Whole slices are forgotten at once, so that no article needs a date of its own. */
export function generationsAt(now: number, days: number | undefined): Generations {
  if (days === undefined) return { current: 0, oldest: 0, millisecondsLeft: null }
  const slice = (days * day) / slicesOfAge
  const current = Math.floor(now / slice)
  const end = Math.ceil((current + slicesOfAge + 1) * slice)
  return { current, oldest: current - slicesOfAge, millisecondsLeft: end - Math.floor(now) }
}

const recordId = /^[0-9a-f]{32}$/

/**
 * A record's id in half the bytes.
 * @throws RangeError when it is none
 */
export function packedId(id: string): Buffer {
  if (!recordId.test(id)) throw new RangeError(`not a record's id, 32 hexadecimal digits: ${id.slice(0, 40)}`)
  return Buffer.from(id, 'hex')
}

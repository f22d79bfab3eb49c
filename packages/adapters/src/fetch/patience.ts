import type { HttpFailure } from './http-exchange.js'

/** Gives a request up when one of its parts, or all of it, takes too long. */
export interface Patience {
  /** The part that begins now, in place of the one before. @param what would be said of it */
  readonly wait: (milliseconds: number, what: string) => void
  /** No part is waited for now. */
  readonly rest: () => void
  /** Why the request was given up; null where it wasn't. */
  readonly lost: () => HttpFailure | null
  /** The request is over. */
  readonly end: () => void
}

/** @param total for the whole request, in milliseconds */
export function createPatience(total: number, giveUp: () => void): Patience {
  let lost: HttpFailure | null = null
  let part: NodeJS.Timeout | undefined
  const lose = (milliseconds: number, what: string) => {
    lost ??= { failure: 'timeout', message: `${what} within ${milliseconds / 1000} s`, retryable: true }
    giveUp()
  }
  const whole = setTimeout(lose, total, total, 'the answer was not complete')
  const rest = () => clearTimeout(part)
  return {
    wait: (milliseconds, what) => {
      rest()
      part = setTimeout(lose, milliseconds, milliseconds, what)
    },
    rest,
    lost: () => lost,
    end: () => {
      rest()
      clearTimeout(whole)
    },
  }
}

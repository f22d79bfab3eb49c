import type { HttpAnswer } from './http-exchange.js'

/** Statuses that may be another one soon (RFC 9110, 15; 429 and 425 of RFC 6585 and RFC 8470). All others are final. */
export const retriedStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** The date formats of RFC 9110, 5.6.7, all of which name a month and a time of day. */
const datePattern = /[a-z]{3}.*\d\d:\d\d:\d\d/i

/**
 * How long a server asks to be left alone, by its `Retry-After`.
 * @param now in milliseconds since the epoch
 * @returns in milliseconds, 0 for a time that has passed; null where it says nothing that can be read
 */
export function retryAfter(headers: HttpAnswer['headers'], now: number): number | null {
  const value = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1].trim()
  if (value === undefined) return null
  if (/^\d{1,9}(?:\.\d*)?$/.test(value)) return Math.ceil(Number(value) * 1000)
  const time = datePattern.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? null : Math.max(0, time - now)
}

import type { Joints } from './line.js'
import { tidy } from './tidy.js'

/** A line's text with wide gaps where its inline elements meet. */
export function gappedAt({ text, places }: Joints): string {
  let from = 0
  const parts = [...places, text.length].map((place) => {
    const part = tidy(text.slice(from, place))
    from = place
    return part
  })
  return parts.filter((part) => part !== '').join('  ')
}

import type { Headline } from './headline.js'
import type { TextLine } from './line-kinds.js'

/** A place, a section, a button: no caption is so short. */
const shortestCaption = 3

/**
 * Which lines above the first sentence stay: captions and lead-ins behind the headline and the lines of metadata. What
 * stands before the headline, or between it and the metadata, belongs to the page.
 */
export function chooseHeadLines(lines: readonly TextLine[], first: number, headline: Headline): boolean[] {
  const head = lines.slice(0, first)
  const metadata = head.findLastIndex((line) => line.metadata !== null)
  const from = Math.max(headline.at, metadata)
  return head.map((line, at) => at > from && line.kind !== 'furniture' && line.text.length >= shortestCaption)
}

import type { Dateline, LabelledAuthor } from '@jianbao/record'
import { cutHead, cutSignature, cutTail } from '../lines/bylines.js'
import type { Paragraph } from '../paragraph.js'
import type { Removal, RemovalReason } from '../removal-reasons.js'

/** The paragraphs without their bylines and datelines, and what those said. */
export interface BareParagraphs {
  readonly paragraphs: readonly Paragraph[]
  readonly authors: readonly LabelledAuthor[]
  /** The first one. */
  readonly dateline: Dateline | null
  /** Named by a closing 来源. */
  readonly publisher: string | null
  /** Whose reporters the byline names. */
  readonly medium: string | null
}

const cuts = [
  { cut: cutHead, reason: 'byline' },
  { cut: cutTail, reason: 'byline' },
] as const
const signature = { cut: cutSignature, reason: 'signature' } as const

/** Cuts bylines and datelines off both ends of every paragraph; a paragraph that was nothing else is left out. */
export function cutBylines(paragraphs: readonly Paragraph[], removals: Removal[]): BareParagraphs {
  const bare: Paragraph[] = []
  const authors: LabelledAuthor[] = []
  let dateline: Dateline | null = null
  let publisher: string | null = null
  let medium: string | null = null
  for (const [at, paragraph] of paragraphs.entries()) {
    let { text, start } = paragraph
    const isLast = at === paragraphs.length - 1
    for (const { cut, reason } of isLast ? [...cuts, signature] : cuts) {
      const found = cut(text)
      if (!found) continue
      const why: RemovalReason = found.dateline === null ? reason : 'dateline'
      removals.push({ reason: why, place: 'inside', text: found.removed })
      authors.push(...found.authors)
      dateline ??= found.dateline
      publisher ??= found.publisher
      medium ??= found.medium
      text = found.text
      start += found.start
    }
    if (text !== '') bare.push({ ...paragraph, text, start })
  }
  return { paragraphs: bare, authors, dateline, publisher, medium }
}

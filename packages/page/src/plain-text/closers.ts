import type { FurnitureReason } from '../lines/furniture-rules.js'
import type { TextLine } from './line-kinds.js'

/** What stands below an article and not in it: an article is over where one of these comes. */
const closing: ReadonlySet<FurnitureReason> = new Set<FurnitureReason>([
  'original_title',
  'share',
  'neighbours',
  'related',
  'dated_headline',
  'login',
  'teaser',
  'discussion',
  'hotline',
  'scan',
  'app',
  'copyright',
  'disclaimer',
  'tags',
  'end_mark',
])

/** Whether an article is over where this line stands: an editor's line, or furniture of a page's foot. */
export function isCloser(line: TextLine): boolean {
  if (line.reason === null) return false
  return closing.has(line.reason) || (line.metadata?.authors.some(({ role }) => role === 'editor') ?? false)
}

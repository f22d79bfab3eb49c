import type { Capture } from './capture.js'
import type { HeaderBlock } from './headers.js'

/**
 * The field of a WARC header that makes a page part of another one's article: it names that page's record, behind which
 * this one stands. WARC 1.1 leaves further fields to those who write them (4).
 */
export const continuesField = 'Jianbao-Continues'

/** Whether a record holds a further page of the article that the page before it began. */
export function continues(fields: HeaderBlock['fields'], before: Pick<Capture, 'id'> | null): boolean {
  const named = fields.get(continuesField.toLowerCase())?.replace(/^<(.*)>$/, '$1')
  return named !== undefined && before !== null && named === before.id
}

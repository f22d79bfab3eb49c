import { codePointOffsets, type Duplicate } from '@jianbao/record'
import { sharedPassage } from '@jianbao/text'
import type { Repeat } from './duplicate-index.js'

/**
 * What a record says of the one it repeats.
 * @param text the record's own
 * @param kept the text of the record that it repeats; null where it is not at hand
 */
export function duplicateOf({ of, similarity }: Repeat, text: string, kept: string | null): Duplicate {
  const span = kept === null ? null : sharedPassage(text, kept)
  if (span === null) return { of, similarity, shared: null }
  const toCodePoints = codePointOffsets(text)
  const [start, end] = [toCodePoints(span.start), toCodePoints(span.end)]
  return { of, similarity, shared: { quote: text.slice(span.start, span.end), start, end } }
}

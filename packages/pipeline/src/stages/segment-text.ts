import { type Span, segment } from '@jianbao/text'
import type { CleanArticle } from './convert.js'

/** segment: the sentences of the text, in UTF-16 code units. */
export function segmentText(article: CleanArticle): readonly Span[] {
  return segment(article.text)
}

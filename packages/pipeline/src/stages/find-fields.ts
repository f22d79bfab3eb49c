import { type ExtractedFields, extractFields } from '@jianbao/fields'
import { type Span, simplifiedView } from '@jianbao/text'
import { countryOf } from '../country.js'
import type { PipelineOptions } from '../outcome.js'
import type { CleanArticle } from './convert.js'

/**
 * fields: counts, amounts, provinces, roles, sentences. Where the script was kept they are read in a Simplified view of
 * the text, code unit for code unit, so that a `quote` is what stands in the text and every other value is Simplified.
 */
export function findFields(
  article: CleanArticle,
  segments: readonly Span[],
  url: string | null,
  { trace = false }: PipelineOptions,
): ExtractedFields {
  const kept = article.script.input !== 'hans' && article.script.conversions === 0
  const read = (written: string): string => (kept ? simplifiedView(written) : written)
  const text = read(article.text)
  return extractFields(
    {
      text,
      title: article.title === null ? null : read(article.title),
      authors: article.authors,
      segments,
      country: countryOf(text, article.script, url),
    },
    { written: article.text, trace },
  )
}

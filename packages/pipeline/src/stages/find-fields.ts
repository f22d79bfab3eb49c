import { type ExtractedFields, fieldsInTurns, OwnFieldError, type Turns } from '@jianbao/fields'
import type { Refusal } from '@jianbao/record'
import { type Span, simplifiedView } from '@jianbao/text'
import { countryOf } from '../country.js'
import type { PipelineOptions } from '../outcome.js'
import type { CleanArticle } from './convert.js'

/**
 * fields: counts, amounts, provinces, roles, sentences. Where the script was kept they are read in a Simplified view of
 * the text, code unit for code unit, so that a `quote` is what stands in the text and every other value is Simplified.
 * Refuses with `faulty_field` where a field of the caller's own is at fault. Pauses as `fieldsInTurns` does.
 */
export function* findFields(
  article: CleanArticle,
  segments: readonly Span[],
  url: string | null,
  { trace = false, fields: own = [] }: PipelineOptions,
): Turns<ExtractedFields | Refusal> {
  const kept = article.script.input !== 'hans' && article.script.conversions === 0
  const read = (written: string): string => (kept ? simplifiedView(written) : written)
  const text = read(article.text)
  const { publisher, site, language } = article
  const input = {
    text,
    title: article.title === null ? null : read(article.title),
    authors: article.authors,
    agency: article.dateline?.agency ? read(article.dateline.agency) : null,
    segments,
    country: countryOf(text, article.script, { url, publisher, site, language }),
  }
  try {
    return yield* fieldsInTurns(input, { written: article.text, trace, own })
  } catch (error) {
    if (error instanceof OwnFieldError) return { reason: 'faulty_field', message: error.message }
    throw error
  }
}

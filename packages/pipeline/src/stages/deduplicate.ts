import { removeRepeats } from '@jianbao/text'
import type { PipelineOptions } from '../outcome.js'
import { changedBy } from '../source-alignment.js'
import type { CleanArticle } from './convert.js'

/** deduplicate, inside one article: second copies of its body go, now that both are in one script. */
export function deduplicate(article: CleanArticle, options: PipelineOptions): CleanArticle {
  if (options.skipRepairs?.includes('repeated_body')) return article
  const single = removeRepeats(article.text)
  if (single.repairs.length === 0) return article
  return {
    ...article,
    text: single.text,
    repairs: [...article.repairs, ...single.repairs],
    alignment: changedBy(single.alignment, article.alignment),
  }
}

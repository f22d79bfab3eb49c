import type { Article } from '@jianbao/page'
import { type Repaired, repairText, repairTitle } from '@jianbao/text'
import type { PipelineOptions } from '../outcome.js'
import { changedBy } from '../source-alignment.js'

/** repair: what crawling and content farms did to the text and the title is undone. */
export function repair(article: Article, { skipRepairs: except = [] }: PipelineOptions): Article {
  const title: Repaired | null =
    article.title === null ? null : repairTitle(article.title, article.text, { except })
  const text = repairText(article.text, { title: title?.text ?? null, except })
  const repairs = [...(title?.repairs ?? []), ...text.repairs]
  if (repairs.length === 0 && (title?.text ?? null) === article.title) return article
  return {
    ...article,
    title: title?.text ?? null,
    text: text.text,
    repairs: [...article.repairs, ...repairs],
    alignment: changedBy(text.alignment, article.alignment),
  }
}

import type { Article } from '@jianbao/page'
import type { Script } from '@jianbao/record'
import { toSimplified } from '@jianbao/text'
import type { PipelineOptions } from '../outcome.js'
import { changedBy } from '../source-alignment.js'

/** An article whose text is as the record will have it, but for second copies of its body. */
export interface CleanArticle extends Article {
  readonly script: Script
}

/** convert: Traditional → Simplified, the text and all that is said about it. */
export function convert(article: Article, options: PipelineOptions): CleanArticle {
  // A title in another script than the text makes a mixed article: the two were put together from different copies.
  const converted = toSimplified(article.text, { beside: article.title })
  const { script } = converted
  if (options.skipRepairs?.includes('script_conversion'))
    return { script: { ...script, conversions: 0 }, ...article }

  const simplified = <T extends string | null>(value: T): T =>
    (value === null ? null : toSimplified(value, { hint: script }).text) as T
  const { dateline } = article
  // What is new comes first: V8 gives each object a hidden class of its own that gets a property behind a spread.
  return {
    script,
    ...article,
    text: converted.text,
    title: simplified(article.title),
    publisher: simplified(article.publisher),
    site: simplified(article.site),
    authors: article.authors.map(({ name, role, label, house }) => ({
      name: simplified(name),
      role,
      ...(label === undefined ? {} : { label: simplified(label) }),
      ...(house === undefined ? {} : { house: simplified(house) }),
    })),
    dateline: dateline && {
      agency: simplified(dateline.agency),
      place: simplified(dateline.place),
      date: simplified(dateline.date),
    },
    repairs: [...article.repairs, ...converted.repairs],
    alignment: changedBy(converted.alignment, article.alignment),
  }
}

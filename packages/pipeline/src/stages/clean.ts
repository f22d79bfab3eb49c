import { type Article, cleanHtml, cleanText, type Page } from '@jianbao/page'
import type { Refusal } from '@jianbao/record'
import type { InputFormat } from '../input.js'
import type { PipelineOptions } from '../outcome.js'

/** clean: page → article: the body without its furniture, and what the page says about the article. */
export function clean(page: Page, format: InputFormat, options: PipelineOptions): Article | Refusal {
  const positions = options.sourceOffsets ?? false
  const article = format === 'html' ? cleanHtml(page, { positions }) : cleanText(page, { positions })
  if ('reason' in article) return article
  return { ...article, repairs: [...page.repairs, ...article.repairs] }
}

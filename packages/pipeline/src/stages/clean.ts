import { type Article, cleanHtml, cleanText, type Page } from '@jianbao/page'
import type { Refusal } from '@jianbao/record'
import { compose, repairPage } from '@jianbao/text'
import type { InputFormat } from '../input.js'
import type { PipelineOptions } from '../outcome.js'

/**
 * clean: page → article: the body without its furniture, and what the page says about the article. Damage to single
 * characters is undone before, for it hides what a line is.
 */
export function clean(page: Page, format: InputFormat, options: PipelineOptions): Article | Refusal {
  const positions = options.sourceOffsets ?? false
  const isHtml = format === 'html'
  const readable = repairPage(page.text, isHtml, { except: options.skipRepairs ?? [] })
  const whole: Page = { ...page, text: readable.text }
  const article = isHtml ? cleanHtml(whole, { positions }) : cleanText(whole, { positions })
  if ('reason' in article) return article
  return {
    ...article,
    repairs: [...page.repairs, ...readable.repairs, ...article.repairs],
    alignment: article.alignment && compose(readable.alignment, article.alignment),
  }
}

import { type Article, cleanHtml, cleanText, type Page } from '@jianbao/page'
import type { Refusal } from '@jianbao/record'
import type { InputFormat } from '../input.js'

/** clean: page → article: the body without its furniture, and what the page says about the article. */
export function clean(page: Page, format: InputFormat): Article | Refusal {
  const article = format === 'html' ? cleanHtml(page) : cleanText(page)
  if ('reason' in article) return article
  return { ...article, repairs: [...page.repairs, ...article.repairs] }
}

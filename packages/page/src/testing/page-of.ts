import { isRefusal } from '@jianbao/record'
import type { Page } from '../article.js'
import { cleanHtml } from '../clean-html.js'

/** A page in UTF-8 of which nothing is known but its text, and what else a test says. */
export const pageOf = (text: string, known: Partial<Page> = {}): Page => ({
  text,
  charset: { declared: null, used: 'utf-8' },
  fetchedAt: null,
  url: null,
  repairs: [],
  ...known,
})

/** The lines of a page's article; where it is refused, the reason alone. */
export function linesOrReason(html: string): string[] {
  const article = cleanHtml(pageOf(html))
  return isRefusal(article) ? [article.reason] : article.text.split('\n')
}

import type { Refusal } from '@jianbao/record'
import { load } from 'cheerio/slim'
import type { Article, Page } from './article.js'
import { collectBody } from './body/collect.js'
import type { DomNode } from './body/dom.js'
import { layOut } from './body/layout.js'

/** Cuts the article out of a page. */
export function cleanHtml(page: Page): Article | Refusal {
  const root: DomNode | undefined = load(page.text).root()[0]
  if (root === undefined) return { reason: 'no_body', message: 'no article in it' }
  const layout = layOut(root, { hiddenToo: false })
  const body = collectBody(layout)
  if (body === null) return { reason: 'no_body', message: 'no article in it' }
  return {
    text: body.lines.map((line) => line.text).join('\n'),
    title: null,
    publisher: null,
    site: null,
    authors: [],
    dateline: null,
    publishedAt: null,
    canonicalUrl: null,
    repairs: [],
  }
}

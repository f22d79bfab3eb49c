import {
  type Article,
  type ArticlePage,
  cleanHtml,
  cleanText,
  joinPages,
  type Page,
  withoutPage,
} from '@jianbao/page'
import type { Refusal } from '@jianbao/record'
import { compose, repairPage } from '@jianbao/text'
import type { InputFormat } from '../input.js'
import type { PipelineOptions } from '../outcome.js'
import type { DecodedPages } from './decode-pages.js'

/** clean: pages → article: the body without its furniture, and what the pages say about the article. */
export function clean(pages: DecodedPages, format: InputFormat, options: PipelineOptions): Article | Refusal {
  const article = cleanAll(pages, format, options)
  return 'reason' in article || options.evidence ? article : withoutPage(article)
}

function cleanAll(pages: DecodedPages, format: InputFormat, options: PipelineOptions): Article | Refusal {
  const article = cleanOne(pages, format, options)
  if ('reason' in article || pages.following.length === 0) return article
  const following = cleanFollowing(pages.following, article, format, options)
  const first = { article, sourceLength: pages.text.length, address: pages.url }
  return joinPages(first, following, { keepRepeats: options.skipRepairs?.includes('repeated_body') ?? false })
}

/** Up to one that is refused; a page of pictures only has no body, and is none of those. */
function cleanFollowing(
  pages: readonly Page[],
  first: Article,
  format: InputFormat,
  options: PipelineOptions,
): ArticlePage[] {
  const cleaned: ArticlePage[] = []
  let { pages: place }: Pick<Article, 'pages'> = first
  for (const page of pages) {
    const next = place?.next ?? null
    const address = next !== null && URL.canParse(next) ? next : null
    const article = cleanOne({ ...page, url: address }, format, options)
    if ('reason' in article && article.reason !== 'no_body') break
    const found = 'reason' in article ? null : article
    cleaned.push({ article: found, sourceLength: page.text.length, address })
    place = found?.pages ?? null
  }
  return cleaned
}

/** Damage to single characters is undone before, for it hides what a line is. */
function cleanOne(page: Page, format: InputFormat, options: PipelineOptions): Article | Refusal {
  const positions = options.sourceOffsets ?? false
  const isHtml = format === 'html'
  const { skipRepairs: except = [] } = options
  const readable = repairPage(page.text, isHtml, { except, glossed: page.glossed ?? null })
  const isWhole = readable.text === page.text
  const whole: Page = isWhole ? page : { ...page, text: readable.text, parts: [readable.text] }
  const article = isHtml ? cleanHtml(whole, { positions }) : cleanText(whole, { positions })
  if ('reason' in article) return article
  if (isWhole && page.repairs.length === 0 && readable.repairs.length === 0) return article
  return {
    ...article,
    repairs: [...page.repairs, ...readable.repairs, ...article.repairs],
    alignment: article.alignment && compose(readable.alignment, article.alignment),
  }
}

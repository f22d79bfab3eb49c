import { cleanHtml, decode } from '@jianbao/page'
import type { Refusal } from '@jianbao/record'
import { captureOf } from '../inputs/warc/capture.js'
import { type PageContent, pageInRecord } from '../inputs/warc/page-in-record.js'
import { responseHead } from './archive-exchange.js'
import type { Exchange } from './visit.js'

/** The page in an answer, read as it will be read from the archive. Refuses what is no HTML or text, or damaged. */
export function pageInAnswer({ url, answer }: Exchange): PageContent | Refusal {
  const block = Buffer.concat([responseHead(answer), answer.body])
  const fields = new Map([
    ['warc-type', 'response'],
    ['warc-target-uri', url],
  ])
  const record = { at: 0, end: block.length, fields, block, blockLength: block.length }
  const capture = captureOf(record)
  if (capture !== null) return pageInRecord(capture, record)
  const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'none'
  const message = `it is no article: neither HTML nor plain text (its content type is ${type})`
  return { reason: 'not_text', message }
}

/** The address of the page that goes on with the article of this one; null where none does. */
export function nextPage(
  { bytes, declaredCharset, format }: PageContent,
  url: string,
): { readonly index: number; readonly next: string } | null {
  if (format !== 'html') return null
  const decoded = decode(bytes, declaredCharset, format)
  if ('reason' in decoded) return null
  const article = cleanHtml({ ...decoded, url, fetchedAt: null })
  if ('reason' in article || article.pages?.next == null) return null
  const { index, next } = article.pages
  return { index, next }
}

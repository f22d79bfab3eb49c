import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@jianbao/page'
import { type Article, cleanHtml, decode, withoutPage } from '@jianbao/page'
import { corpusPages } from './corpus-pages.js'

/** One page in all the states that a bench starts from. */
export interface Document {
  readonly bytes: Uint8Array
  readonly page: Page
  /** As cut out of the page: before repair and conversion. */
  readonly article: Article
}

export interface Documents {
  readonly documents: readonly Document[]
  /** How many pages gave no article. */
  readonly leftOut: number
}

/**
 * Every `.html` file below a folder, decoded and cleaned; by default, the corpus's news in pages of the usual size.
 * @throws Error that names the folder where there is none
 */
export function readDocuments(folder: string | null): Documents {
  if (folder === null) return documentsOf(corpusPages())
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => /\.html?$/.test(file)).sort()
  const found = documentsOf(pages.map((file) => readFileSync(join(folder, file))))
  if (found.documents.length === 0) throw new Error(`${folder}: no page (.html) with an article in it`)
  return found
}

function documentsOf(pages: readonly Uint8Array[]): Documents {
  const documents = pages.flatMap((bytes) => documentOf(bytes) ?? [])
  return { documents, leftOut: pages.length - documents.length }
}

function documentOf(bytes: Uint8Array): Document | null {
  const page = pageOf(bytes)
  const article = page === null ? null : cleanHtml(page)
  return page === null || article === null || 'reason' in article
    ? null
    : { bytes, page, article: withoutPage(article) }
}

/** As the pipeline's first stage makes it; null where the bytes can't be read. */
export function pageOf(bytes: Uint8Array): Page | null {
  const decoded = decode(bytes, null, 'html')
  return 'reason' in decoded ? null : { ...decoded, fetchedAt: null, url: null }
}

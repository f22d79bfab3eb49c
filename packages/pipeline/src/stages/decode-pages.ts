import { decode, largestPage, type Page } from '@jianbao/page'
import type { Refusal } from '@jianbao/record'
import type { RawInput } from '../input.js'
import type { PipelineOptions } from '../outcome.js'

/**
 * An article's page, and those that follow it where it is split: as far as they can be read, and are no larger together
 * than one page may be.
 */
export interface DecodedPages extends Page {
  readonly following: readonly Page[]
}

/** decode: bytes → string, by what the input says of itself and what its bytes say; each page by itself. */
export function decodePages(raw: RawInput): DecodedPages | Refusal {
  const first = decodeOne(raw.bytes, raw, raw.address ?? raw.url)
  if ('reason' in first) return first
  const following: Page[] = []
  let size = first.text.length
  for (const bytes of raw.following) {
    const page = decodeOne(bytes, raw, null)
    // The record's `pages.next` then says that the article goes on where this one stands.
    if ('reason' in page) break
    size += page.text.length
    if (size > largestPage) break
    following.push(page)
  }
  return { ...first, following }
}

function decodeOne(bytes: Uint8Array, raw: RawInput, url: string | null): Page | Refusal {
  const decoded = decode(bytes, raw.declaredCharset, raw.format)
  if ('reason' in decoded) return decoded
  const { text, parts, charset, repairs, glossed } = decoded
  return { text, parts, charset, repairs, glossed, fetchedAt: raw.fetchedAt, url }
}

/** What a record says of the pages that its article stands on. */
export interface Source {
  readonly url: string | null
  readonly charset: Page['charset']
  /** What source offsets count in: the decoded pages in order, nothing between. Null where they aren't asked for. */
  readonly text: string | null
}

export function sourceOf(pages: DecodedPages, { sourceOffsets = false }: PipelineOptions): Source {
  const { url, charset, text, following } = pages
  return { url, charset, text: sourceOffsets ? text + following.map((page) => page.text).join('') : null }
}

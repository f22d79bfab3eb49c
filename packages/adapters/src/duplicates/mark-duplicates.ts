import type { ArticleRecord } from '@jianbao/record'
import { duplicateOf } from './duplicate-of.js'
import { createMemoryDuplicateIndex } from './memory-duplicate-index.js'

/** In UTF-16 code units: the texts of so many earlier records are kept to quote what a copy shares with one. */
const mostKept = 32 * 1024 * 1024

/** Says of each record which of those before it it repeats. Holds 400 bytes a record, and the last 64 MB of text. */
export function createDuplicateMarker(): (record: ArticleRecord) => ArticleRecord {
  const index = createMemoryDuplicateIndex()
  const texts = new Map<string, string>()
  let size = 0

  function keep(id: string, text: string): void {
    size += text.length - (texts.get(id)?.length ?? 0)
    texts.set(id, text)
    for (const [oldest, { length }] of texts) {
      if (size <= mostKept || oldest === id) break
      texts.delete(oldest)
      size -= length
    }
  }

  return (record) => {
    const repeat = index.claim(record.id, record.fingerprint)
    if (repeat === null) keep(record.id, record.text)
    const kept = repeat && (texts.get(repeat.of) ?? null)
    return { ...record, duplicate: repeat && duplicateOf(repeat, record.text, kept) }
  }
}

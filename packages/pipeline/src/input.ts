import type { RecordInput } from '@jianbao/record'

/** How an input's bytes are to be read. */
export type InputFormat = 'html' | 'text'

/** One article's raw input, with everything its record needs to say where it came from. */
export interface RawInput {
  readonly bytes: Uint8Array
  readonly format: InputFormat
  /** The further pages of a split article, in order; each decoded by itself. */
  readonly following: readonly Uint8Array[]
  readonly path: string | null
  /** As it was given. */
  readonly url: string | null
  /** Where the page was in the end, after redirects: what its links are relative to. Null where that is `url`. */
  readonly address: string | null
  /** From 1, inside a container. */
  readonly line: number | null
  /** The container line's own id. */
  readonly id: string | null
  readonly fetchedAt: string | null
  /** From an HTTP header or the container; beats nothing but silence. */
  readonly declaredCharset: string | null
}

/** An article as the caller has it: what is not known of it may be left out. */
export type ArticleInput = Pick<RawInput, 'bytes' | 'format'> & Partial<RawInput>

export function rawInput(article: ArticleInput): RawInput {
  return {
    bytes: article.bytes,
    format: article.format,
    following: article.following ?? [],
    path: article.path ?? null,
    url: article.url ?? null,
    address: article.address ?? null,
    line: article.line ?? null,
    id: article.id ?? null,
    fetchedAt: article.fetchedAt ?? null,
    declaredCharset: article.declaredCharset ?? null,
  }
}

/** Of all its pages. */
export function bytesOfArticle({ bytes, following = [] }: ArticleInput): number {
  return following.reduce((sum, { length }) => sum + length, bytes.length)
}

/** What names an input in messages and rejects. */
export type InputName = Pick<RecordInput, 'url' | 'path' | 'line' | 'id'>

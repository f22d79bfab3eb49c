import type { Refusal } from '@jianbao/record'
import type { CaptureRef } from '../inputs/input-ref.js'

/** One input: an address as it was given, and the canonical form (see `canonicalUrl`) under which it is fetched. */
export interface Address {
  readonly given: string
  readonly url: string
}

/** One address to fetch, for one or more inputs of a run. */
export interface FetchTask {
  /** The canonical address (see `canonicalUrl`) under which the run knows it: unique in the run. */
  readonly url: string
  /** The address to ask for now: another than `url` where a redirect led to another host. */
  readonly at: string
  /** Addresses asked for so far that redirected, in order. */
  readonly hops: readonly string[]
  /** What an earlier, finished crawl of the same run's folder has of it. */
  readonly known?: KnownCapture
}

/** A page fetched before, and what the server named it by. */
export interface KnownCapture {
  readonly capture: CaptureRef
  /** Where it came from, after redirects: what its `ETag` belongs to. */
  readonly address: string
  /** Of the page's record in the archive: its id (a URN) and date, by which a later record refers to it. */
  readonly recordId: string
  readonly date: string
  /** `ETag` and `Last-Modified` as they came; null where the server gave none, or a page of the article is missing. */
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Tasks of one host, few enough to be done again after a crash: what one result file and one WARC file hold. */
export interface HostChunk {
  /** A hash of all the chunk depends on: it names its result file, and its archive `pages/<key>.warc.gz`. */
  readonly key: string
  /** Host with its port unless that is the scheme's own: what robots.txt and politeness go by. */
  readonly host: string
  readonly tasks: readonly FetchTask[]
}

/** What one fetch job does: all chunks of a host in a round. They stand in bytes `[start, end)` of the round's file. */
export interface HostJob {
  /** A hash of its chunks' keys. */
  readonly key: string
  readonly round: number
  readonly host: string
  readonly start: number
  readonly end: number
  readonly chunks: number
  readonly tasks: number
}

/** What became of a task: exactly one of the three. One line of a result file. */
export type FetchResult = { readonly url: string } & (
  | ({ readonly result: 'captured' } & KnownCapture)
  /** Redirected to another host, whose own job has to ask it. */
  | { readonly result: 'moved'; readonly to: string; readonly hops: readonly string[] }
  | ({ readonly result: 'refused' } & Refusal)
)

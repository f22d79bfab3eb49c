import type { InputFormat } from '@jianbao/pipeline'
import type { RejectReason, StageName } from '@jianbao/record'

/** How a file is read: one article, a container of lines, or an archive of pages. */
export type FileFormat = InputFormat | 'jsonl' | 'warc'

/** A file as it stood when it was listed. `mtimeMs` in milliseconds since the epoch, `size` in bytes. */
export interface FileState {
  readonly path: string
  /** Where its bytes lie, if not at `path`: standard input that was put into a file. */
  readonly at?: string
  readonly size: number
  readonly mtimeMs: number
}

/** Where a file is opened; `path` is what it is called. */
export function locationOf({ path, at }: Pick<FileState, 'path' | 'at'>): string {
  return at ?? path
}

/** One article in one file. */
export interface FileRef extends FileState {
  readonly kind: 'file'
  readonly format: InputFormat
}

/** Bytes `[start, end)` of a JSONL file: whole lines, the first of which has number `line` (from 1). */
export interface LinesRef extends FileState {
  readonly kind: 'lines'
  readonly start: number
  readonly end: number
  readonly line: number
  /** How many lines that are not blank. */
  readonly count: number
}

/**
 * Pages of a WARC file: those of the whole records in bytes `[start, end)`, or, where a gzip member holds many records,
 * of those from `skip` bytes on in what the member at `start` holds.
 */
export interface WarcRef extends FileState {
  readonly kind: 'warc'
  readonly start: number
  readonly skip: number
  readonly end: number
  readonly isGzip: boolean
  /** The number of the first record, from 1, of all in the file. */
  readonly line: number
  /** How many pages; other records are none. */
  readonly count: number
}

/** What came by a pipe, such as standard input: it lies nowhere, so it travels whole. Never part of a durable job. */
export interface MemoryRef {
  readonly kind: 'memory'
  readonly path: string
  readonly format: Exclude<FileFormat, 'warc'>
  readonly bytes: Uint8Array
  readonly line: number
}

/** An input that could not even be listed: it stands here so that it is accounted for in its place. */
export interface RefusedRef {
  readonly kind: 'refused'
  /** Null where it is an address. */
  readonly path: string | null
  /** The line of a container, where it is one line that is refused. */
  readonly line?: number | null
  /** Where it is a page of an archive whose address and record are known. */
  readonly url?: string | null
  readonly id?: string | null
  readonly reason: RejectReason
  /** Where it was refused; `input` by default. */
  readonly stage?: StageName
  readonly message: string
}

/**
 * A page that a run fetched: the record in bytes `[start, end)` of one of its own archives, with those of the article's
 * following pages right behind it.
 */
export interface CaptureRef {
  readonly kind: 'capture'
  /** What the input is called: the address as it was given. */
  readonly url: string
  /** The archive, relative to the run's folder, such as `pages/….warc.gz`. */
  readonly file: string
  /** The archive's place, absolute; not part of a plan, for a run's folder may stand elsewhere on another machine. */
  readonly at?: string
  readonly start: number
  readonly end: number
}

/** Names an input without holding it: what jobs and threads are given. Paths are as the user gave them. */
export type InputRef = FileRef | LinesRef | WarcRef | MemoryRef | RefusedRef | CaptureRef

/** The file that a reference names, as the user gave it; null where it is an address. */
export function pathOf(ref: InputRef): string | null {
  return ref.kind === 'capture' ? null : ref.path
}

/** How many outcomes a reference stands for. */
export function inputsOf(ref: InputRef): number {
  return ref.kind === 'lines' || ref.kind === 'warc' ? ref.count : 1
}

/** A job's unit: consecutive inputs, few enough to be done in seconds, enough that the queue costs little. */
export interface Batch {
  readonly inputs: readonly InputRef[]
  /** What became of addresses, by the generation of the crawl (see `Crawl`) that asked them. */
  readonly crawled?: number
}

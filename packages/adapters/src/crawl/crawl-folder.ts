import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/*
 * What a crawl keeps in its run's folder. All of it is written beside its place and renamed into it.
 *
 *   pages/<archive>.warc.gz          archives: what a chunk's requests brought, one gzip member a record
 *   crawl/current.json               which generation stands: {generation, key, inputs, tasks}
 *   crawl/<generation>/
 *     addresses.jsonl                every input of the sources in order: {"given", "url"}, or a refused reference
 *     round-<n>.jsonl                the chunks of a round (see `HostChunk`), those of one host behind one another
 *     round-<n>.hosts.jsonl          one `HostJob` a host: where its chunks stand in the file above
 *     results/<chunk>.jsonl          one `FetchResult` a task: a chunk with such a file is done
 *
 * Round 0 asks every address once; each further round asks those that a redirect led to another host. A generation is
 * one going over the addresses: a later run over a finished folder plans the next one, whose tasks hold what the former
 * has of them, and which takes its place when `current.json` says so.
 */

/** A crawl that is planned, and where it stands. */
export interface Crawl {
  /** Of the run. */
  readonly root: string
  /** From 1. */
  readonly generation: number
  /** What the caller named the sources by: another key, other sources. */
  readonly key: string
  /** How many inputs the sources gave, refused ones included. */
  readonly inputs: number
  /** How many different addresses they name. */
  readonly tasks: number
}

/** The folder of archives, in the run's folder. */
const pagesFolder = 'pages'

export const currentFile = (root: string): string => join(root, 'crawl', 'current.json')

type Place = Pick<Crawl, 'root' | 'generation'>

export const generationFolder = ({ root, generation }: Place): string =>
  join(root, 'crawl', String(generation))

export const addressesFile = (crawl: Place): string => join(generationFolder(crawl), 'addresses.jsonl')

export const roundFile = (crawl: Place, round: number): string =>
  join(generationFolder(crawl), `round-${round}.jsonl`)

export const hostsFile = (crawl: Place, round: number): string =>
  join(generationFolder(crawl), `round-${round}.hosts.jsonl`)

export const resultsFolder = (crawl: Place): string => join(generationFolder(crawl), 'results')

export const resultFile = (crawl: Place, chunk: string): string =>
  join(resultsFolder(crawl), `${chunk}.jsonl`)

/**
 * An archive, as captures name it: relative to the run's folder. Its key is the chunk's, but for 8 digits by chance, so that
 * each time that a chunk is done has an archive of its own.
 */
export const archiveName = (key: string): string => `${pagesFolder}/${key}.warc.gz`

/** The key of an archive of that name. */
export const archiveKey = (name: string): string => name.slice(pagesFolder.length + 1, -'.warc.gz'.length)

/** The folders in which a crawl's files grow. */
export async function growingFolders(root: string): Promise<string[]> {
  const crawl = join(root, 'crawl')
  const generations = (await readdir(crawl).catch(() => [])).filter((name) => /^\d+$/.test(name))
  return [
    join(root, pagesFolder),
    crawl,
    ...generations.flatMap((name) => [join(crawl, name), join(crawl, name, 'results')]),
  ]
}

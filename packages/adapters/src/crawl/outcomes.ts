import { open, readFile } from 'node:fs/promises'
import { JianbaoError } from '@jianbao/record'
import type { CaptureRef } from '../inputs/input-ref.js'
import { isThere } from '../output/is-there.js'
import type { FetchResult, HostChunk } from './crawl.js'
import { archiveKey, archiveName, type Crawl, resultFile, roundFile } from './crawl-folder.js'
import { readJsonLines } from './json-lines.js'
import { createNumberList, type NumberList } from './number-list.js'
import { createNumberedKeys, keyFromHex, keyOf, keyToHex } from './numbered-keys.js'
import { isDone } from './results.js'

/** A capture, but for how its input is called; or why there is none. */
export type FetchOutcome = Omit<CaptureRef, 'url'> | Extract<FetchResult, { result: 'refused' }>

export interface Outcomes {
  /**
   * Quick in any order: of a capture nothing has to be read, of a refusal one line.
   * @throws JianbaoError where an address was not fetched to its end
   */
  readonly of: (url: string) => Promise<FetchOutcome>
}

/** About 100 bytes for each address. */
interface Index {
  readonly urls: ReturnType<typeof createNumberedKeys>
  readonly chunks: ReturnType<typeof createNumberedKeys>
  readonly archives: ReturnType<typeof createNumberedKeys>
  /** Of each address: the number of its archive, or of the chunk in whose results its line stands. */
  readonly places: NumberList
  readonly starts: NumberList
  /** In the archive; below 0 that of the line; 0 where it is not known yet what became of it. */
  readonly lengths: NumberList
}

/** Reads all results of a crawl once, and holds where each address has its capture or its refusal. */
export async function openOutcomes(crawl: Crawl): Promise<Outcomes> {
  const index: Index = {
    urls: createNumberedKeys(),
    chunks: createNumberedKeys(),
    archives: createNumberedKeys(),
    places: createNumberList(),
    starts: createNumberList(),
    lengths: createNumberList(),
  }
  for (let round = 0; await isThere(roundFile(crawl, round)); round++) {
    for await (const { key } of readJsonLines<HostChunk>(roundFile(crawl, round))) {
      if (await isDone(crawl, key)) await addChunk(index, crawl, key)
    }
  }
  return { of: (url) => outcomeOf(index, crawl, url) }
}

async function addChunk(index: Index, crawl: Crawl, key: string): Promise<void> {
  const { urls, chunks, archives, places, starts, lengths } = index
  const chunk = chunks.add(keyFromHex(key))
  let start = 0
  for (const line of (await readFile(resultFile(crawl, key), 'utf8')).split('\n')) {
    const length = Buffer.byteLength(line)
    const end = start + length + 1
    if (length > 0) {
      const result = JSON.parse(line) as FetchResult
      const number = urls.add(keyOf(result.url))
      for (const list of [places, starts, lengths]) if (number === list.length) list.push(0)
      if (result.result === 'captured') {
        const { file, start: from, end: to } = result.capture
        places.set(number, archives.add(keyFromHex(archiveKey(file))))
        starts.set(number, from)
        lengths.set(number, to - from)
      } else {
        places.set(number, chunk)
        starts.set(number, start)
        lengths.set(number, result.result === 'refused' ? -length : 0)
      }
    }
    start = end
  }
}

async function outcomeOf(index: Index, crawl: Crawl, url: string): Promise<FetchOutcome> {
  const { urls, chunks, archives, places, starts, lengths } = index
  const number = urls.find(keyOf(url))
  const length = number === null ? 0 : lengths.at(number)
  if (number === null || length === 0) throw new JianbaoError(`${url} was not fetched to its end; run again`)
  const [place, start] = [places.at(number), starts.at(number)]
  if (length > 0) {
    const file = archiveName(keyToHex(archives.keyAt(place)))
    return { kind: 'capture', file, start, end: start + length }
  }
  return readRefusal(resultFile(crawl, keyToHex(chunks.keyAt(place))), start, -length)
}

async function readRefusal(path: string, start: number, length: number): Promise<FetchOutcome> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, start)
    return JSON.parse(buffer.toString()) as FetchOutcome
  } finally {
    await file.close()
  }
}

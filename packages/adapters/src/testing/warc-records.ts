import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listInputs } from '../inputs/list-inputs.js'
import { readInputs } from '../inputs/read-inputs.js'

/** What a record is made of; whatever is left out is sound. */
export interface Made {
  readonly url?: string
  readonly type?: string
  /** Without the blank line; none where null. */
  readonly http?: string | null
  readonly body?: string | Buffer
  /** Lines of the WARC header. */
  readonly more?: string
  /** Added to the length that the WARC header states. */
  readonly off?: number
}

export const htmlHeaders = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk'

/** A record, put together by hand so that anything may be wrong with it. */
export function warcRecord(made: Made = {}): Buffer {
  const { url = 'https://news.example/1', type = 'response', http = htmlHeaders } = made
  const { body = '<p>青石镇</p>', more = '', off = 0 } = made
  const block = Buffer.concat([Buffer.from(http === null ? '' : `${http}\r\n\r\n`), Buffer.from(body)])
  const fields = [
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2024-05-01T08:00:00Z',
    `WARC-Record-ID: <urn:test:${url}>`,
    `Content-Length: ${block.length + off}`,
  ]
  const header = `WARC/1.1\r\n${fields.join('\r\n')}\r\n${more}\r\n`
  return Buffer.concat([Buffer.from(header), block, Buffer.from('\r\n\r\n')])
}

/** The record of a page, by its number. */
export function pageRecord(number: number, made: Made = {}): Buffer {
  return warcRecord({ url: `https://news.example/${number}`, ...made })
}

/** A file in a new folder. */
export async function putFile(name: string, ...parts: readonly (string | Buffer)[]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'jianbao-warc-')), name)
  await writeFile(path, Buffer.concat(parts.map((part) => Buffer.from(part))))
  return path
}

export async function gathered<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = []
  for await (const value of values) list.push(value)
  return list
}

/** What becomes of a file's inputs: of each page its number, of what is none the number of its record and why. */
export async function outcomesOf(path: string): Promise<string[]> {
  const outcomes: string[] = []
  for (const ref of await gathered(listInputs([path]))) {
    const read = await gathered(readInputs(ref))
    if (ref.kind === 'warc' && read.length !== ref.count)
      throw new Error('a range does not account for its pages')
    for (const one of read) {
      if ('raw' in one) outcomes.push((one.raw.url ?? '').replace('https://news.example/', ''))
      else outcomes.push(`${one.reject.input.line} ${one.reject.reason}: ${one.reject.message}`)
    }
  }
  return outcomes
}

import type { HttpAnswer } from '../fetch/http-exchange.js'
import { continuesField } from '../inputs/warc/continuation.js'
import { type ArchiveWriter, type WrittenRecord, warcDate } from './archive-writer.js'
import type { KnownCapture } from './crawl.js'
import type { Exchange } from './visit.js'

/** The records of one exchange: the answer, and behind it what was asked. */
export interface WrittenExchange extends Omit<WrittenRecord, 'start'> {
  /** Where the answer's record begins. */
  readonly start: number
  readonly date: string
}

/**
 * Writes an answer and its request.
 * @param continued the record of the article's first page, where this is a further one
 */
export async function archiveExchange(
  archive: ArchiveWriter,
  { url, answer }: Exchange,
  continued: string | null = null,
): Promise<WrittenExchange> {
  const date = warcDate()
  const response = await archive.write({
    type: 'response',
    date,
    fields: [
      ['WARC-Target-URI', url],
      ['WARC-IP-Address', answer.address],
      ...(continued === null ? [] : [[continuesField, `<${continued}>`] as const]),
    ],
    block: [responseHead(answer), answer.body],
    payload: answer.body,
  })
  const end = await archiveRequest(archive, { url, answer }, response.id, date)
  return { id: response.id, start: response.start, end, date }
}

/** Writes that the server sent nothing because nothing has changed: WARC 1.1, 6.7.3. */
export async function archiveUnchanged(
  archive: ArchiveWriter,
  { url, answer }: Exchange,
  known: KnownCapture,
): Promise<void> {
  const date = warcDate()
  const { id } = await archive.write({
    type: 'revisit',
    date,
    fields: [
      ['WARC-Target-URI', url],
      ['WARC-IP-Address', answer.address],
      ['WARC-Profile', 'http://netpreserve.org/warc/1.1/revisit/server-not-modified'],
      ['WARC-Refers-To', `<${known.recordId}>`],
      ['WARC-Refers-To-Target-URI', known.address],
      ['WARC-Refers-To-Date', known.date],
    ],
    block: [responseHead(answer)],
  })
  await archiveRequest(archive, { url, answer }, id, date)
}

/** Writes, behind an article's pages, what became of those that could not be had. */
export async function archiveMissing(
  archive: ArchiveWriter,
  page: { readonly url: string; readonly id: string },
  missing: { readonly url: string; readonly message: string },
): Promise<number> {
  const lines = `jianbao-missing-page: ${missing.url}\r\njianbao-missing-because: ${missing.message}\r\n`
  const fields = [
    ['WARC-Target-URI', page.url],
    ['WARC-Refers-To', `<${page.id}>`],
  ] as const
  const block = [Buffer.from(lines)]
  return (await archive.write({ type: 'metadata', date: warcDate(), fields, block })).end
}

/** @returns where the record ends */
async function archiveRequest(
  archive: ArchiveWriter,
  { url, answer }: Exchange,
  response: string,
  date: string,
): Promise<number> {
  const request = await archive.write({
    type: 'request',
    date,
    fields: [
      ['WARC-Target-URI', url],
      ['WARC-Concurrent-To', `<${response}>`],
    ],
    block: [Buffer.from(answer.requestHead, 'latin1')],
  })
  return request.end
}

/** The head of an answer as it came, but for the chunks, which the body is out of: said as the archives of Common Crawl do. */
export function responseHead({ httpVersion, status, statusText, headers }: HttpAnswer): Buffer {
  const lines = headers.flatMap(([name, value]) =>
    name.toLowerCase() === 'transfer-encoding' ? outOfChunks(name, value) : [`${name}: ${value}`],
  )
  return Buffer.from([`HTTP/${httpVersion} ${status} ${statusText}`, ...lines, '', ''].join('\r\n'), 'latin1')
}

function outOfChunks(name: string, value: string): string[] {
  const others = value.split(',').filter((coding) => coding.trim().toLowerCase() !== 'chunked')
  const kept = others.length === 0 ? [] : [`${name}: ${others.join(',').trim()}`]
  return [`X-Crawler-${name}: ${value}`, ...kept]
}

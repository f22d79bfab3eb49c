import { createHash } from 'node:crypto'
import type { HttpAnswer } from '../fetch/http-exchange.js'
import { nextPage, pageInAnswer } from './answered-page.js'
import {
  archiveExchange,
  archiveMissing,
  archiveUnchanged,
  type WrittenExchange,
} from './archive-exchange.js'
import type { ArchiveWriter } from './archive-writer.js'
import type { FetchResult, FetchTask } from './crawl.js'
import type { HostSession } from './host-session.js'
import type { Robots } from './robots.js'
import { hostOf } from './rounds.js'
import { type Exchange, visit } from './visit.js'

/** What asks a host, and where what it brings is kept. */
export interface HostWork {
  readonly session: HostSession
  readonly robots: Robots
}

/** Of one article, the first included. */
const mostPages = 30

/** Fetches an address into an archive, with the further pages of a split article. */
export async function fetchTask(
  { session, robots }: HostWork,
  archive: ArchiveWriter,
  task: FetchTask,
): Promise<FetchResult> {
  const { url } = task
  const went = await visit(session, robots, task)
  for (const redirect of went.redirects) await archiveExchange(archive, redirect)
  if (went.kind === 'refused') return { url, result: 'refused', ...went.refusal }
  if (went.kind === 'moved') return { url, result: 'moved', to: went.to, hops: went.hops }
  if (went.kind === 'unchanged') {
    const { known, answer } = went
    await archiveUnchanged(archive, went, known)
    const { etag, lastModified } = validatorsOf(answer)
    return {
      url,
      result: 'captured',
      ...known,
      etag: etag ?? known.etag,
      lastModified: lastModified ?? known.lastModified,
    }
  }
  const page = pageInAnswer(went)
  if ('reason' in page) return { url, result: 'refused', ...page }
  const written = await archiveExchange(archive, went)
  const pager = nextPage(page, went.url)
  // A page that is itself a further one is an input of its own: the article's first page may be another input.
  const first = pager?.index === 1 ? pager.next : null
  const rest = await fetchFollowing({ session, robots }, archive, { ...went, written, next: first })
  return {
    url,
    result: 'captured',
    capture: { kind: 'capture', url, file: archive.name, start: written.start, end: rest.end },
    address: went.url,
    recordId: written.id,
    date: written.date,
    // Of an article that lacks a page no one is told that it is unchanged: it is fetched whole the next time.
    ...(rest.isWhole ? validatorsOf(went.answer) : { etag: null, lastModified: null }),
  }
}

interface FirstPage extends Exchange {
  readonly redirects: readonly Exchange[]
  readonly written: WrittenExchange
  readonly next: string | null
}

/**
 * Fetches the pages that follow an article's first one, while they name a next one on their host that was not had yet.
 * Where one cannot be had, those before it stand: the archive says which one is missing and why, and so does the record,
 * whose `pages.next` names it.
 */
async function fetchFollowing(
  { session, robots }: HostWork,
  archive: ArchiveWriter,
  first: FirstPage,
): Promise<{ end: number; isWhole: boolean }> {
  const seen = new Set([first.url, ...first.redirects.map(({ url }) => url)])
  const contents = new Set([digestOf(first.answer)])
  let { end } = first.written
  const missing = async (url: string, message: string) => ({
    end: await archiveMissing(archive, { url: first.url, id: first.written.id }, { url, message }),
    isWhole: false,
  })
  let next = first.next
  for (let count = 1; next !== null && !seen.has(next); count++) {
    if (hostOf(next) !== hostOf(first.url)) return missing(next, 'it is on another host')
    if (count >= mostPages) return missing(next, `an article of more than ${mostPages} pages is not one`)
    seen.add(next)
    const went = await visit(session, robots, { at: next, hops: [] })
    if (went.kind === 'refused') return missing(next, went.refusal.message)
    if (went.kind !== 'answered') return missing(next, 'it redirects to another host')
    const page = pageInAnswer(went)
    if ('reason' in page) return missing(next, page.message)
    // A pager that leads back, by whatever address, has no more pages.
    if (contents.has(digestOf(went.answer)) || (went.url !== next && seen.has(went.url))) break
    contents.add(digestOf(went.answer))
    seen.add(went.url)
    end = (await archiveExchange(archive, went, first.written.id)).end
    next = nextPage(page, went.url)?.next ?? null
  }
  return { end, isWhole: true }
}

function digestOf({ body }: HttpAnswer): string {
  return createHash('sha256').update(body).digest('base64')
}

function validatorsOf({ headers }: HttpAnswer): { etag: string | null; lastModified: string | null } {
  const field = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null
  return { etag: field('etag'), lastModified: field('last-modified') }
}

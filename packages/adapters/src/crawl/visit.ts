import { isRefusal, type Refusal } from '@jianbao/record'
import { type HttpAnswer, isAnswer, type Wanted } from '../fetch/http-exchange.js'
import type { FetchTask, KnownCapture } from './crawl.js'
import type { HostSession } from './host-session.js'
import { statusRefusal } from './http-status.js'
import type { Robots } from './robots.js'
import { hostOf } from './rounds.js'

/** A request that was answered. */
export interface Exchange {
  readonly url: string
  readonly answer: HttpAnswer
}

/** What asking for an address came to, redirects within the host followed. */
export type Visit = {
  /** Redirects on the way, in order. */
  readonly redirects: readonly Exchange[]
} & (
  | ({ readonly kind: 'answered' } & Exchange)
  | ({ readonly kind: 'unchanged'; readonly known: KnownCapture } & Exchange)
  | { readonly kind: 'moved'; readonly to: string; readonly hops: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
)

/** Redirects of one address, on however many hosts. */
const mostHops = 10

/** @throws the signal's reason where it is aborted */
export async function visit(
  session: HostSession,
  robots: Robots,
  { at, hops: former, known }: Pick<FetchTask, 'at' | 'hops' | 'known'>,
  wanted: Wanted = 'page',
): Promise<Visit> {
  const redirects: Exchange[] = []
  const hops = [...former]
  for (let url = at; ; ) {
    const asked = await askFor({ session, robots, wanted }, url, url === known?.address ? known : null)
    if (!('answer' in asked) || asked.answer.location === null) return { ...asked, redirects }
    redirects.push(asked)
    const to = withoutFragment(asked.answer.location)
    hops.push(url)
    const refusal = redirectTrouble(to, hops)
    if (refusal !== null) return { kind: 'refused', refusal, redirects }
    if (hostOf(to) !== hostOf(url)) return { kind: 'moved', to, hops, redirects }
    url = to
  }
}

type Asked =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | ({ readonly kind: 'answered' } & Exchange)
  | ({ readonly kind: 'unchanged'; readonly known: KnownCapture } & Exchange)

/** Asks for one address, as far as robots.txt allows it: what is answered is a page, a redirect, or that nothing has changed. */
async function askFor(
  {
    session,
    robots,
    wanted,
  }: { readonly session: HostSession; readonly robots: Robots; readonly wanted: Wanted },
  url: string,
  known: KnownCapture | null,
): Promise<Asked> {
  const refuse = (refusal: Refusal): Asked => ({ kind: 'refused', refusal })
  const forbidden = await robots.refusal(url)
  if (forbidden !== null) return refuse(forbidden)
  const { etag = null, lastModified = null } = known ?? {}
  const answer = await session.ask({ url, wanted, etag, lastModified })
  if (isRefusal(answer)) return refuse(answer)
  if (!isAnswer(answer))
    return refuse({ reason: 'unreachable', message: `${answer.message}; run again later` })
  const { status, location } = answer
  if (status === 304 && known !== null) return { kind: 'unchanged', url, answer, known }
  const isPage = status >= 200 && status < 300 && !withoutPage.has(status)
  return isPage || location !== null ? { kind: 'answered', url, answer } : refuse(statusRefusal(status))
}

/** 2xx, but not the whole page. */
const withoutPage: ReadonlySet<number> = new Set([204, 205, 206])

function withoutFragment(location: string): string {
  const url = new URL(location)
  url.hash = ''
  return url.href
}

function redirectTrouble(to: string, hops: readonly string[]): Refusal | null {
  const refuse = (message: string): Refusal => ({ reason: 'redirects', message })
  if (!/^https?:/.test(to))
    return refuse(`it redirects to ${to}, which is no page of the web; check the address`)
  if (hops.includes(to))
    return refuse(
      `its redirects lead in a circle, by way of ${to}; open it in a browser, and give where it leads`,
    )
  if (hops.length > mostHops)
    return refuse(`it redirects more than ${mostHops} times; open it in a browser, and give where it leads`)
  return null
}

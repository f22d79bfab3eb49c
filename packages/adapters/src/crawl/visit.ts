import { isRefusal, type Refusal } from '@jianbao/record'
import { type HttpAnswer, isAnswer } from '../fetch/http-exchange.js'
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
): Promise<Visit> {
  const redirects: Exchange[] = []
  const refuse = (refusal: Refusal): Visit => ({ kind: 'refused', refusal, redirects })
  const hops = [...former]
  for (let url = at; ; ) {
    const forbidden = await robots.refusal(url)
    if (forbidden !== null) return refuse(forbidden)
    const isKnown = known !== undefined && url === known.address
    const { etag = null, lastModified = null } = isKnown ? known : {}
    const answer = await session.ask({ url, etag, lastModified })
    if (isRefusal(answer)) return refuse(answer)
    if (!isAnswer(answer)) return refuse({ reason: 'unreachable', message: `${answer.message}; run again later` })
    if (answer.location === null) {
      if (answer.status === 304 && isKnown) return { kind: 'unchanged', url, answer, known, redirects }
      const isPage = answer.status >= 200 && answer.status < 300 && !withoutPage.has(answer.status)
      return isPage ? { kind: 'answered', url, answer, redirects } : refuse(statusRefusal(answer.status))
    }
    redirects.push({ url, answer })
    const to = withoutFragment(answer.location)
    hops.push(url)
    const trouble = redirectTrouble(to, hops)
    if (trouble !== null) return refuse({ reason: 'redirects', message: trouble })
    if (hostOf(to) !== hostOf(url)) return { kind: 'moved', to, hops, redirects }
    url = to
  }
}

/** 2xx, but not the whole page. */
const withoutPage: ReadonlySet<number> = new Set([204, 205, 206])

function withoutFragment(location: string): string {
  const url = new URL(location)
  url.hash = ''
  return url.href
}

function redirectTrouble(to: string, hops: readonly string[]): string | null {
  if (!/^https?:/.test(to)) return `it redirects to ${to}, which is no page of the web; check the address`
  if (hops.includes(to)) return `its redirects lead in a circle, by way of ${to}; open it in a browser, and give where it leads`
  if (hops.length > mostHops)
    return `it redirects more than ${mostHops} times; open it in a browser, and give where it leads`
  return null
}

import { isRefusal, type Refusal } from '@jianbao/record'
import { answerContent } from '../fetch/answer-content.js'
import { type HttpAnswer, isAnswer } from '../fetch/http-exchange.js'
import { retriedStatuses } from '../fetch/retry.js'
import type { HostSession } from './host-session.js'
import { longestCrawlDelayMs } from './politeness.js'
import { robotsText } from './robots-text.js'
import { hostOf } from './rounds.js'

/** What the host's robots.txt says (RFC 9309), asked for once for each of its origins. */
export interface Robots {
  /** Null where the address may be asked for. */
  readonly refusal: (address: string) => Promise<Refusal | null>
}

/** By which robots.txt speaks to us. */
const robotsToken = 'jianbao'

/** What stands behind is not read (RFC 9309, 2.5). */
const longestRobots = 500 * 1024
/** RFC 9309, 2.3.1.2 */
const mostRedirects = 5

/** A wildcard is compared with every place of an address: so many steps are a fraction of a second, and above any real one's. */
const mostCompared = 50_000_000

/** The rules of one origin; a refusal where nothing of it may be asked for. */
type Rules = Refusal | { readonly refusal: (address: string) => Refusal | null }

const everything: Rules = { refusal: () => null }

export function createRobots(session: HostSession): Robots {
  const rulesOf = new Map<string, Promise<Rules>>()
  return {
    async refusal(address) {
      const { origin } = new URL(address)
      const known = rulesOf.get(origin) ?? fetchRules(session, origin)
      rulesOf.set(origin, known)
      const rules = await known
      return isRefusal(rules) ? rules : rules.refusal(address)
    },
  }
}

const disallowed: Refusal = {
  reason: 'robots',
  message: `the site's robots.txt does not allow it to ${robotsToken}; leave it out, or ask the site's owner`,
}

/**
 * 2xx: the rules. 4xx: all is allowed. 5xx, also after further tries: nothing is, for now. No answer at all: the host is
 * not reached, and its pages would not be. A redirect is followed within the host; one to another host counts as
 * "unavailable" (all is allowed), for to ask that one is another job's turn, and it has to be asked as politely.
 */
async function fetchRules(session: HostSession, origin: string): Promise<Rules> {
  let url = `${origin}/robots.txt`
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const exchange = await session.ask({ url, wanted: 'anything' })
    if (isRefusal(exchange)) return ofItsOwn.has(exchange.reason) ? unusable(exchange.message) : exchange
    if (!isAnswer(exchange))
      return { reason: 'unreachable', message: `${exchange.message} (asked for robots.txt first)` }
    if (exchange.location === null) return rulesIn(session, exchange, origin)
    if (!isWithin(exchange.location, origin)) return everything
    url = exchange.location
  }
  return everything
}

/** Refusals that are about robots.txt itself, not about its host. */
const ofItsOwn: ReadonlySet<string> = new Set(['too_large', 'not_text', 'damaged'])

function isWithin(location: string, origin: string): boolean {
  return /^https?:/.test(location) && hostOf(location) === new URL(origin).host
}

async function rulesIn(session: HostSession, answer: HttpAnswer, origin: string): Promise<Rules> {
  const { status } = answer
  if (status >= 500 || retriedStatuses.has(status)) return unusable(`the server says ${status}`)
  if (status < 200 || status >= 300) return everything
  const content = answerContent(answer)
  if (isRefusal(content)) return unusable(content.message)
  const imported = await import('robots-parser')
  // Its types are those of an ES module, its code is CommonJS: what they call its default's default is the default.
  const robotsParser = imported.default as unknown as typeof imported.default.default
  const { text, wildcards } = robotsText(beginning(content), robotsToken)
  // Under the origin's own address, whatever redirect led to it: the parser applies it to no other.
  const robots = robotsParser(`${origin}/robots.txt`, text)
  const delay = robots.getCrawlDelay(robotsToken)
  if (delay !== undefined && delay > 0) session.slowDown(Math.min(1000 * delay, longestCrawlDelayMs))
  const refusal = (address: string): Refusal | null => {
    if (wildcards * address.length > mostCompared)
      return unusable('its patterns are too many to compare with')
    return robots.isAllowed(address, robotsToken) === false ? disallowed : null
  }
  return { refusal }
}

/** As much as is read, in whole lines: half a path would forbid too much. */
function beginning(content: Buffer): string {
  const isCut = content.length > longestRobots
  const end = isCut ? content.lastIndexOf('\n', longestRobots) : content.length
  return content.toString('utf8', 0, Math.max(0, end)).replace(/^\uFEFF/, '')
}

function unusable(why: string): Refusal {
  const message = `robots.txt could not be read (${why}), so that nothing of this site may be fetched; run again later`
  return { reason: 'robots', message }
}

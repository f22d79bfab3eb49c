import { isRefusal, type Refusal } from '@jianbao/record'
import {
  type HttpAnswer,
  type HttpClient,
  type HttpExchange,
  type HttpFailure,
  type HttpRequest,
  isAnswer,
} from '../fetch/http-exchange.js'
import { retriedStatuses, retryAfter } from '../fetch/retry.js'
import { type Politeness, usualPoliteness } from './politeness.js'
import { ticks, waitUntil } from './wait.js'

/** Asks one host: one request at a time, with a pause between the end of one and the next. */
export interface HostSession {
  /**
   * Makes a request in its turn, again where that may help. What is left is an answer (with the last try's status), a
   * refusal, or the failure of the last try.
   * @throws the signal's reason where it is aborted
   */
  readonly ask: (request: Omit<HttpRequest, 'signal'>) => Promise<HttpExchange>
  /** Lengthens the pause between requests; a shorter one than before changes nothing. */
  readonly slowDown: (delayMs: number) => void
}

export interface SessionOptions {
  readonly client: HttpClient
  readonly politeness?: Politeness
  readonly signal: AbortSignal
}

/** After so many addresses in a row without an answer a host counts as down: the next ones are asked once, not `tries` times. */
const untilDown = 3

/** The first request waits too: it isn't known when the process that had the host before this one last asked it. */
export function createHostSession({ client, politeness, signal }: SessionOptions): HostSession {
  const { delayMs, tries, backoffMs, longestWaitMs } = { ...usualPoliteness, ...politeness }
  let delay = delayMs
  let lastEnd = ticks()
  /** Before this tick the host wants nothing. */
  let heldUntil = 0
  /** What is said to everything else, once the host wants to be left alone for longer than is waited. */
  let closed: Refusal | null = null
  let unanswered = 0

  const once = async (request: Omit<HttpRequest, 'signal'>): Promise<HttpExchange> => {
    await waitUntil(Math.max(lastEnd + delay, heldUntil), signal)
    try {
      return await client.request({ ...request, signal })
    } finally {
      lastEnd = ticks()
    }
  }
  /** What was lost with an old connection is asked for again, in its turn: the server may have read it all the same. */
  const fresh = async (request: Omit<HttpRequest, 'signal'>): Promise<HttpExchange> => {
    const exchange = await once(request)
    return 'stale' in exchange ? once(request) : exchange
  }
  /** Whether it is worth another try; the wait before it holds all requests to the host. */
  const prepareRetry = (answer: HttpAnswer | HttpFailure, tryNumber: number): boolean => {
    const asked = isAnswer(answer) ? retryAfter(answer.headers, Date.now()) : null
    if (asked !== null && asked > longestWaitMs) {
      closed = comeAgain(asked)
      return false
    }
    const backoff = Math.min(longestWaitMs, backoffMs * 2 ** (tryNumber - 1) * (1 + Math.random() / 2))
    const isLast = tryNumber >= (unanswered < untilDown ? tries : 1)
    heldUntil = Math.max(heldUntil, ticks() + (asked ?? (isLast ? 0 : backoff)))
    return !isLast
  }
  return {
    slowDown(asked) {
      delay = Math.max(delay, asked)
    },
    async ask(request) {
      for (let tryNumber = 1; ; tryNumber++) {
        if (closed !== null) return closed
        const exchange = await fresh(request)
        if (isRefusal(exchange) || !isTransient(exchange)) {
          unanswered = 0
          return exchange
        }
        if (prepareRetry(exchange, tryNumber)) continue
        unanswered = isAnswer(exchange) ? 0 : unanswered + 1
        return closed ?? exchange
      }
    },
  }
}

function isTransient(exchange: HttpAnswer | HttpFailure): boolean {
  return isAnswer(exchange) ? retriedStatuses.has(exchange.status) : exchange.retryable
}

function comeAgain(milliseconds: number): Refusal {
  const minutes = Math.ceil(milliseconds / 60_000)
  const message = `the server asks to be left alone for ${minutes} minutes (Retry-After); run again after that`
  return { reason: 'http_status', message }
}

import type { Refusal } from '@jianbao/record'

/** What is fetched, which decides what is asked for and which types are let through. */
export type Wanted =
  /** An article: HTML, XHTML, plain text, or of no type. */
  | 'page'
  /** RSS, Atom or a sitemap: XML, text, HTML, gzip, or of no type. */
  | 'listing'
  /** Of any type, such as robots.txt. */
  | 'anything'

/** One GET request. */
export interface HttpRequest {
  /** An absolute `http:` or `https:` address, such as `canonicalUrl` gives. */
  readonly url: string
  /** `page` by default. */
  readonly wanted?: Wanted
  /** `ETag` and `Last-Modified` of what is at hand, as they came: asks for it only where it has changed (304). */
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** Gives the request up: `request` then throws the signal's reason. */
  readonly signal?: AbortSignal
}

/** A field of an HTTP message, as it came: latin1, its name in the case that the server gave it. */
export type HttpField = readonly [name: string, value: string]

/** What a server answered, whatever its status. */
export interface HttpAnswer {
  readonly status: number
  /** The reason phrase as it came; often empty. */
  readonly statusText: string
  /** `1.1` or `1.0`. */
  readonly httpVersion: string
  /** In their order, repeated ones too. */
  readonly headers: readonly HttpField[]
  /**
   * As it was transferred, out of its chunks, still in its content codings (`answerContent` opens them, and has been
   * tried). Of an answer whose status is not 2xx at most 64 KiB, and those may be cut off. Empty for 204 and 304.
   */
  readonly body: Buffer
  /** Where a redirect (301, 302, 303, 307, 308) leads, absolute, not yet checked; null for other answers, and where it is no address. */
  readonly location: string | null
  /** What was sent, for a `request` record: request line, fields, blank line. */
  readonly requestHead: string
  /** The server's IP address. */
  readonly address: string
}

/** Why there is no answer, though another try may bring one. */
export interface HttpFailure {
  readonly failure: FailureKind
  /** For a person: what happened, without the address asked. */
  readonly message: string
  /** Whether trying again later may help. */
  readonly retryable: boolean
  /**
   * The connection was that of an earlier request, and was closed before anything came: a server may do so just when it
   * is used again, and what it did not get is worth asking once more.
   */
  readonly stale?: true
}

export type FailureKind = 'dns' | 'connect' | 'reset' | 'timeout' | 'tls' | 'protocol'

/**
 * What one request came to: an answer, a failure, or a refusal that no other try would change:
 * `forbidden_address`, `too_large`, `not_text` (its type), `damaged` (its codings), `bad_url`.
 * Only an answer of status 2xx is refused for its type, size or codings.
 */
export type HttpExchange = HttpAnswer | HttpFailure | Refusal

export function isFailure(exchange: HttpExchange): exchange is HttpFailure {
  return 'failure' in exchange
}

export function isAnswer(exchange: HttpExchange): exchange is HttpAnswer {
  return 'status' in exchange
}

/** Asks servers, one request at a time for each host; follows no redirect, keeps no cookie, knows no proxy. */
export interface HttpClient {
  /** Makes exactly one request. Throws only the reason of an aborted signal. */
  readonly request: (request: HttpRequest) => Promise<HttpExchange>
  /** Ends its connections; what is under way fails. */
  readonly close: () => void
}

import type { FailureKind, HttpFailure } from './http-exchange.js'

/** What the codes of Node.js's errors (its documentation, `errors` and `dns`) mean for a request; last, those of TLS. */
const kinds: readonly (readonly [codes: RegExp, failure: FailureKind, retryable: boolean])[] = [
  // The name is not there; all else is trouble with the look-up.
  [/^(?:ENOTFOUND|ENODATA|ENONAME|EBADNAME)$/, 'dns', false],
  [/^(?:EAI_\w+|ESERVFAIL|EREFUSED|EFORMERR|ETIMEOUT|ECANCELLED)$/, 'dns', true],
  [/^ETIMEDOUT$/, 'timeout', true],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE)$/, 'reset', true],
  [/^HPE_/, 'protocol', false],
  [
    /^(?:EPROTO|ERR_SSL_\w+|ERR_TLS_\w+|CERT_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED\w*|ERROR_IN_CERT\w*)$/,
    'tls',
    false,
  ],
  [/^(?:CRL_\w+|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|CERT)$/, 'tls', false],
  // ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EMFILE …: nothing was asked.
  [/^E[A-Z]+$/, 'connect', true],
]

const whatHappened: Readonly<Record<FailureKind, string>> = {
  dns: 'its host was not found',
  connect: 'no connection was made',
  reset: 'the connection was closed before the answer was there',
  timeout: 'no connection was made in time',
  tls: 'no secure connection was made',
  protocol: 'the answer is no HTTP',
}

/**
 * The failure that an error of a request or of its socket stands for; null for one of another kind.
 * @param maxHeaders how long the headers may be, in bytes
 */
export function failureOf(error: NodeJS.ErrnoException, maxHeaders: number): HttpFailure | null {
  // All addresses of a name were tried.
  const code = error.code ?? (error instanceof AggregateError ? error.errors[0]?.code : undefined)
  const kind = kinds.find(([codes]) => codes.test(code ?? ''))
  if (kind === undefined) return null
  const [, failure, retryable] = kind
  const isLong = code === 'HPE_HEADER_OVERFLOW'
  const what = isLong ? `its headers have more than ${maxHeaders} bytes` : whatHappened[failure]
  return { failure, message: `${what} (${code})`, retryable }
}

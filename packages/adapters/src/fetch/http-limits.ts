import { longestLine } from '@jianbao/record'

/** Times in milliseconds, sizes in bytes. */
export interface HttpLimits {
  /** From the name's look-up to the end of the TLS handshake. 10 s. */
  readonly connectTimeout: number
  /** From the request sent to the last header. 30 s. */
  readonly headersTimeout: number
  /** Between two pieces of a body. 15 s. */
  readonly idleTimeout: number
  /** For all of it, waiting for the host's connection included. 120 s. */
  readonly totalTimeout: number
  /** How long an unused connection is kept for the next request. 30 s. */
  readonly keepAlive: number
  /** The status line and fields of an answer. 32 KiB. */
  readonly maxHeaders: number
  /** A body as it is transferred. 16 MiB. */
  readonly maxBody: number
  /** A body decompressed, and what it is in between where it was compressed several times. 64 MiB. */
  readonly maxContent: number
}

export const httpLimits: HttpLimits = {
  connectTimeout: 10_000,
  headersTimeout: 30_000,
  idleTimeout: 15_000,
  totalTimeout: 120_000,
  keepAlive: 30_000,
  maxHeaders: 32 * 1024,
  maxBody: 16 * 1024 * 1024,
  maxContent: longestLine,
}

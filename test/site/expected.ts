import type { RejectReason } from '@jianbao/record'

/** What a run has to make of an address. */
export type Expected =
  | {
      readonly becomes: 'article'
      /** Addresses of one text: the first in input order is the record, the others are its duplicates. */
      readonly story: string
      readonly title: string
      readonly text: (edition: number) => string
      /** Where a client may also give the address up. */
      readonly orReject?: RejectReason
    }
  | { readonly becomes: 'reject'; readonly reason: RejectReason }

/** A path of a host, and what is to come of it. */
export interface Listed {
  readonly host: number
  /** What stands in the list of addresses behind the host: a path, mostly. */
  readonly path: string
  readonly expected: Expected
  /** The whole address, where it is none of this site's hosts. */
  readonly given?: string
}

export const rejected = (host: number, path: string, reason: RejectReason): Listed => ({
  host,
  path,
  expected: { becomes: 'reject', reason },
})

import type { ArticleInput, InputName } from '@jianbao/pipeline'
import { longestLine, type Refusal, type Reject, type StageName } from '@jianbao/record'

/** An article that was read, by its whole name. */
export type NamedArticle = ArticleInput & InputName

/** An input read, or why it could not be. */
export type ReadInput = { readonly raw: NamedArticle } | { readonly reject: Reject }

export function rejected(
  at: Partial<InputName> & { readonly stage?: StageName },
  { reason, message }: Refusal,
): ReadInput {
  const { url = null, path = null, line = null, id = null, stage = 'input' } = at
  return { reject: { input: { url, path, line, id }, reason, stage, message } }
}

/** @param size in bytes; null where it was not read to its end */
export function tooLarge(size: number | null): Refusal {
  const mebibytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  const most = mebibytes(longestLine)
  const has = size === null ? `more than ${most}` : mebibytes(size)
  return { reason: 'too_large', message: `it has ${has} MiB; at most ${most} are read` }
}

import type { ArticleInput, InputName } from '@jianbao/pipeline'
import type { Refusal, Reject, StageName } from '@jianbao/record'

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

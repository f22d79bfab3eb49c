import type { ArticleRecord, Reject } from '@jianbao/record'

/** What became of one input: exactly one of the two. */
export type Outcome = { readonly record: ArticleRecord } | { readonly reject: Reject }

/** Options that change what a record holds. */
export interface PipelineOptions {
  /** Leave Traditional as it is; every other stage runs. */
  readonly keepScript: boolean
  /** Let every entry name the rule that made it, and the record say what its fields turned away. */
  readonly trace?: boolean
}

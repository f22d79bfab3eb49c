import type { OwnField } from '@jianbao/fields'
import type { ArticleRecord, Reject } from '@jianbao/record'

/** What became of one input: exactly one of the two. */
export type Outcome = { readonly record: ArticleRecord } | { readonly reject: Reject }

/** Options that change what a record holds: plain data, which threads can be sent and a run's plan is named by. */
export interface RecordOptions {
  /** Leave Traditional as it is; every other stage runs. */
  readonly keepScript: boolean
  /** Let every entry name the rule that made it, and the record say what its fields turned away. */
  readonly trace?: boolean
}

/** Everything that changes what a record holds. */
export interface PipelineOptions extends Partial<RecordOptions> {
  /** Fields of the caller's own, whose entries stand in the record under `extra`. */
  readonly fields?: readonly OwnField[]
}

import type { OwnField } from '@jianbao/fields'
import type { ArticleRecord, Reject, SkippableRepair } from '@jianbao/record'

/** What became of one input: exactly one of the two. */
export type Outcome = { readonly record: ArticleRecord } | { readonly reject: Reject }

/** Options that change what a record holds: plain data, which threads can be sent and a run's plan is named by. */
export interface RecordOptions {
  /** Kinds of damage to leave as they are; `script_conversion` leaves Traditional as it is. Default none. */
  readonly skipRepairs?: readonly SkippableRepair[]
  /** Let every mention and segment say where it stands in the decoded input. Default false. */
  readonly sourceOffsets?: boolean
  /** Let every entry name the rule that made it, and the record say what its fields turned away. */
  readonly trace?: boolean
}

/** Everything that changes what a record holds. */
export interface PipelineOptions extends RecordOptions {
  /** Fields of the caller's own, whose entries stand in the record under `extra`. */
  readonly fields?: readonly OwnField[]
  /**
   * Let the article tell, on its way, where its metadata comes from and what was left out, for whoever looks on. It keeps
   * the article's pages in memory. Default false.
   */
  readonly evidence?: boolean
}

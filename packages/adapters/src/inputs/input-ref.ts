import type { InputFormat } from '@jianbao/pipeline'
import type { RejectReason } from '@jianbao/record'

/** Names an input without holding it: what jobs and threads are given. Paths are as the user gave them. */
export type InputRef =
  | { readonly kind: 'file'; readonly path: string; readonly format: InputFormat }
  /** Bytes `[start, end)` of a JSONL file: whole lines, the first of which has number `line` (from 1). */
  | {
      readonly kind: 'lines'
      readonly path: string
      readonly start: number
      readonly end: number
      readonly line: number
    }
  /** An input that could not even be listed: it stands here so that it is accounted for in its place. */
  | {
      readonly kind: 'refused'
      readonly path: string
      readonly reason: RejectReason
      readonly message: string
    }

/** A job's unit: consecutive inputs, few enough to be done in seconds, enough that the queue costs little. */
export interface Batch {
  readonly inputs: readonly InputRef[]
}

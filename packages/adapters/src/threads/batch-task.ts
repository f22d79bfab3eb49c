import type { RecordOptions } from '@jianbao/pipeline'
import type { Batch } from '../inputs/input-ref.js'
import type { FieldModule } from './field-modules.js'
import type { Slice } from './slice.js'

/** What a thread, or a process apart, is sent. */
export interface BatchTask {
  readonly batch: Batch
  /** All its inputs where it is left out. */
  readonly slice?: Slice
  readonly options: RecordOptions
  readonly fields: readonly FieldModule[]
  /** Where the thread says how far it is, in memory that outlives it; see `watchSlots`. */
  readonly watch?: Int32Array
}

/** The slots of `watch`: the input it is at, -1 before the first; 1 where it threw instead of ending. */
export const watchSlots = { at: 0, threw: 1 } as const

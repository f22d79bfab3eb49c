import type { RecordOptions } from '@jianbao/pipeline'
import type { SkippableRepair } from '@jianbao/record'

/** Options of a command that change what a record holds. */
export interface RecordFlags {
  readonly keepScript: boolean
  readonly skipRepair?: readonly SkippableRepair[]
  readonly sourceOffsets?: boolean
  readonly trace?: boolean
}

/** What they mean to the pipeline: the same for the same meaning, since a run's plan is named by it. */
export function pipelineOptions(flags: RecordFlags): RecordOptions {
  const { keepScript, skipRepair = [], sourceOffsets = false, trace = false } = flags
  const skipped = new Set(keepScript ? [...skipRepair, 'script_conversion' as const] : skipRepair)
  return { skipRepairs: [...skipped].sort(), sourceOffsets, trace }
}

import type { RecordOptions } from '@jianbao/pipeline'

/** Of a command's options, those that change what a record holds. */
export function pipelineOptions({ keepScript, trace = false }: RecordOptions): RecordOptions {
  return { keepScript, trace }
}

export type { ArticleInput, InputFormat, InputName, RawInput } from './input.js'
export type { Outcome, PipelineOptions, RecordOptions } from './outcome.js'
export { processInput } from './pipeline.js'
export type { Around } from './stage.js'

export type { InputFormat, InputName, RawInput } from './input.js'
export type { Outcome, PipelineOptions } from './outcome.js'
export { processInput } from './pipeline.js'
export type { Around } from './stage.js'

export type { InputFormat, InputName, RawInput } from './input.js'
export type { Outcome, PipelineOptions } from './outcome.js'

export { explain } from './explain/explain.js'
export type { Explained, ExplainedMetadata, Explanation } from './explain/explanation.js'
export { type GroupSize, groupsOf } from './groups.js'
export {
  type ArticleInput,
  bytesOfArticle,
  type InputFormat,
  type InputName,
  type RawInput,
} from './input.js'
export type { Outcome, PipelineOptions, RecordOptions } from './outcome.js'
export { processInput, processInputs } from './pipeline.js'
export type { Around } from './stage.js'

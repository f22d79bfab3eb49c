// The library's front door: articles to records, and what a field of one's own is made with. The command is `main.ts`.
export {
  defineField,
  type EntrySchema,
  entriesOf,
  type FieldInput,
  type OwnField,
  OwnFieldError,
} from '@jianbao/fields'
export {
  type ArticleInput,
  bytesOfArticle,
  groupsOf,
  type Outcome,
  type PipelineOptions,
  processInput,
  processInputs,
} from '@jianbao/pipeline'
export { type ArticleRecord, mentionShape, type Reject, recordSchema, z } from '@jianbao/record'
export { type NumberSpan, scanNumbers, type Token, tagWords } from '@jianbao/text'

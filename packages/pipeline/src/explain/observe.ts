import type { ExtractedFields } from '@jianbao/fields'
import type { Article } from '@jianbao/page'
import type { ArticleRecord, Refusal, StageName } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import { type Around, namingStage } from '../stage.js'
import type { CleanArticle } from '../stages/convert.js'
import type { DecodedPages } from '../stages/decode-pages.js'

/** What each stage gave. */
export interface StageValues {
  readonly decode: DecodedPages | Refusal
  readonly clean: Article | Refusal
  readonly repair: Article
  readonly convert: CleanArticle
  readonly deduplicate: CleanArticle
  readonly segment: readonly Span[]
  readonly fields: ExtractedFields | Refusal
  readonly validate: ArticleRecord
}

export interface Observed {
  readonly around: Around
  /** In the order of the stages; those that were not come to are missing. */
  readonly values: Partial<StageValues>
}

/** Looks on from outside as an article goes its way. */
export function observe(): Observed {
  const values: Partial<Record<StageName, unknown>> = {}
  const around: Around = (stage, work) =>
    namingStage(stage, () => {
      const value = work()
      values[stage] = value
      return value
    })
  return { around, values: values as Partial<StageValues> }
}

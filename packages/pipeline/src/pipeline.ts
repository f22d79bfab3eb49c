import { type ArticleRecord, JianbaoError, type Refusal, type StageName } from '@jianbao/record'
import { type ArticleInput, type RawInput, rawInput } from './input.js'
import type { Outcome, PipelineOptions } from './outcome.js'
import { type Around, namingStage } from './stage.js'
import { clean } from './stages/clean.js'
import { convert } from './stages/convert.js'
import { decodePages } from './stages/decode-pages.js'
import { deduplicate } from './stages/deduplicate.js'
import { findFields } from './stages/find-fields.js'
import { repair } from './stages/repair.js'
import { segmentText } from './stages/segment-text.js'
import { validate } from './stages/validate.js'

/**
 * The way of one article, from raw input to record.
 * Bad input becomes a reject with its reason; so does an unexpected error, with reason `internal`: no input is lost.
 */
export function processInput(
  article: ArticleInput,
  options: PipelineOptions = {},
  around: Around = namingStage,
): Outcome {
  const raw = rawInput(article)
  try {
    return wayOf(raw, options, around)
  } catch (error) {
    return rejected(raw, stageOf(error), { reason: 'internal', message: reportOf(error) })
  }
}

function wayOf(raw: RawInput, options: PipelineOptions, around: Around): Outcome {
  const pages = around('decode', () => decodePages(raw))
  if ('reason' in pages) return rejected(raw, 'decode', pages)

  const article = around('clean', () => clean(pages, raw.format, options))
  if ('reason' in article) return rejected(raw, 'clean', article)

  const repaired = around('repair', () => repair(article, options))
  const converted = around('convert', () => convert(repaired, options))
  const single = around('deduplicate', () => deduplicate(converted, options))
  const segments = around('segment', () => segmentText(single))
  const fields = around('fields', () => findFields(single, segments, pages.url, options))
  if ('reason' in fields) return rejected(raw, 'fields', fields)

  const record: ArticleRecord = around('validate', () =>
    validate(raw, pages, single, segments, fields, options),
  )
  return { record }
}

function rejected(raw: RawInput, stage: StageName, { reason, message }: Refusal): Outcome {
  const { url, path, line, id } = raw
  return { reject: { input: { url, path, line, id }, reason, stage, message } }
}

function stageOf(error: unknown): StageName {
  return error instanceof JianbaoError && error.stage !== null ? error.stage : 'input'
}

/** What a developer needs to find the fault: the message and where it was thrown. */
function reportOf(error: unknown): string {
  const origin = error instanceof JianbaoError ? (error.cause ?? error) : error
  const stack = origin instanceof Error ? (origin.stack ?? origin.message) : String(origin)
  return `a fault of this program, please report it: ${stack.split('\n').slice(0, 4).join(' | ')}`
}

import { sideBySide, type Turns, withoutPause } from '@jianbao/fields'
import type { Article } from '@jianbao/page'
import { JianbaoError, type Refusal, type Reject, type StageName } from '@jianbao/record'
import { type ArticleInput, type RawInput, rawInput } from './input.js'
import type { Outcome, PipelineOptions } from './outcome.js'
import { type Around, namingStage } from './stage.js'
import { clean } from './stages/clean.js'
import { convert } from './stages/convert.js'
import { decodePages, type Source, sourceOf } from './stages/decode-pages.js'
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
  return withoutPause(wayOf(rawInput(article), options, around))
}

/**
 * What `processInput` gives for each of several articles, in their order, but side by side: a quarter less time an article
 * with sixty-four of them. What is known of them is held until the last is done, so they should be few; see `groupsOf`.
 * @param onTurn told whose turn it is, by its place in `articles`, before it is
 */
export function processInputs(
  articles: readonly ArticleInput[],
  options: PipelineOptions = {},
  around: Around = namingStage,
  onTurn?: (at: number) => void,
): Outcome[] {
  return sideBySide(
    articles.map((article) => wayOf(rawInput(article), options, around)),
    onTurn,
  )
}

function* wayOf(raw: RawInput, options: PipelineOptions, around: Around): Turns<Outcome> {
  try {
    return yield* stagesOf(raw, options, around)
  } catch (error) {
    return rejected(raw, stageOf(error), { reason: 'internal', message: reportOf(error) })
  }
}

function* stagesOf(raw: RawInput, options: PipelineOptions, around: Around): Turns<Outcome> {
  const cut = cutOut(raw, options, around)
  if ('reject' in cut) return cut
  const { article, source } = cut
  yield
  const repaired = around('repair', () => repair(article, options))
  const converted = around('convert', () => convert(repaired, options))
  const single = around('deduplicate', () => deduplicate(converted, options))
  const segments = around('segment', () => segmentText(single))
  yield
  const fields = yield* inTurns('fields', findFields(single, segments, source.url, options), around)
  if ('reason' in fields) return rejected(raw, 'fields', fields)
  yield
  const record = around('validate', () => validate(raw, source, single, segments, fields))
  return { record }
}

type Rejected = { readonly reject: Reject }

interface CutArticle {
  readonly article: Article
  readonly source: Source
}

/** The article out of its pages. In a step of its own, so that those, which are large, are not held until it is done. */
function cutOut(raw: RawInput, options: PipelineOptions, around: Around): CutArticle | Rejected {
  const pages = around('decode', () => decodePages(raw))
  if ('reason' in pages) return rejected(raw, 'decode', pages)
  const article = around('clean', () => clean(pages, raw.format, options))
  if ('reason' in article) return rejected(raw, 'clean', article)
  return { article, source: sourceOf(pages, options) }
}

/** A stage that pauses itself: each of its turns goes through the wrapper, the last with what the stage gives. */
function* inTurns<Value>(stage: StageName, work: Turns<Value>, around: Around): Turns<Value> {
  for (;;) {
    let isDone = false
    const value = around(stage, () => {
      const turn = work.next()
      isDone = turn.done ?? false
      return turn.value
    })
    if (isDone) return value as Value
    yield
  }
}

function rejected(raw: RawInput, stage: StageName, { reason, message }: Refusal): Rejected {
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

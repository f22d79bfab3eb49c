import {
  type Article,
  bodyEvidence,
  type CharsetEvidence,
  charsetEvidence,
  type Witness,
} from '@jianbao/page'
import {
  type ArticleRecord,
  type Fields,
  isRefusal,
  type Refusal,
  type Reject,
  type RepairKind,
  type StageName,
} from '@jianbao/record'
import { scriptEvidence } from '@jianbao/text'
import { type ArticleInput, bytesOfArticle, type RawInput, rawInput } from '../input.js'
import type { PipelineOptions } from '../outcome.js'
import { processInput } from '../pipeline.js'
import type { Explained, ExplainedMetadata, Explanation } from './explanation.js'
import { observe, type StageValues } from './observe.js'

/** Kinds that `removals` tell line by line, and the conversion, which `script` tells. */
const toldElsewhere: ReadonlySet<RepairKind> = new Set<RepairKind>([
  'furniture',
  'byline',
  'script_conversion',
])

/**
 * What every stage does to one article, with the evidence for what was chosen. The article goes the way that
 * `processInput` sends it; what is costly to tell (rival blocks, all charsets) is looked at apart.
 */
export function explain(article: ArticleInput, options: PipelineOptions = {}): Explanation {
  const raw = rawInput(article)
  const { around, values } = observe()
  const outcome = processInput(raw, { ...options, trace: true, evidence: true }, around)
  const record = 'record' in outcome ? outcome.record : null
  const page = sound(values.decode)
  const cleaned = sound(values.clean)
  return {
    input: {
      url: raw.url,
      path: raw.path,
      line: raw.line,
      id: raw.id,
      format: raw.format,
      bytes: bytesOfArticle(raw),
    },
    reject: 'reject' in outcome ? withoutInput(outcome.reject) : null,
    stages: Object.keys(values) as StageName[],
    charset: charsetOf(raw, values.decode),
    body: page === null || raw.format === 'text' ? null : bodyEvidence(page),
    removals: cleaned?.removals() ?? null,
    metadata: cleaned === null ? null : metadataOf(values.deduplicate ?? cleaned),
    repairs: record?.repairs.filter(({ kind }) => !toldElsewhere.has(kind)) ?? page?.repairs ?? null,
    script: scriptOf(values),
    text: record?.text ?? cleaned?.text ?? null,
    segments: record?.segments.length ?? null,
    fields: record === null ? null : fieldsOf(record),
    trace: record?.trace ?? null,
  }
}

function sound<Value extends object>(value: Value | Refusal | undefined): Value | null {
  return value === undefined || isRefusal(value) ? null : value
}

function withoutInput({ stage, reason, message }: Reject): Explanation['reject'] {
  return { stage, reason, message }
}

/** Nothing speaks for any charset where the bytes are none of a text. */
function charsetOf(raw: RawInput, decoded: StageValues['decode'] | undefined): CharsetEvidence | null {
  const isText = decoded !== undefined && (!isRefusal(decoded) || decoded.reason === 'bad_charset')
  return isText ? charsetEvidence(raw.bytes, raw.declaredCharset, raw.format) : null
}

function metadataOf(article: Article): ExplainedMetadata {
  const { sources } = article
  const explained = <T>(value: T, from: readonly Witness[]): Explained<T> => ({ value, sources: from })
  return {
    title: explained(article.title, sources.title),
    publisher: explained(article.publisher, sources.publisher),
    site: explained(article.site, sources.site),
    authors: explained(article.authors, sources.authors),
    dateline: explained(article.dateline, sources.dateline),
    published_at: explained(article.publishedAt, sources.published_at),
    canonical_url: explained(article.canonicalUrl, sources.canonical_url),
    language: explained(article.language, sources.language),
    pages: explained(article.pages, sources.pages),
  }
}

function scriptOf({ repair, convert }: Partial<StageValues>): Explanation['script'] {
  if (repair === undefined || convert === undefined) return null
  const conversion = convert.repairs.find(({ kind }) => kind === 'script_conversion')
  return { ...convert.script, evidence: scriptEvidence(repair.text), samples: conversion?.samples ?? [] }
}

function fieldsOf({ counts, amounts, provinces, roles, sentences }: ArticleRecord): Fields {
  return { counts, amounts, provinces, roles, sentences }
}

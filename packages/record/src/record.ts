import * as z from 'zod'
import { fieldsShape } from './fields.js'
import { spanShape } from './mention.js'
import { repairSchema } from './repair.js'

/** Version of the record's contract, the value of its `schema` key. */
export const schemaVersion = '1'

export const authorSchema = z.strictObject({
  name: z.string().min(1),
  role: z.enum(['reporter', 'correspondent', 'editor', 'photographer']),
})
export type Author = z.infer<typeof authorSchema>

/** 电头: who sent the report, from where and when (`date` as written). */
export const datelineSchema = z.strictObject({
  agency: z.string().nullable(),
  place: z.string().nullable(),
  date: z.string().nullable(),
})
export type Dateline = z.infer<typeof datelineSchema>

/** Where a record came from: exactly one of `url` and `path` for a whole file; `line` (from 1) inside a container. */
export const inputSchema = z.strictObject({
  url: z.string().nullable(),
  path: z.string().nullable(),
  line: z.int().positive().nullable(),
  /** The container line's own id. */
  id: z.string().nullable(),
  /** Of the raw bytes, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  fetched_at: z.string().nullable(),
  charset: z.strictObject({ declared: z.string().nullable(), used: z.string() }),
})
export type RecordInput = z.infer<typeof inputSchema>

export const scriptSchema = z.strictObject({
  /** What it was written in. */
  input: z.enum(['hans', 'hant', 'mixed']),
  variant: z.enum(['cn', 'tw', 'hk']),
  /** How many characters conversion changed, in code points. */
  conversions: z.int().nonnegative(),
})
export type Script = z.infer<typeof scriptSchema>

/** ISO 8601 to the second or minute with a zone, or a date alone. */
const publishedAt = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/)

/** One article: the contract of the output. Every offset is in Unicode code points of `text`. */
export const recordSchema = z.strictObject({
  schema: z.literal(schemaVersion),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  input: inputSchema,
  url: z.string().nullable(),
  canonical_url: z.string().nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  site: z.string().nullable(),
  authors: z.array(authorSchema),
  dateline: datelineSchema.nullable(),
  published_at: publishedAt.nullable(),
  script: scriptSchema,
  text: z.string().min(1),
  segments: z.array(z.strictObject(spanShape)),
  repairs: z.array(repairSchema),
  /** Of the text, for finding its copies; see `fingerprint` of `@jianbao/text`. */
  fingerprint: z.string(),
  duplicate: z.strictObject({ of: z.string(), similarity: z.number().min(0).max(1) }).nullable(),
  ...fieldsShape,
})
export type ArticleRecord = z.infer<typeof recordSchema>

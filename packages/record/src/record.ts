import * as z from 'zod'
import { fieldsShape } from './fields.js'
import { mentionShape, spanShape } from './mention.js'
import { repairSchema } from './repair.js'
import { traceSchema } from './trace.js'

/** Version of the record's contract, the value of its `schema` key. */
export const schemaVersion = '1'

export const authorSchema = z.strictObject({
  name: z.string().min(1),
  role: z.enum(['reporter', 'correspondent', 'editor', 'photographer']),
})
export type Author = z.infer<typeof authorSchema>

/**
 * An author with what the byline calls him or her (`实习记者`): null where it calls nobody anything (`文/周敏`), not there
 * where no byline was read. No record's author has a label, `roles` has it as a position; the type stands here since who
 * reads the page and who writes `roles` know nothing of each other but the contract.
 */
export interface LabelledAuthor extends Author {
  readonly label?: string | null
  /** The medium whose reporter the byline says this is (`南海网` of `南海网记者`); not there where it names none. */
  readonly house?: string
}

/** 电头: who sent the report, from where and when (`date` as written). */
export const datelineSchema = z.strictObject({
  agency: z.string().nullable(),
  place: z.string().nullable(),
  date: z.string().nullable().describe('As written.'),
})
export type Dateline = z.infer<typeof datelineSchema>

/** Where a record came from: exactly one of `url` and `path` for a whole file; `line` (from 1) inside a container. */
export const inputSchema = z.strictObject({
  url: z.string().nullable(),
  path: z.string().nullable().describe('As given; `-` for standard input.'),
  line: z.int().positive().nullable().describe('From 1, inside a container; else null.'),
  id: z.string().nullable().describe("The container line's own id."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the raw bytes, of all pages that were joined in order, in hexadecimal.'),
  fetched_at: z.string().nullable().describe('As given.'),
  charset: z.strictObject({ declared: z.string().nullable(), used: z.string() }),
})
export type RecordInput = z.infer<typeof inputSchema>

export const scriptSchema = z.strictObject({
  input: z
    .enum(['hans', 'hant', 'mixed'])
    .describe('What it was written in: Simplified, Traditional or both.'),
  variant: z.enum(['cn', 'tw', 'hk']),
  conversions: z
    .int()
    .nonnegative()
    .describe('How many characters conversion changed, in Unicode code points.'),
})
export type Script = z.infer<typeof scriptSchema>

/** Which page of an article that is split over several this one is. */
export const pagesSchema = z.strictObject({
  index: z.int().positive().describe('Of this page, from 1.'),
  total: z
    .int()
    .positive()
    .nullable()
    .describe('How many pages the article has; null where the page does not say.'),
  next: z
    .string()
    .nullable()
    .describe(
      'Address of the next page that the record does not hold, absolute where that of this page is known; null on the last.',
    ),
})
export type Pages = z.infer<typeof pagesSchema>

/** Which earlier record one repeats. */
export const duplicateSchema = z.strictObject({
  of: z.string().describe('Its `id`.'),
  similarity: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'How much of the shorter of the two texts stands in the other, estimated; 1 for the same text.',
    ),
  shared: z
    .strictObject({ quote: mentionShape.quote, start: spanShape.start, end: spanShape.end })
    .nullable()
    .describe(
      'The longest passage that both texts have, blanks and punctuation aside, as it stands in this `text`; null where ' +
        'the other text is not at hand.',
    ),
})
export type Duplicate = z.infer<typeof duplicateSchema>

/** ISO 8601 to the second or minute with a zone, or a date alone. */
const publishedAt = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?$/)

/** One article: the contract of the output. Every offset is in Unicode code points of `text`. */
export const recordSchema = z.strictObject({
  schema: z.literal(schemaVersion),
  id: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .describe('The same for the same input on every machine and run.'),
  input: inputSchema.describe('Where the record came from.'),
  url: z.string().nullable().describe('As given.'),
  canonical_url: z
    .string()
    .nullable()
    .describe(
      'As the page names itself, else where it was found after redirects; without tracking parameters.',
    ),
  title: z.string().nullable().describe("The article's own headline, without the site's name."),
  publisher: z.string().nullable().describe('来源: the medium that first published it.'),
  site: z.string().nullable().describe('Where this copy stood.'),
  authors: z.array(authorSchema).describe('The people of the byline.'),
  dateline: datelineSchema.nullable().describe('电头: who sent the report, from where and when.'),
  published_at: publishedAt
    .nullable()
    .describe('ISO 8601, `+08:00` where the page gives no zone; a date alone where it gives no time.'),
  pages: pagesSchema
    .nullable()
    .describe('Where the article is split over several pages: which of them this is; else null.'),
  language: z
    .string()
    .nullable()
    .describe('As the page declares it, a BCP 47 tag in canonical form (`zh-CN`); null where it does not.'),
  script: scriptSchema,
  text: z.string().min(1).describe('The clean body in Simplified Chinese, one line feed between paragraphs.'),
  segments: z
    .array(z.strictObject(spanShape))
    .describe('The sentences of `text`, in order; they cover all that is not white space.'),
  repairs: z.array(repairSchema).describe('What was undone to get from the input to `text`.'),
  fingerprint: z
    .string()
    .describe('Of the text, for finding its copies; see `fingerprint` of @jianbao/text.'),
  duplicate: duplicateSchema
    .nullable()
    .describe('The earlier record whose body this one repeats; null where it repeats none.'),
  ...fieldsShape,
  extra: z
    .record(z.string(), z.array(z.unknown()))
    .optional()
    .describe("The entries of fields of one's own, by their names; only where there are such fields."),
  trace: traceSchema.optional().describe('What the fields turned away; only where it is asked for.'),
})
export type ArticleRecord = z.infer<typeof recordSchema>

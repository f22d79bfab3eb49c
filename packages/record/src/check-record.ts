import * as z from 'zod'
import { codePointOffsets, codeUnitOffsets } from './code-points.js'
import { type ArticleRecord, recordSchema } from './record.js'

/** A fault of a record: where in it, and what is wrong there. */
export interface RecordFault {
  /** Like `counts[3].quote`; empty where it is the whole. */
  readonly path: string
  readonly message: string
}

/**
 * Everything that is wrong with a value that should be a record: its shape, and every `quote` that is not its slice of
 * `text` in code points, every source range that is none, and every segment that leaves `text` or stands out of order.
 * Empty for a good record.
 */
export function checkRecord(value: unknown): RecordFault[] {
  if (isRecord(value)) {
    const toUnits = codeUnitOffsets(value.text)
    return [...wrongSpans(value, toUnits), ...wrongSegments(value, toUnits)]
  }
  // The schema as it stands says what is wrong; compiled, it only says that something is.
  const issues = recordSchema.safeParse(value).error?.issues ?? []
  return issues.map(({ path, message }) => ({ path: z.core.toDotPath(path), message }))
}

interface Parts {
  /** By their keys what is a list, or may be left out. */
  readonly own: readonly (readonly [key: string, schema: z.core.$ZodType])[]
  readonly rest: z.core.$ZodType
  readonly keys: ReadonlySet<string>
}

let parts: Parts | undefined

/**
 * By its schema compiled, some twenty milliseconds on the first call: a fifth of what parsing takes. A function for each list
 * and one for all the rest: one for all is so long that V8 takes a second of processor time to compile it, again for every new
 * shape of a record.
 */
function isRecord(value: unknown): value is ArticleRecord {
  if (typeof value !== 'object' || value === null) return false
  parts ??= compiledParts()
  const { own, rest, keys } = parts
  if (!z.validate(rest, value)) return false
  for (const [key, schema] of own)
    if (!z.validate(schema, (value as Record<string, unknown>)[key])) return false
  return Object.keys(value).every((key) => keys.has(key))
}

function compiledParts(): Parts {
  const isOwn = (schema: unknown) => schema instanceof z.ZodArray || schema instanceof z.ZodOptional
  const all = Object.entries(recordSchema.shape)
  const rest = z.object(Object.fromEntries(all.filter(([, schema]) => !isOwn(schema))))
  const own = all.filter(([, schema]) => isOwn(schema))
  return {
    own: own.map(([key, schema]) => [key, z.compile<z.core.$ZodType>(schema)]),
    rest: z.compile<z.core.$ZodType>(rest),
    keys: new Set(all.map(([key]) => key)),
  }
}

/** The UTF-16 index of a code point of the record's text. */
type ToUnits = (offset: number) => number

/** What a record has of its text: a stretch of it, quoted or not. */
interface Quoting {
  readonly quote?: unknown
  readonly start?: unknown
  readonly end?: unknown
  readonly source_start?: unknown
  readonly source_end?: unknown
}

/** In all that the contract lets have a place, and in whatever fields of one's own have. */
function wrongSpans(record: ArticleRecord, toUnits: ToUnits): RecordFault[] {
  const faults: RecordFault[] = []
  const look = (span: Quoting, path: readonly PropertyKey[]): void => {
    const wrong = wrongQuote(span, record.text, toUnits)
    if (wrong !== null) faults.push({ path: z.core.toDotPath([...path, 'quote']), message: wrong })
    if (!isSourceRange(span))
      faults.push({
        path: z.core.toDotPath(path),
        message: 'has half a source range, or one that ends before it begins',
      })
  }
  const lookInside = (value: object, path: readonly PropertyKey[]): void => {
    look(value, path)
    for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value))
      if (typeof item === 'object' && item !== null) lookInside(item, [...path, key])
  }
  const lookAtAll = (spans: readonly Quoting[], path: readonly PropertyKey[]): void => {
    for (const [i, span] of spans.entries())
      if (!isRight(span, record.text, toUnits)) look(span, [...path, i])
  }
  lookAtAll(record.segments, ['segments'])
  if (record.duplicate?.shared) look(record.duplicate.shared, ['duplicate', 'shared'])
  for (const key of ['counts', 'amounts'] as const) lookAtAll(record[key], [key])
  for (const key of ['provinces', 'roles', 'sentences'] as const)
    for (const [i, { mentions }] of record[key].entries()) lookAtAll(mentions, [key, i, 'mentions'])
  if (record.extra !== undefined) lookInside(record.extra, ['extra'])
  return faults
}

/** Asked first, for it needs no path. */
function isRight(span: Quoting, text: string, toUnits: ToUnits): boolean {
  return wrongQuote(span, text, toUnits) === null && isSourceRange(span)
}

/** What is wrong with a value that quotes the text; null where nothing is, or it quotes nothing. */
function wrongQuote({ quote, start, end }: Quoting, text: string, toUnits: ToUnits): string | null {
  if (typeof quote !== 'string' || typeof start !== 'number' || typeof end !== 'number') return null
  // No longer than the quote: else many mentions of a whole long text would take quadratic time.
  const slice = text.slice(toUnits(start), toUnits(Math.min(end, start + quote.length + 1)))
  return slice === quote ? null : `is “${shown(quote)}”, but text[${start}:${end}] is “${shown(slice)}”`
}

/** Both ends or neither, and in order. */
function isSourceRange({ source_start: start, source_end: end }: Quoting): boolean {
  return typeof start === 'number' && typeof end === 'number' ? start <= end : start === end
}

const longestShown = 60

function shown(words: string): string {
  return words.length <= longestShown ? words : `${words.slice(0, longestShown)}…`
}

function wrongSegments({ text, segments }: ArticleRecord, toUnits: ToUnits): RecordFault[] {
  const faults: RecordFault[] = []
  let from = 0
  /** Blanks may stand between segments, mostly one line feed or nothing. */
  const gapUpTo = (end: number, path: string): void => {
    if (text.slice(toUnits(from), toUnits(end)).trim() !== '') {
      faults.push({ path, message: `text[${from}:${end}] stands in no segment` })
    }
  }
  for (const [index, { start, end }] of segments.entries()) {
    if (start < from || end <= start || toUnits(end) > text.length) {
      faults.push({ path: `segments[${index}]`, message: 'is empty, out of order or outside the text' })
    }
    if (from < start) gapUpTo(start, `segments[${index}]`)
    from = Math.max(from, end)
  }
  if (toUnits(from) < text.length) gapUpTo(codePointOffsets(text)(text.length), 'segments')
  return faults
}

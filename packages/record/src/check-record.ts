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
  const parsed = recordSchema.safeParse(value)
  if (parsed.success) {
    const toUnits = codeUnitOffsets(parsed.data.text)
    return [...wrongSpans(parsed.data, toUnits), ...wrongSegments(parsed.data, toUnits)]
  }
  return parsed.error.issues.map(({ path, message }) => ({ path: z.core.toDotPath(path), message }))
}

const placed = [
  'segments',
  'duplicate',
  'counts',
  'amounts',
  'provinces',
  'roles',
  'sentences',
  'extra',
] as const

/** The UTF-16 index of a code point of the record's text. */
type ToUnits = (offset: number) => number

function wrongSpans(record: ArticleRecord, toUnits: ToUnits): RecordFault[] {
  const faults: RecordFault[] = []
  const path: PropertyKey[] = []
  const visit = (value: object): void => {
    const wrong = wrongQuote(value, record.text, toUnits)
    if (wrong !== null) faults.push({ path: z.core.toDotPath([...path, 'quote']), message: wrong })
    if (!isSourceRange(value))
      faults.push({
        path: z.core.toDotPath(path),
        message: 'has half a source range, or one that ends before it begins',
      })
    const isList = Array.isArray(value)
    for (const key of Object.keys(value)) {
      const item: unknown = value[key as keyof typeof value]
      if (typeof item !== 'object' || item === null) continue
      path.push(isList ? Number(key) : key)
      visit(item)
      path.pop()
    }
  }
  for (const key of placed) {
    const value = record[key]
    if (typeof value !== 'object' || value === null) continue
    path.push(key)
    visit(value)
    path.pop()
  }
  return faults
}

/** What is wrong with a value that quotes the text; null where nothing is, or it quotes nothing. */
function wrongQuote(value: object, text: string, toUnits: ToUnits): string | null {
  const { quote, start, end } = value as { quote?: unknown; start?: unknown; end?: unknown }
  if (typeof quote !== 'string' || typeof start !== 'number' || typeof end !== 'number') return null
  // No longer than the quote: else many mentions of a whole long text would take quadratic time.
  const slice = text.slice(toUnits(start), toUnits(Math.min(end, start + quote.length + 1)))
  return slice === quote ? null : `is “${shown(quote)}”, but text[${start}:${end}] is “${shown(slice)}”`
}

/** Both ends or neither, and in order. */
function isSourceRange({
  source_start: start,
  source_end: end,
}: {
  source_start?: unknown
  source_end?: unknown
}) {
  return typeof start === 'number' && typeof end === 'number' ? start <= end : start === end
}

const longestShown = 60

function shown(words: string): string {
  return words.length <= longestShown ? words : `${words.slice(0, longestShown)}…`
}

function wrongSegments(record: ArticleRecord, toUnits: ToUnits): RecordFault[] {
  const length = codePointOffsets(record.text)(record.text.length)
  const faults: RecordFault[] = []
  let from = 0
  const gapFrom = (start: number, end: number, path: string): void => {
    if (record.text.slice(toUnits(start), toUnits(end)).trim() !== '') {
      faults.push({ path, message: `text[${start}:${end}] stands in no segment` })
    }
  }
  for (const [index, { start, end }] of record.segments.entries()) {
    const path = `segments[${index}]`
    if (start < from || end <= start || end > length) {
      faults.push({ path, message: 'is empty, out of order or outside the text' })
    }
    gapFrom(from, start, path)
    from = Math.max(from, end)
  }
  gapFrom(from, length, 'segments')
  return faults
}

import * as z from 'zod'
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
  if (parsed.success) return [...wrongSpans(parsed.data), ...wrongSegments(parsed.data)]
  return parsed.error.issues.map(({ path, message }) => ({ path: z.core.toDotPath(path), message }))
}

function wrongSpans(record: ArticleRecord): RecordFault[] {
  const characters = Array.from(record.text)
  const faults: RecordFault[] = []
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    const { quote, start, end } = value as { quote?: unknown; start?: unknown; end?: unknown }
    if (typeof quote === 'string' && typeof start === 'number' && typeof end === 'number') {
      // No longer than the quote: else many mentions of a whole long text would take quadratic time.
      const slice = characters.slice(start, Math.min(end, start + quote.length + 1)).join('')
      if (slice !== quote) {
        faults.push({
          path: `${path}.quote`,
          message: `is “${shown(quote)}”, but text[${start}:${end}] is “${shown(slice)}”`,
        })
      }
    }
    if (!isSourceRange(value))
      faults.push({ path, message: 'has half a source range, or one that ends before it begins' })
    for (const [key, item] of Object.entries(value)) {
      visit(item, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`)
    }
  }
  for (const key of [
    'segments',
    'duplicate',
    'counts',
    'amounts',
    'provinces',
    'roles',
    'sentences',
    'extra',
  ] as const)
    visit(record[key], key)
  return faults
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

function wrongSegments(record: ArticleRecord): RecordFault[] {
  const characters = Array.from(record.text)
  const faults: RecordFault[] = []
  let from = 0
  const gapFrom = (start: number, end: number, path: string): void => {
    if (characters.slice(start, end).join('').trim() !== '') {
      faults.push({ path, message: `text[${start}:${end}] stands in no segment` })
    }
  }
  for (const [index, { start, end }] of record.segments.entries()) {
    const path = `segments[${index}]`
    if (start < from || end <= start || end > characters.length) {
      faults.push({ path, message: 'is empty, out of order or outside the text' })
    }
    gapFrom(from, start, path)
    from = Math.max(from, end)
  }
  gapFrom(from, characters.length, 'segments')
  return faults
}

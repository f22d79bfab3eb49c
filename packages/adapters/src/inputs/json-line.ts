import type { Refusal } from '@jianbao/record'
import * as z from 'zod'
import type { NamedArticle } from './read-input.js'

/** One line of a JSONL input: an article as markup or as plain text, and what is known of it. Other keys are free. */
const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  url: z.string().nullish(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  fetched_at: z.string().nullish(),
})

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads one line; a line that is no article of ours is refused as `bad_line`, with what is wrong with it. */
export function parseLine(bytes: Uint8Array, path: string, line: number): NamedArticle | Refusal {
  const value = parseJson(bytes)
  if ('fault' in value) return badLine(value.fault)
  const parsed = lineSchema.safeParse(value.json)
  if (!parsed.success) return badLine(parsed.error.issues.map(faultOf).join(', '))
  const { id, url, html, text, fetched_at } = parsed.data
  const isMarkup = typeof html === 'string' && (html !== '' || typeof text !== 'string')
  const content = isMarkup ? html : text
  if (typeof content !== 'string') return badLine('it has neither "html" nor "text"')
  return {
    bytes: Buffer.from(content),
    format: isMarkup ? 'html' : 'text',
    path,
    line,
    url: url ?? null,
    id: id === null || id === undefined ? null : String(id),
    fetchedAt: fetched_at ?? null,
    // A string in JSON has been decoded already, whatever its markup declares.
    declaredCharset: 'utf-8',
  }
}

function parseJson(bytes: Uint8Array): { json: unknown } | { fault: string } {
  try {
    return { json: JSON.parse(utf8.decode(bytes)) }
  } catch (error) {
    return {
      fault:
        error instanceof TypeError ? 'it is not valid UTF-8' : `it is not JSON: ${(error as Error).message}`,
    }
  }
}

function faultOf({ path, message }: z.core.$ZodIssue): string {
  return `${path.length === 0 ? 'the line' : `"${path.join('.')}"`}: ${message}`
}

function badLine(fault: string): Refusal {
  const message = `${fault}; a line must be one JSON object {"id"?, "url"?, "html" or "text"}`
  return { reason: 'bad_line', message }
}

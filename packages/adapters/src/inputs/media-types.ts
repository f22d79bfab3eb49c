import type { InputFormat } from '@jianbao/pipeline'

const formatOfType: ReadonlyMap<string, InputFormat> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'text'],
])

/** What counts as no type: WHATWG MIME Sniffing, 7. */
const unknownTypes: ReadonlySet<string> = new Set(['', '*/*', 'unknown/unknown', 'application/unknown'])

/** A `Content-Type` without its parameters, in lower case; empty for those that name no type. */
export function mediaType(contentType: string): string {
  const essence = contentType.split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? ''
  return unknownTypes.has(essence) ? '' : essence
}

/** The format of a `Content-Type`: `other` for what is no article's, null where it names no type. */
export function formatByType(contentType: string): InputFormat | 'other' | null {
  const type = mediaType(contentType)
  return type === '' ? null : (formatOfType.get(type) ?? 'other')
}

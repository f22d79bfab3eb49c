import type { HttpField } from './http-exchange.js'

/** The fields of an answer in pairs, as Node.js gives them one after another. */
export function fieldsOf(rawHeaders: readonly string[]): HttpField[] {
  const fields: HttpField[] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    fields.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? ''])
  return fields
}

/** The first value of a field; null where it isn't there. @param name in lower case */
export function fieldValue(fields: readonly HttpField[], name: string): string | null {
  return fields.find(([given]) => given.toLowerCase() === name)?.[1] ?? null
}

/** All values of a field that is a list. @param name in lower case */
export function fieldList(fields: readonly HttpField[], name: string): string {
  const values = fields.filter(([given]) => given.toLowerCase() === name).map(([, value]) => value)
  return values.join(', ')
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Where a redirect leads, absolute; null where it is none, or leads to what is no address. */
export function redirectTarget(status: number, fields: readonly HttpField[], from: string): string | null {
  const location = fieldValue(fields, 'location')
  if (!redirects.has(status) || location === null) return null
  const target = asSent(location.trim())
  return URL.canParse(target, from) ? new URL(target, from).href : null
}

/** Bytes beyond ASCII escaped as they came, in whatever charset: each character of a field stands for one byte. */
function asSent(location: string): string {
  return location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
}

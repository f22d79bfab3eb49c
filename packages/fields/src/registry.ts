import { codePointOffsets, type Fields } from '@jianbao/record'
import { amounts } from './amounts/amounts.js'
import { counts } from './counts/counts.js'
import type { Field, FieldInput } from './field.js'
import { provinces } from './provinces/provinces.js'
import { roles } from './roles/roles.js'
import { sentences } from './sentences/sentences.js'

/** Every field of the record, in its order. */
export const fields: { readonly [Name in keyof Fields]: Field<Name> } = {
  counts,
  amounts,
  provinces,
  roles,
  sentences,
}

/**
 * All fields of one article, with offsets in code points.
 * @param written the text that `quote`s are cut from, where it is not `input.text` itself: the same text in another
 *   script, code unit for code unit.
 */
export function extractFields(input: FieldInput, written: string = input.text): Fields {
  const toCodePoints = codePointOffsets(input.text)
  const place = <T>(value: T): T => placed(value, written, toCodePoints)
  return {
    counts: place(fields.counts.extract(input)),
    amounts: place(fields.amounts.extract(input)),
    provinces: place(fields.provinces.extract(input)),
    roles: place(fields.roles.extract(input)),
    sentences: place(fields.sentences.extract(input)),
  }
}

/** A copy of `value` in which everything with a `start` and an `end` has them in code points, and its quote anew. */
function placed<T>(value: T, written: string, toCodePoints: (index: number) => number): T {
  if (Array.isArray(value)) return value.map((item) => placed(item, written, toCodePoints)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) copy[key] = placed(item, written, toCodePoints)
  const { start, end } = value as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number') {
    copy.start = toCodePoints(start)
    copy.end = toCodePoints(end)
    if ('quote' in copy) copy.quote = written.slice(start, end)
  }
  return copy as T
}

import { type ArticleRecord, codePointOffsets, type Fields } from '@jianbao/record'
import { amounts } from './amounts/amounts.js'
import { counts } from './counts/counts.js'
import type { Field, FieldInput, Findings } from './field.js'
import { inRecord, type Placing } from './in-record.js'
import { extractOwn, type OwnField } from './own-field.js'
import { provinces } from './provinces/provinces.js'
import { roles, rolesIn } from './roles/roles.js'
import { sceneOf } from './roles/scene.js'
import { sentences, sentencesIn } from './sentences/sentences.js'
import { traceOf } from './trace.js'
import { type Turns, withoutPause } from './turns.js'

/** Every field of the record, in its order. */
export const fields: { readonly [Name in keyof Fields]: Field<Name> } = {
  counts,
  amounts,
  provinces,
  roles,
  sentences,
}

export interface ExtractOptions {
  /**
   * The text that `quote`s are cut from, where it is not `input.text` itself: the same text in another script, code
   * unit for code unit.
   */
  readonly written?: string
  /** Whether entries name their rules, and `trace` says what was turned away. */
  readonly trace?: boolean
  /** Fields of the caller's own, each with a name of its own; their entries stand under `extra`. */
  readonly own?: readonly OwnField[]
}

/** All fields of one article; `trace` and `extra` only where they are asked for. */
export type ExtractedFields = Fields & Pick<ArticleRecord, 'trace' | 'extra'>

/**
 * All fields of one article, with offsets in code points.
 * @throws OwnFieldError where a field of the caller's own is at fault
 */
export function extractFields(input: FieldInput, options: ExtractOptions = {}): ExtractedFields {
  return withoutPause(fieldsInTurns(input, options))
}

/**
 * The same with a pause between steps that share little, for several texts that are read side by side.
 * @throws OwnFieldError as above
 */
export function* fieldsInTurns(
  input: FieldInput,
  { written = input.text, trace = false, own = [] }: ExtractOptions,
): Turns<ExtractedFields> {
  const counts = fields.counts.extract(input)
  const amounts = fields.amounts.extract(input)
  yield
  const provinces = fields.provinces.extract(input)
  yield
  const scene = sceneOf(input.text)
  yield
  const roles = rolesIn(scene, input)
  const sentences = sentencesIn(() => scene, input)
  const found = { counts, amounts, provinces, roles, sentences }
  const placing: Placing = { written, toCodePoints: codePointOffsets(input.text) }
  const recorded = {
    counts: entriesOf(found.counts, inRecord.counts, placing, trace),
    amounts: entriesOf(found.amounts, inRecord.amounts, placing, trace),
    provinces: entriesOf(found.provinces, inRecord.provinces, placing, trace),
    roles: entriesOf(found.roles, inRecord.roles, placing, trace),
    sentences: entriesOf(found.sentences, inRecord.sentences, placing, trace),
  }
  if (own.length === 0 && !trace) return recorded
  return {
    ...recorded,
    ...(own.length > 0 ? { extra: extraOf(own, input, placing) } : {}),
    ...(trace ? { trace: traceOf(fields, found) } : {}),
  }
}

function entriesOf<Entry>(
  { entries }: Findings<Entry>,
  placed: (entry: Entry, placing: Placing) => Entry,
  placing: Placing,
  trace: boolean,
): Entry[] {
  return entries.map((entry) => {
    const inRecord = placed(entry, placing)
    return trace ? { ...inRecord, rule: entry.rule } : inRecord
  })
}

function extraOf(own: readonly OwnField[], input: FieldInput, placing: Placing): Record<string, unknown[]> {
  const place = <Value>(value: Value): Value => placed(value, placing)
  return Object.fromEntries(own.map((field) => [field.name, extractOwn(field, input, place)]))
}

/** A copy of `value` in which everything with a `start` and an `end` has them in code points, and its quote anew. */
function placed<T>(value: T, placing: Placing): T {
  if (Array.isArray(value)) return value.map((item) => placed(item, placing)) as T
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) copy[key] = placed(item, placing)
  const { start, end } = value as { start?: unknown; end?: unknown }
  if (typeof start === 'number' && typeof end === 'number') {
    copy.start = placing.toCodePoints(start)
    copy.end = placing.toCodePoints(end)
    if ('quote' in copy) copy.quote = placing.written.slice(start, end)
  }
  return copy as T
}

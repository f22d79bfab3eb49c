import { type ArticleRecord, JianbaoError } from '@jianbao/record'
import type { FieldInput } from './field.js'

/** The part of Standard Schema (standardschema.dev, version 1) that we use: schemas of zod, valibot and arktype have it. */
export interface EntrySchema<Entry> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => Checked<Entry> | Promise<Checked<Entry>>
    readonly types?: { readonly input: unknown; readonly output: Entry } | undefined
  }
}

type Checked<Entry> =
  | { readonly value: Entry; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] }

interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** A field of one's own beside ours: its entries stand in the record under `extra`, by its name. */
export interface OwnField<Entry = unknown> {
  readonly name: string
  /** What an entry is in the record. It has to answer at once, without a promise. */
  readonly schema: EntrySchema<Entry>
  /**
   * A pure function from the text to its entries. Whatever in an entry has a `start` and an `end` is a piece of
   * `input.text`, in UTF-16 code units, and its `quote`, if it has one, that slice: the record has them in code points.
   */
  readonly extract: (input: FieldInput) => readonly Entry[]
}

/** A field of one's own broke its promise: it threw, or an entry breaks its schema or its offsets. */
export class OwnFieldError extends JianbaoError {
  override readonly name: string = 'OwnFieldError'
  readonly field: string

  constructor(field: string, message: string, cause?: unknown) {
    super(`the field ${field}: ${message}`, { stage: 'fields', permanent: true, cause })
    this.field = field
  }
}

const NAME = /^[a-z][a-z0-9_]*$/

/**
 * A field of one's own, its types checked against each other.
 * @throws JianbaoError where it has no good name, no schema or no function
 */
export function defineField<Entry>(field: OwnField<Entry>): OwnField<Entry> {
  const trouble = troubleWith(field)
  if (trouble !== null) throw new JianbaoError(`this is no field: ${trouble}`, { permanent: true })
  return Object.freeze({ ...field })
}

/** Whether a value, from a module of somebody else, is a field. */
export function isOwnField(value: unknown): value is OwnField {
  return typeof value === 'object' && value !== null && troubleWith(value) === null
}

function troubleWith({ name, schema, extract }: { [Key in keyof OwnField]?: unknown }): string | null {
  if (typeof name !== 'string' || !NAME.test(name)) return 'its name has to be in snake_case'
  if (typeof extract !== 'function') return 'it has no function extract'
  const standard = (schema as { '~standard'?: { validate?: unknown } } | undefined)?.['~standard']
  return typeof standard?.validate === 'function' ? null : 'its schema is no Standard Schema'
}

/** A field's entries in a record that was made with it, typed as the field has them. */
export function entriesOf<Entry>(
  record: Pick<ArticleRecord, 'extra'>,
  { name }: OwnField<Entry>,
): readonly Entry[] {
  return (record.extra?.[name] ?? []) as readonly Entry[]
}

/**
 * One field's entries as the record has them.
 * @param place turns offsets into code points, and cuts quotes anew
 * @throws OwnFieldError where the field throws, or an entry breaks its schema or its offsets
 */
export function extractOwn<Entry>(
  field: OwnField<Entry>,
  input: FieldInput,
  place: <T>(value: T) => T,
): Entry[] {
  const entries = entriesGiven(field, input)
  return entries.map((entry, index) => {
    const fault = offsetFault(entry, input.text, `entry ${index}`)
    if (fault !== null) throw new OwnFieldError(field.name, fault)
    return checked(field, place(entry), index)
  })
}

function entriesGiven<Entry>({ name, extract }: OwnField<Entry>, input: FieldInput): readonly Entry[] {
  let entries: unknown
  try {
    entries = extract(input)
  } catch (cause) {
    throw new OwnFieldError(name, cause instanceof Error ? cause.message : String(cause), cause)
  }
  if (!Array.isArray(entries)) throw new OwnFieldError(name, 'what it gives is no array')
  return entries
}

function checked<Entry>({ name, schema }: OwnField<Entry>, entry: Entry, index: number): Entry {
  const result = schema['~standard'].validate(entry)
  if (result instanceof Promise) throw new OwnFieldError(name, 'its schema answers with a promise')
  if (result.issues === undefined) return result.value
  const told = result.issues.slice(0, 3).map(({ path = [], message }) => {
    const keys = path.map((part) => String(typeof part === 'object' ? part.key : part))
    return keys.length > 0 ? `${keys.join('.')}: ${message}` : message
  })
  throw new OwnFieldError(name, `entry ${index} breaks its schema: ${told.join('; ')}`)
}

/** What is wrong with the pieces of text that a value names; null where nothing is. */
function offsetFault(value: unknown, text: string, where: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  const { start, end, quote } = value as { start?: unknown; end?: unknown; quote?: unknown }
  if (typeof start === 'number' && typeof end === 'number') {
    if (!isPlace(start, text) || !isPlace(end, text) || start > end) {
      return `${where}: [${start}, ${end}) is no piece of the text`
    }
    const slice = text.slice(start, end)
    if (quote !== undefined && quote !== slice)
      return `${where}: its quote is not “${slice}”, text[${start}:${end}]`
  }
  for (const [key, item] of Object.entries(value)) {
    const fault = offsetFault(item, text, `${where}.${key}`)
    if (fault !== null) return fault
  }
  return null
}

const PAIR = /^[\ud800-\udbff][\udc00-\udfff]$/

/** Whether an offset lies in the text, and not within a character. */
function isPlace(offset: number, text: string): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false
  return offset === 0 || !PAIR.test(text.slice(offset - 1, offset + 1))
}

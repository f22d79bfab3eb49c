import * as z from 'zod'
import { looseMentionSchema, mentionSchema, mentionShape } from './mention.js'
import { quantityShape } from './quantity.js'

/** How many of what: one entry for each quantity of countable things. */
export const countSchema = z.strictObject({
  ...mentionShape,
  ...quantityShape,
  /** The measure word; null where the noun follows the number directly. */
  unit: z.string().nullable(),
  noun: z.string(),
  verb: z.string().nullable(),
  statutory: z.boolean(),
})
export type Count = z.infer<typeof countSchema>

export const amountKinds = [
  'fine',
  'confiscation',
  'illegal_gain',
  'loss',
  'price',
  'amount_involved',
  'bribe',
  'compensation',
  'revenue',
  'investment',
  'budget',
  'donation',
  'wage',
  'other',
] as const

/** How much money, in units of `currency` (ISO 4217; `CNY` is yuan). */
export const amountSchema = z.strictObject({
  ...mentionShape,
  ...quantityShape,
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** What the price is for one of (`个` in `5元一个`), else null. */
  per: z.string().nullable(),
  kind: z.enum(amountKinds),
  statutory: z.boolean(),
})
export type Amount = z.infer<typeof amountSchema>
export type AmountKind = Amount['kind']

export const placeViaSchema = z.enum(['name', 'city', 'county', 'abbreviation', 'institution'])
export type PlaceVia = z.infer<typeof placeViaSchema>

/** A province-level division and the places that name or imply it. `code` is GB/T 2260, two digits. */
export const provinceSchema = z.strictObject({
  name: z.string(),
  code: z.string().regex(/^\d{2}$/),
  mentions: z.array(z.strictObject({ ...mentionShape, place: z.string(), via: placeViaSchema })).min(1),
})
export type Province = z.infer<typeof provinceSchema>

export const roleNames = [
  'suspect',
  'defendant',
  'convict',
  'victim',
  'witness',
  'police',
  'prosecutor',
  'judge',
  'lawyer',
  'official',
  'executive',
  'employee',
  'expert',
  'spokesperson',
  'reporter',
  'correspondent',
  'editor',
  'photographer',
  'other',
] as const

/** A person, named or masked, and the part he or she has in the article. */
export const roleSchema = z.strictObject({
  name: z.string().min(1),
  masked: z.boolean(),
  role: z.enum(roleNames),
  position: z.string().nullable(),
  organization: z.string().nullable(),
  mentions: z.array(looseMentionSchema).min(1),
})
export type Role = z.infer<typeof roleSchema>
export type RoleName = Role['role']

const months = z.int().nonnegative()
/** A term in months; a range over several persons has the bounds, a term in days or weeks has `days`. */
const term = {
  months: months.optional(),
  months_min: months.optional(),
  months_max: months.optional(),
  days: z.int().positive().optional(),
}
const money = z.string().regex(/^[A-Z]{3}$/)

export const penaltySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imprisonment'), ...term }),
  z.strictObject({ kind: z.literal('life') }),
  z.strictObject({ kind: z.literal('death'), suspended: z.boolean() }),
  z.strictObject({ kind: z.literal('detention'), ...term }),
  z.strictObject({ kind: z.literal('control'), ...term }),
  z.strictObject({ kind: z.literal('probation'), ...term }),
  z.strictObject({ kind: z.literal('fine'), amount: z.number().nullable(), currency: money }),
  z.strictObject({
    kind: z.literal('confiscation'),
    amount: z.number().nullable(),
    currency: money,
    all: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('deprivation_of_political_rights'),
    months: months.nullable(),
    life: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('deportation') }),
])
export type Penalty = z.infer<typeof penaltySchema>

/** A criminal sentence handed down: one entry a person and judgment, however often the article tells it. */
export const sentenceSchema = z.strictObject({
  person: z.string().min(1),
  charges: z.array(z.string()),
  court: z.string().nullable(),
  instance: z.enum(['first', 'second', 'retrial', 'final']).nullable(),
  penalties: z.array(penaltySchema).min(1),
  mentions: z.array(mentionSchema).min(1),
})
export type Sentence = z.infer<typeof sentenceSchema>

/** The five structured fields, under their keys in the record. */
export const fieldsShape = {
  counts: z.array(countSchema),
  amounts: z.array(amountSchema),
  provinces: z.array(provinceSchema),
  roles: z.array(roleSchema),
  sentences: z.array(sentenceSchema),
}
export type Fields = z.infer<z.ZodObject<typeof fieldsShape>>

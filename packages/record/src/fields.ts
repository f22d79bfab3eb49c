import * as z from 'zod'
import { looseMentionSchema, mentionSchema, mentionShape } from './mention.js'
import { quantityShape } from './quantity.js'

const rule = z.string().optional().describe('The rule that made the entry; only where a trace is asked for.')
const statutory = z.boolean().describe('Whether it stands in law text that defines an offence.')

/** How many of what: one entry for each quantity of countable things. */
export const countSchema = z.strictObject({
  ...mentionShape,
  ...quantityShape,
  unit: z.string().nullable().describe('The measure word; null where the noun follows the number directly.'),
  noun: z.string().describe('The thing counted, as the clause names it.'),
  verb: z.string().nullable().describe('The verb that governs it, else null.'),
  statutory,
  rule,
})
export type Count = z.infer<typeof countSchema>

const money = z.string().regex(/^[A-Z]{3}$/)

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
  currency: money.describe('ISO 4217. Numbers are in its units: yuan, not fen or 万元.'),
  per: z.string().nullable().describe('What the price is for one of (`个` in `5元一个`), else null.'),
  kind: z.enum(amountKinds).describe('What the money is, by the words around it.'),
  statutory,
  rule,
})
export type Amount = z.infer<typeof amountSchema>
export type AmountKind = Amount['kind']

export const placeViaSchema = z.enum(['name', 'city', 'county', 'abbreviation', 'institution'])
export type PlaceVia = z.infer<typeof placeViaSchema>

/** A province-level division and the places that name or imply it. `code` is GB/T 2260, two digits. */
export const provinceSchema = z.strictObject({
  name: z.string().describe('In full: 河北省, 内蒙古自治区.'),
  code: z
    .string()
    .regex(/^\d{2}$/)
    .describe('GB/T 2260, two digits.'),
  mentions: z
    .array(
      z.strictObject({
        ...mentionShape,
        place: z.string().describe('The full name of the place that the words name.'),
        via: placeViaSchema.describe('What kind of place names or implies the province.'),
      }),
    )
    .min(1),
  rule,
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
  masked: z.boolean().describe('Whether the article hides the name: 王某某, 小张（化名）.'),
  role: z.enum(roleNames).describe('The most specific one that the text supports.'),
  position: z.string().nullable().describe('职务 as written, else null.'),
  organization: z.string().nullable().describe('As written, else null.'),
  mentions: z.array(looseMentionSchema).min(1),
  rule,
})
export type Role = z.infer<typeof roleSchema>
export type RoleName = Role['role']

const months = z.int().nonnegative().describe('In months.')
/** A term in months; a range over several persons has the bounds, a term in days or weeks has `days`. */
const term = {
  months: months.optional(),
  months_min: months.optional().describe('The shortest of several persons, in months.'),
  months_max: months.optional().describe('The longest of several persons, in months.'),
  days: z.int().positive().optional().describe('In days, where the term is given in days or weeks.'),
}

const penaltyAmount = z.number().nullable().describe('In units of `currency`: yuan, not 万元.')

export const penaltySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imprisonment'), ...term }),
  z.strictObject({ kind: z.literal('life') }),
  z.strictObject({ kind: z.literal('death'), suspended: z.boolean().describe('死缓: with reprieve.') }),
  z.strictObject({ kind: z.literal('detention'), ...term }),
  z.strictObject({ kind: z.literal('control'), ...term }),
  z.strictObject({ kind: z.literal('probation'), ...term }),
  z.strictObject({ kind: z.literal('fine'), amount: penaltyAmount, currency: money }),
  z.strictObject({
    kind: z.literal('confiscation'),
    amount: penaltyAmount,
    currency: money,
    all: z.boolean().describe('Whether all property is confiscated.'),
  }),
  z.strictObject({
    kind: z.literal('deprivation_of_political_rights'),
    months: months.nullable().describe('In months; null where it is for life.'),
    life: z.boolean().describe('Whether it is for life.'),
  }),
  z.strictObject({ kind: z.literal('deportation') }),
])
export type Penalty = z.infer<typeof penaltySchema>

/** A criminal sentence handed down: one entry a person and judgment, however often the article tells it. */
export const sentenceSchema = z.strictObject({
  person: z.string().min(1).describe('As written; `周某等5人` where several share the terms.'),
  charges: z.array(z.string()).describe('罪名, one an entry.'),
  court: z.string().nullable().describe('As written, else null.'),
  instance: z.enum(['first', 'second', 'retrial', 'final']).nullable().describe('审级, else null.'),
  penalties: z.array(penaltySchema).min(1),
  mentions: z.array(mentionSchema).min(1),
  rule,
})
export type Sentence = z.infer<typeof sentenceSchema>

/** The five structured fields, under their keys in the record. */
export const fieldsShape = {
  counts: z.array(countSchema).describe('How many of what: an entry for each quantity of countable things.'),
  amounts: z.array(amountSchema).describe('How much money.'),
  provinces: z.array(provinceSchema).describe('Province-level divisions of China named or implied.'),
  roles: z.array(roleSchema).describe('Who, as what: an entry for each person and role.'),
  sentences: z.array(sentenceSchema).describe('Criminal sentences handed down: one a person and judgment.'),
}
export type Fields = z.infer<z.ZodObject<typeof fieldsShape>>

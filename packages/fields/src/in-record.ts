import type { Fields, LooseMention, Mention } from '@jianbao/record'

/** Where the pieces of a text stand in the record. */
export interface Placing {
  /** The text that `quote`s are cut from, code unit for code unit the one that was read. */
  readonly written: string
  readonly toCodePoints: (index: number) => number
}

/**
 * What the record has of an entry: its pieces of text in code points, their quotes as written, and no rule. Key by key,
 * and each field by itself: a walk through whatever an entry holds takes ten times as long.
 */
export const inRecord: {
  readonly [Name in keyof Fields]: (entry: Fields[Name][number], placing: Placing) => Fields[Name][number]
} = {
  counts: (count, { written, toCodePoints }) => ({
    quote: written.slice(count.start, count.end),
    start: toCodePoints(count.start),
    end: toCodePoints(count.end),
    value: count.value,
    min: count.min,
    max: count.max,
    approx: count.approx,
    unit: count.unit,
    noun: count.noun,
    verb: count.verb,
    statutory: count.statutory,
  }),
  amounts: (amount, { written, toCodePoints }) => ({
    quote: written.slice(amount.start, amount.end),
    start: toCodePoints(amount.start),
    end: toCodePoints(amount.end),
    value: amount.value,
    min: amount.min,
    max: amount.max,
    approx: amount.approx,
    currency: amount.currency,
    per: amount.per,
    kind: amount.kind,
    statutory: amount.statutory,
  }),
  provinces: ({ name, code, mentions }, { written, toCodePoints }) => ({
    name,
    code,
    mentions: mentions.map(({ start, end, place, via }) => ({
      quote: written.slice(start, end),
      start: toCodePoints(start),
      end: toCodePoints(end),
      place,
      via,
    })),
  }),
  roles: ({ name, masked, role, position, organization, mentions }, placing) => ({
    name,
    masked,
    role,
    position,
    organization,
    mentions: mentions.map((mention) => looseInRecord(mention, placing)),
  }),
  sentences: ({ person, charges, court, instance, penalties, mentions }, placing) => ({
    person,
    charges: [...charges],
    court,
    instance,
    penalties: [...penalties],
    mentions: mentions.map(({ start, end }) => pieceInRecord(start, end, placing)),
  }),
}

const pieceInRecord = (start: number, end: number, { written, toCodePoints }: Placing): Mention => ({
  quote: written.slice(start, end),
  start: toCodePoints(start),
  end: toCodePoints(end),
})

/** A mention in the byline has no place in the text, and its quote as it is. */
const looseInRecord = ({ quote, start, end }: LooseMention, placing: Placing): LooseMention =>
  start === null || end === null ? { quote, start, end } : pieceInRecord(start, end, placing)

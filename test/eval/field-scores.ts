import type { ArticleRecord, Fields } from '@jianbao/record'
import { overlap } from './character-runs.js'
import type { ArticleGold } from './field-case.js'

/** How many entries of a measure are right, found but wrong, and missed. */
export interface Hits {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

type Entry<Name extends keyof Fields> = Fields[Name][number]
type Penalty = Entry<'sentences'>['penalties'][number]

/**
 * Holds a record against its gold. An entry is right when what a user would rely on is right: the quantity, its unit and
 * the head of its noun; the amount and its currency; the province, and its mentions apart; the person and the role; the
 * person and every penalty. What may be wrong beside that is measured on the entries that are right.
 */
export function scoreArticle(gold: ArticleGold, record: ArticleRecord): Record<string, Hits> {
  const amounts = pairUp(gold.amounts, record.amounts, sameAmount)
  const roles = pairUp(gold.roles, record.roles, (a, b) => a.name === b.name && a.role === b.role)
  return {
    text: textHits(gold.text, record.text),
    title: valueHits(gold.title, record.title),
    publisher: valueHits(gold.publisher, record.publisher),
    published_at: valueHits(
      gold.published_at?.slice(0, 10) ?? null,
      record.published_at?.slice(0, 10) ?? null,
    ),
    authors: pairUp(gold.authors, record.authors, (a, b) => a.name === b.name && a.role === b.role).hits,
    counts: pairUp(gold.counts, record.counts, sameCount).hits,
    'counts, number alone': pairUp(gold.counts, record.counts, sameQuantity).hits,
    amounts: amounts.hits,
    'amounts, kind': among(amounts.pairs, (a, b) => a.kind === b.kind),
    provinces: pairUp(gold.provinces, record.provinces, (a, b) => a.name === b.name).hits,
    'provinces, mentions': pairUp(mentionsOf(gold), mentionsOf(record), sameMention).hits,
    roles: roles.hits,
    'roles, name alone': pairUp(gold.roles, record.roles, (a, b) => a.name === b.name).hits,
    'roles, position': among(roles.pairs, (a, b) => a.position === b.position),
    'roles, organization': among(roles.pairs, (a, b) => a.organization === b.organization),
    sentences: pairUp(gold.sentences, record.sentences, sameSentence).hits,
  }
}

interface Pairing<Value> {
  readonly hits: Hits
  readonly pairs: readonly (readonly [Value, Value])[]
}

/** Pairs each gold value with the first found one that is the same and not taken yet. */
function pairUp<Value>(
  gold: readonly Value[],
  found: readonly Value[],
  same: (gold: Value, found: Value) => boolean,
): Pairing<Value> {
  const left = [...found]
  const pairs: (readonly [Value, Value])[] = []
  for (const wanted of gold) {
    const at = left.findIndex((value) => same(wanted, value))
    const [match] = at < 0 ? [] : left.splice(at, 1)
    if (match !== undefined) pairs.push([wanted, match])
  }
  return { hits: { right: pairs.length, wrong: left.length, missed: gold.length - pairs.length }, pairs }
}

/** Of entries that are right: those that are so in one thing more. */
function among<Value>(pairs: Pairing<Value>['pairs'], same: (a: Value, b: Value) => boolean): Hits {
  const right = pairs.filter(([a, b]) => same(a, b)).length
  return { right, wrong: pairs.length - right, missed: pairs.length - right }
}

function valueHits(gold: string | null, found: string | null): Hits {
  return pairUp(gold === null ? [] : [gold], found === null ? [] : [found], (a, b) => a === b).hits
}

/** Characters of the text, by the runs of them that gold and record share. */
function textHits(gold: string, found: string): Hits {
  const { precision, recall } = overlap(gold, found)
  const right = Math.round(precision * found.length)
  return { right, wrong: found.length - right, missed: Math.round((1 - recall) * gold.length) }
}

function sameQuantity(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && a.min === b.min && a.max === b.max
}
type Quantity = Pick<Entry<'counts'>, 'value' | 'min' | 'max'>

function sameCount(a: Entry<'counts'>, b: Entry<'counts'>): boolean {
  return sameQuantity(a, b) && a.unit === b.unit && sameHead(a.noun, b.noun)
}

function sameAmount(a: Entry<'amounts'>, b: Entry<'amounts'>): boolean {
  return sameQuantity(a, b) && a.currency === b.currency
}

/** A Chinese noun phrase has its head at the end: one phrase ends with the other, or both with the same two characters. */
function sameHead(a: string | null, b: string | null): boolean {
  if (!a || !b) return !a && !b
  return a.endsWith(b) || b.endsWith(a) || (a.length > 1 && b.length > 1 && a.slice(-2) === b.slice(-2))
}

interface PlaceMention {
  readonly province: string
  readonly quote: string
  readonly start: number
}

function mentionsOf({ provinces }: Pick<Fields, 'provinces'>): PlaceMention[] {
  return provinces.flatMap(({ name, mentions }) =>
    mentions.map(({ quote, start }) => ({ province: name, quote, start })),
  )
}

/** A chain of places may be cut in several ways; the mentions have to lie within this many characters. */
const chainLength = 12

function sameMention(a: PlaceMention, b: PlaceMention): boolean {
  const overlaps = a.quote.includes(b.quote) || b.quote.includes(a.quote)
  return a.province === b.province && overlaps && Math.abs(a.start - b.start) <= chainLength
}

function sameSentence(a: Entry<'sentences'>, b: Entry<'sentences'>): boolean {
  return a.person === b.person && penaltiesOf(a) === penaltiesOf(b)
}

function penaltiesOf({ penalties }: Entry<'sentences'>): string {
  return penalties.map(penaltyKey).sort().join(' ')
}

/** What a penalty says, whatever the order of its keys; null, false and yuan go without saying. */
function penaltyKey(penalty: Penalty): string {
  const said = Object.entries(penalty).filter(
    ([key, value]) => value !== null && value !== false && !(key === 'currency' && value === 'CNY'),
  )
  return JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1)))
}

import { createReadStream } from 'node:fs'
import { type ArticleRecord, type Fields, fieldsShape, readLines } from '@jianbao/record'

/** How many records are looked at. */
const lookedAt = 200
const fieldNames = Object.keys(fieldsShape) as (keyof Fields)[]

/** One record of a file, the one of the first ones that has most to show, to be read, on standard error. */
export async function showRecord(path: string): Promise<void> {
  let best: ArticleRecord | null = null
  for await (const { number, bytes } of readLines(createReadStream(path))) {
    if (number > lookedAt) break
    const record = JSON.parse(Buffer.from(bytes ?? []).toString()) as ArticleRecord
    if (best === null || richness(record) > richness(best)) best = record
  }
  if (best !== null) process.stderr.write(`\n${readable(best)}\n`)
}

/** Records with more kinds of fields come first, then those with more entries. */
function richness(record: ArticleRecord): number {
  const counts = fieldNames.map((name) => record[name].length)
  return counts.filter((count) => count > 0).length * 1000 + counts.reduce((sum, count) => sum + count, 0)
}

function readable(record: ArticleRecord): string {
  const { title, publisher, published_at, text, segments } = record
  const head = [title ?? '(no title)', publisher, published_at].filter((part) => part !== null).join(' · ')
  const opening = Array.from(text.replaceAll('\n', ' ')).slice(0, 60).join('')
  const lines = [head, `  text       ${opening}… (${segments.length} sentences)`]
  for (const name of fieldNames) {
    const entries = entriesOf(record, name)
    lines.push(...entries.map((entry, index) => `  ${(index === 0 ? name : '').padEnd(10)} ${entry}`))
  }
  return lines.join('\n')
}

function entriesOf(record: ArticleRecord, name: keyof Fields): string[] {
  const told: { readonly [Name in keyof Fields]: (entry: Fields[Name][number]) => string } = {
    counts: ({ quote, unit, noun, verb, ...quantity }) =>
      `${quote} → ${number(quantity)} ${unit ?? ''} ${noun}${verb === null ? '' : ` (${verb})`}`,
    amounts: ({ quote, currency, kind, ...quantity }) =>
      `${quote} → ${number(quantity)} ${currency} (${kind})`,
    provinces: ({ name, mentions }) => `${name} ← ${mentions.map(({ quote }) => quote).join('、')}`,
    roles: ({ name, role, position, organization }) =>
      [name, role, position, organization].filter((part) => part !== null).join(' · '),
    sentences: ({ person, charges, penalties }) =>
      `${person} · ${charges.join('、')} · ${penalties.map(penalty).join(', ')}`,
  }
  return (record[name] as never[]).map(told[name] as (entry: never) => string)
}

function number(quantity: {
  value: number | null
  min: number | null
  max: number | null
  approx: string
}): string {
  const { value, min, max, approx } = quantity
  return approx === 'exact' ? String(value) : `${value ?? `${min ?? ''}–${max ?? ''}`} (${approx})`
}

/** `imprisonment 38 months`, `fine 50000 CNY`, `death suspended`. */
function penalty({ kind, ...terms }: Fields['sentences'][number]['penalties'][number]): string {
  const said = Object.entries(terms).map(([name, value]) => {
    if (value === null || value === false) return null
    if (value === true) return name
    return name === 'amount' || name === 'currency' ? String(value) : `${value} ${name.replace('_', ' ')}`
  })
  return [kind.replaceAll('_', ' '), ...said.filter((part) => part !== null)].join(' ')
}

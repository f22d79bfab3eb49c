import { createReadStream } from 'node:fs'
import { type ArticleRecord, type Fields, fieldsShape, readLines } from '@jianbao/record'
import { meanings } from '../readable/entries.js'

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
  const meaning = meanings[name] as (entry: unknown) => string
  return (record[name] as readonly Entry[]).map((entry) => {
    if (entry.quote !== undefined) return `${entry.quote} → ${meaning(entry)}`
    const quotes = entry.mentions?.map(({ quote }) => quote).join('、')
    return name === 'provinces' ? `${meaning(entry)} ← ${quotes}` : meaning(entry)
  })
}

/** What entries have of words of the text: their own, or mentions. */
interface Entry {
  readonly quote?: string
  readonly mentions?: readonly { readonly quote: string }[]
}

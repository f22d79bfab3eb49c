import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArticleRecord } from '@jianbao/record'
import { beforeAll, expect, it } from 'vitest'
import { articles } from './articles.js'
import { jianbao, parseLines } from './command.js'

let folder: string
let record: ArticleRecord
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-schema-'))
  const { stdout } = await jianbao(['extract', '-'], { input: articles.flood })
  record = parseLines<ArticleRecord>(stdout)[0] as ArticleRecord
})

async function validate(...records: unknown[]) {
  const file = join(folder, 'records.jsonl')
  await writeFile(file, records.map((value) => `${JSON.stringify(value)}\n`).join(''))
  return jianbao(['validate', file])
}

it('prints the contract as JSON Schema, with every key of a record', async () => {
  const { code, stdout } = await jianbao(['schema'])
  const schema = JSON.parse(stdout) as { $schema: string; required: string[] }
  expect(code).toBe(0)
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect([...schema.required].sort()).toEqual(Object.keys(record).sort())
})

it('says in the schema what the numbers count', async () => {
  const { stdout } = await jianbao(['schema'])
  const { properties } = JSON.parse(stdout)
  const [count, amount] = [properties.counts, properties.amounts].map((field) => field.items.properties)
  expect(count.start.description).toContain('code points')
  expect(amount.currency.description).toContain('yuan')
  expect(JSON.stringify(properties.sentences)).toContain('In months')
})

it('finds nothing wrong with what extract wrote', async () => {
  const { code, stderr } = await validate(record)
  expect(code).toBe(0)
  expect(stderr).toContain('1 lines, all valid')
})

it('names the line and the place of each fault', async () => {
  const shifted = {
    ...record,
    counts: record.counts.map((count) => ({ ...count, start: count.start + 1, end: count.end + 1 })),
  }
  const { code, stdout } = await validate(record, { ...record, text: 7 }, shifted)
  expect(code).toBe(1)
  expect(stdout).toMatch(/records\.jsonl:2: text /)
  expect(stdout).toMatch(/records\.jsonl:3: counts\[0\]\.quote is “.*”, but text\[\d+:\d+\] is “/)
})

it('finds text that stands in no segment', async () => {
  const { code, stdout } = await validate({ ...record, segments: record.segments.slice(1) })
  expect(code).toBe(1)
  expect(stdout).toContain('stands in no segment')
})

it('says where a line is no JSON', async () => {
  const file = join(folder, 'broken.jsonl')
  await writeFile(file, `${JSON.stringify(record)}\n{"a":\n`)
  const { code, stdout } = await jianbao(['validate', file])
  expect(code).toBe(1)
  expect(stdout).toMatch(/broken\.jsonl:2: not JSON/)
})

it('says where a line is no UTF-8', async () => {
  const file = join(folder, 'bytes.jsonl')
  const text = JSON.stringify(record)
  await writeFile(
    file,
    Buffer.concat([Buffer.from(text.slice(0, -1)), Buffer.from([0xff]), Buffer.from('}')]),
  )
  const { code, stdout } = await jianbao(['validate', file])
  expect([code, stdout]).toEqual([1, `${file}:1: not valid UTF-8\n`])
})

it('says of a file that is missing what it is', async () => {
  const { code, stderr } = await jianbao(['validate', 'nowhere.jsonl'])
  expect([code, stderr]).toEqual([1, 'jianbao: nowhere.jsonl: no such file or folder; check the path\n'])
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { compare, outputOf, tornLines } from './output.js'

const directory = mkdtempSync(join(tmpdir(), 'jianbao-output-'))
afterAll(() => rmSync(directory, { recursive: true }))

const line = (name: string, more = {}) =>
  JSON.stringify({ input: { url: null, path: name, line: 1 }, ...more })

function put(records: string, duplicates = '', rejects = '') {
  writeFileSync(join(directory, 'records.jsonl'), records)
  writeFileSync(join(directory, 'duplicates.jsonl'), duplicates)
  writeFileSync(join(directory, 'rejects.jsonl'), rejects)
}

it('tells torn lines', () => {
  put(`${line('a')}\n`)
  expect(tornLines(directory)).toEqual([])
  put(`${line('a')}\n{"input": \n`)
  expect(tornLines(directory)).toHaveLength(1)
  put(`${line('a')}\n${line('b')}`)
  expect(tornLines(directory)).toHaveLength(1)
})

it('tells what is lost, doubled and changed, but not when it was fetched', () => {
  const all = ['a', 'b', 'c'].map((name) => `${line(name, { fetched_at: '1' })}\n`)
  put(all.join(''))
  const wanted = outputOf(directory)
  put(all.join('').replaceAll('"1"', '"2"'))
  expect(compare(outputOf(directory), wanted)).toMatchObject({ lost: 0, doubled: 0, changed: 0 })
  put(all.slice(1).join(''))
  expect(compare(outputOf(directory), wanted)).toMatchObject({ lost: 1, doubled: 0 })
  put(all.join(''), '', all[0])
  expect(compare(outputOf(directory), wanted)).toMatchObject({ lost: 0, doubled: 1, changed: 1 })
  put(all.toReversed().join(''))
  expect(compare(outputOf(directory), wanted)).toMatchObject({ lost: 0, doubled: 0, changed: 2 })
})

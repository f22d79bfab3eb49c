import { indexKeyBits } from '@jianbao/text'
import { expect, test } from 'vitest'
import { createKeyTable } from './key-table.js'

/** Numbers 1, 2, 3 … under keys, in a table and in a map. */
function filled(keys: readonly number[]) {
  const [table, map] = [createKeyTable(), new Map<number, number>()]
  const befores = keys.map((key, at) => {
    table.makeRoom(at + 1)
    const [before, expected] = [table.put(key, at + 1), map.get(key) ?? 0]
    map.set(key, at + 1)
    return { before, expected }
  })
  return { table, map, befores }
}

const most = 2 ** indexKeyBits
const spread = Array.from({ length: 50_000 }, (_, at) => Math.imul(at, 0x9e3779b1) >>> (32 - indexKeyBits))

test.each([
  ['keys far apart', spread],
  ['keys that come again', spread.map((key) => key % 20_000)],
  ['the least and the largest', [0, most - 1, 0, 1, most - 1, most / 2]],
  ['many keys of one bucket, while the table grows', spread.map((_, at) => (at * 2 ** 20) % most)],
])('gives the last number under each key: %s', (_, keys) => {
  const { table, map, befores } = filled(keys)
  expect(befores.filter(({ before, expected }) => before !== expected)).toEqual([])
  const numbers = new Int32Array(keys.length)
  table.find(keys, numbers)
  expect([...numbers]).toEqual(keys.map((key) => map.get(key)))
})

test('gives 0 for keys that are not there, beside others in the same bucket', () => {
  const keys = Array.from({ length: 40 }, (_, at) => at * 2 ** 20)
  const { table } = filled(keys)
  const others = keys.map((key) => key + 2 ** 19)
  const numbers = new Int32Array(others.length)
  table.find(others, numbers)
  expect([...numbers]).toEqual(others.map(() => 0))
})

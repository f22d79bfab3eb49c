import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NameTable } from './name-table.js'

const names = ['a', 'p', 'h1', 'h2', 'div', 'span', 'table', 'xml:lang', 'http-equiv', 'annotation-xml']
const table = new NameTable(names.map((name) => [name, name]))

it('finds a name where it stands, in capitals or not', () => {
  expect(table.at('<DIV class=x>', 1, 4)).toBe('div')
  expect(table.at('<p Http-Equiv=x>', 3, 13)).toBe('http-equiv')
  expect(table.at('<spa', 1, 4)).toBeUndefined()
  expect(table.at('<p>', 1, 1)).toBeUndefined()
})

it('finds what stands there and nothing else', () => {
  const near = fc.constantFrom(
    ...names,
    'h3',
    'dib',
    'tabel',
    'xml-lang',
    '\u0000',
    '\u0010',
    '\u0011',
    '\u001a',
    'Ａ',
    '@',
  )
  const written = fc.oneof(near, fc.string()).chain((name) => fc.constantFrom(name, name.toUpperCase()))
  fc.assert(
    fc.property(fc.string(), written, fc.string(), (before, name, after) => {
      const found = table.at(before + name + after, before.length, before.length + name.length)
      expect(found).toBe(names.find((each) => each === asciiLower(name)))
    }),
    { numRuns: 2000 },
  )
})

function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

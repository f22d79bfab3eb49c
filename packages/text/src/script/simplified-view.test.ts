import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simplifiedView } from './simplified-view.js'

test('shows Traditional characters as Simplified ones, unit for unit', () => {
  expect(simplifiedView('臺灣高等法院判處張𠮷有期徒刑')).toBe('台湾高等法院判处张𠮷有期徒刑')
  expect(simplifiedView('於是說，後來裡面')).toBe('于是说，后来里面')
})

test('leaves Simplified text alone, the names in 乾 too', () => {
  const text = '吉林省乾安县的于某，乾隆年间'
  expect(simplifiedView(text)).toBe(text)
})

test('never changes the length, whatever the units', () => {
  const units = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x8aaa, 0xd842, 0xdfb7)),
  )
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes)
      const view = simplifiedView(text)
      expect(view.length).toBe(text.length)
      expect(simplifiedView(view)).toBe(view)
    }),
  )
})

test('works across the chunks it is built of', () => {
  expect(simplifiedView('國'.repeat(20_000))).toBe('国'.repeat(20_000))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mappedUnits, UnitBuffer, unitMap } from './unit-buffer.js'

const units = fc.string({ unit: 'binary', maxLength: 40 })

test('a text is read unit by unit, halves of characters among them, whether there is room for it or not', () => {
  const buffer = new UnitBuffer(20)
  fc.assert(
    fc.property(fc.oneof(units, fc.constantFrom('\ud83d', '\ude00\ud83d中')), (text) => {
      const read = buffer.read(text)
      expect(Array.from(read.subarray(0, text.length))).toEqual(
        Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
      )
      if (text.length <= 20) expect(buffer.text(text.length)).toBe(text)
    }),
  )
})

test('every unit is replaced, in a text of any length', () => {
  const next = unitMap(Uint16Array.from({ length: 0x10000 }, (_, unit) => (unit === 0x61 ? 0x4e2d : unit)))
  expect(mappedUnits('甲a乙a', next)).toBe('甲中乙中')
  expect(mappedUnits('甲乙', next)).toBe('甲乙')
  expect(mappedUnits('a乙'.repeat(10_000), next)).toBe('中乙'.repeat(10_000))
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clipped, clippedInFront, columnsOf, padded } from './columns.js'
import { paintFor } from './paint.js'

it.each([
  ['abc', 3],
  ['水厂', 4],
  ['，。', 4],
  ['“水”', 4],
  ['𠀀', 2],
  ['e\u0301', 1],
  ['水\u200b厂', 4],
  ['ｱ', 1],
])('%j takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})

it('never gets wider than asked, and cuts only what is too wide', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (text, columns) => {
        for (const cut of [clipped, clippedInFront]) {
          const shown = cut(text, columns)
          expect(columnsOf(shown)).toBeLessThanOrEqual(columns)
          if (columnsOf(text.replace(/\s+/g, ' ')) > columns) expect(shown).toContain('…')
        }
        expect(columnsOf(padded(text, columns))).toBe(Math.max(columns, columnsOf(text)))
      },
    ),
  )
})

it('paints for terminals that want it', () => {
  expect(paintFor({ isTTY: true }, {}).heading('x')).toBe('\u001b[1mx\u001b[22m')
  for (const [stream, env] of [
    [{ isTTY: true }, { NO_COLOR: '1' }],
    [{ isTTY: true }, { TERM: 'dumb' }],
    [{}, {}],
  ] as const)
    expect(paintFor(stream, env).heading('x')).toBe('x')
})

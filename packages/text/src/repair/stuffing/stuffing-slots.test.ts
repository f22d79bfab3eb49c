import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProven } from './cycle-evidence.js'
import { isDense } from './stuffed-keywords.js'
import { type Slot, stuffingSlots } from './stuffing-slots.js'
import { pairAt, titleWords } from './title-pieces.js'

/** Where clauses start, at length. */
const clauseStart = /(?:^|[，、。；：！？,;:!?…])[”’」』）)]*[^\S\n]*/gmu

test('every place is the start of a clause, and no other start has words of the title in a line that has clauses', () => {
  const title = titleWords('水库今天开闸放水')
  const pieces = [
    '水库',
    '今天',
    '闸',
    '。',
    '，',
    '…',
    '”',
    '）',
    ' ',
    '\u3000',
    '\n',
    '\r',
    '\u2028',
    '𠮷',
    'a',
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((some) => some.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      const starts = Array.from(text.matchAll(clauseStart), ({ 0: it, index }) => index + it.length)
      const inLines = starts.filter((at) => title.pairs.has(pairAt(text, at)))
      const found = stuffingSlots(text, title).map(({ at }) => at)
      expect(inLines).toEqual(expect.arrayContaining(found))
      // Lines without a clause are headlines.
      if (text.split('\n').every((line) => /[，。]/.test(line))) expect(found).toEqual(inLines)
    }),
    { numRuns: 3000 },
  )
})

test('where places are too few or too far apart, no cycle is proven', () => {
  const title = titleWords('水库今天开闸放水')
  const pieces = [
    {
      text: '水天',
      from: [
        { start: 0, end: 1 },
        { start: 3, end: 4 },
      ],
    },
    {
      text: '今放',
      from: [
        { start: 2, end: 3 },
        { start: 6, end: 7 },
      ],
    },
    {
      text: '库开',
      from: [
        { start: 1, end: 2 },
        { start: 4, end: 5 },
      ],
    },
    {
      text: '闸水',
      from: [
        { start: 5, end: 6 },
        { start: 7, end: 8 },
      ],
    },
  ]
  const step = fc.record({ gap: fc.integer({ min: 1, max: 6 }), index: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), fc.integer({ min: 1, max: 4 }), (steps, count) => {
      let clause = 0
      const placed = steps.map(({ gap, index }, i) => {
        clause += gap
        const slot = { at: clause * 10, clause, line: 0, opensLine: false }
        return {
          index: index % count,
          start: slot.at,
          end: slot.at + 2,
          slot,
          step: i === 0 ? ('lost' as const) : ('next' as const),
        }
      })
      const slots: Slot[] = placed.map(({ slot }) => slot)
      const far = slots.length < 5 && !isDense(slots)
      if (far) expect(isProven('水'.repeat(500), slots, placed, pieces.slice(0, count), title)).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

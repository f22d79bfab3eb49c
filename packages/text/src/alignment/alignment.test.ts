import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../span.js'
import {
  type Alignment,
  alignmentOf,
  type Edit,
  edited,
  identity,
  sourceRange,
  targetRange,
} from './alignment.js'
import { compose } from './compose.js'

/** A text written `A[source|replacement]B`, its source and its alignment. */
function written(notation: string): { source: string; text: string; alignment: Alignment } {
  const edits: Edit[] = []
  let source = ''
  let text = ''
  for (const [, same = '', before = '', after = ''] of notation.matchAll(
    /([^[]*)(?:\[([^|]*)\|([^\]]*)\])?/gu,
  )) {
    source += same
    text += same + after
    if (before + after !== '')
      edits.push({ start: source.length, end: source.length + before.length, replacement: after })
    source += before
  }
  return { source, text, alignment: alignmentOf(edits) }
}

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const slice = (text: string, { start, end }: Span) => text.slice(start, end)

describe('what a range is made of', () => {
  it.each([
    ['張[(zhāng)|]三說', '張三', '張(zhāng)三'],
    ['張[(zhāng)|]三說', '張', '張'],
    ['張[(zhāng)|]三說', '三', '三'],
    ['用[計程車|出租车]送', '出租', '計程車'],
    ['用[計程車|出租车]送', '租', '計程車'],
    ['用[計程車|出租车]送', '用出', '用計程車'],
    ['用[計程車|出租车]送', '送', '送'],
    ['[頁眉|]𠮷野家[廣告|]新店[頁腳|]', '𠮷野家新店', '𠮷野家廣告新店'],
    ['甲[&nbsp;| ]乙', '甲 乙', '甲&nbsp;乙'],
    ['甲[|。]乙', '甲。乙', '甲乙'],
    ['甲[|。]乙', '。', ''],
  ])('%s: %s is made of “%s”', (notation, words, expected) => {
    const { source, text, alignment } = written(notation)
    expect(slice(source, sourceRange(alignment, spanOf(text, words)))).toBe(expected)
  })

  it('an empty range is made of what was removed at its place', () => {
    const { source, alignment } = written('[甲|]乙[丙|]丁[戊|己庚][辛|]')
    const at = (place: number) => slice(source, sourceRange(alignment, { start: place, end: place }))
    expect([0, 1, 2, 3, 4].map(at)).toEqual(['甲', '丙', '', '戊', '辛'])
  })

  it('refuses edits out of order', () => {
    const edits = [
      { start: 3, end: 5, replacement: '' },
      { start: 4, end: 6, replacement: '' },
    ]
    expect(() => alignmentOf(edits)).toThrow(RangeError)
  })
})

describe('what was made of a range', () => {
  it.each([
    ['張[(zhāng)|]三說', '張(zhāng)三', '張三'],
    ['張[(zhāng)|]三說', 'zhāng', ''],
    ['用[計程車|出租车]送', '程', '出租车'],
    ['甲[&nbsp;| ]乙', 'nbsp', ' '],
    ['甲[丙|。]乙', '甲', '甲'],
  ])('%s: of “%s” came “%s”', (notation, words, expected) => {
    const { source, text, alignment } = written(notation)
    expect(slice(text, targetRange(alignment, spanOf(source, words)))).toBe(expected)
  })

  it('what was removed has a place all the same', () => {
    const { source, alignment } = written('一二[三四|]五')
    expect(targetRange(alignment, spanOf(source, '三'))).toEqual({ start: 2, end: 2 })
  })
})

const units = fc.string({ unit: fc.constantFrom('甲', 'b', '𠮷', '\n', '😀'), maxLength: 40 })

/** Edits in order and apart; nothing is put where nothing is taken, unless asked for. */
const editsOf = (length: number, fromNowhere = false): fc.Arbitrary<Edit[]> =>
  fc
    .array(
      fc.record({
        place: fc.tuple(fc.nat(length), fc.nat(length)),
        replacement: fc.constantFrom('', '', '兩個', '𠮷', 'abcde'),
      }),
      { maxLength: 8 },
    )
    .map((cuts) => {
      const places = cuts.flatMap(({ place }) => place).sort((a, b) => a - b)
      return cuts
        .map(({ replacement }, i) => ({
          start: places[2 * i] ?? 0,
          end: places[2 * i + 1] ?? 0,
          replacement,
        }))
        .filter((edit) => fromNowhere || edit.end > edit.start)
    })

const sourceAndEdits = (fromNowhere = false) =>
  units.chain((source) =>
    editsOf(source.length, fromNowhere).map((edits) => ({ source, text: edited(source, edits), edits })),
  )
const spanIn = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const holds = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end

describe('properties', () => {
  it('says of each unit what it was made of', () => {
    fc.assert(
      fc.property(sourceAndEdits(true), ({ source, text, edits }) => {
        const alignment = alignmentOf(edits)
        const marked = source
          .split('')
          .map((_, i) => String.fromCharCode(0x4e00 + i))
          .join('')
        const madeOf = edited(marked, edits)
        for (let i = 0; i < text.length; i++) {
          const { start, end } = sourceRange(alignment, { start: i, end: i + 1 })
          const unit = madeOf.charCodeAt(i) - 0x4e00
          if (unit >= 0 && unit < source.length) expect([start, end]).toEqual([unit, unit + 1])
          else expect(edits).toContainEqual(expect.objectContaining({ start, end }))
        }
      }),
    )
  })

  it('there and back holds the range, and is the range where it begins and ends with what was copied', () => {
    fc.assert(
      fc.property(
        sourceAndEdits().chain(({ text, edits }) => fc.tuple(fc.constant(edits), spanIn(text.length))),
        ([edits, span]) => {
          fc.pre(span.end > span.start)
          const alignment = alignmentOf(edits)
          const back = targetRange(alignment, sourceRange(alignment, span))
          expect(holds(back, span)).toBe(true)
          const isCopied = (unit: number) => {
            const { start, end } = sourceRange(alignment, { start: unit, end: unit + 1 })
            return edits.every((edit) => edit.start !== start || edit.end !== end)
          }
          if (isCopied(span.start) && isCopied(span.end - 1)) expect(back).toEqual(span)
        },
      ),
    )
  })

  it('composed, it gives what step by step gives', () => {
    const twice = sourceAndEdits(true).chain((first) =>
      editsOf(first.text.length, true).chain((second) =>
        fc.record({
          first: fc.constant(first),
          second: fc.constant(second),
          span: spanIn(edited(first.text, second).length),
          sourceSpan: spanIn(first.source.length),
        }),
      ),
    )
    fc.assert(
      fc.property(twice, ({ first, second, span, sourceSpan }) => {
        const [a, b] = [alignmentOf(first.edits), alignmentOf(second)]
        const both = compose(a, b)
        const stepwise = sourceRange(a, sourceRange(b, span))
        if (span.end > span.start) expect(sourceRange(both, span)).toEqual(stepwise)
        // Forward, a step in between may take in the rest of a replacement.
        const forward = targetRange(both, sourceSpan)
        if (forward.end > forward.start && sourceSpan.end > sourceSpan.start)
          expect(holds(targetRange(b, targetRange(a, sourceSpan)), forward)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('is the identity where nothing was edited, and composing with that changes nothing', () => {
    fc.assert(
      fc.property(sourceAndEdits(), ({ edits }) => {
        const alignment = alignmentOf(edits)
        expect(compose(alignment, identity)).toBe(alignment)
        expect(compose(identity, alignment)).toBe(alignment)
        expect(alignmentOf([])).toBe(identity)
      }),
    )
  })

  it('takes memory by the edits, not by the text', () => {
    const edits = Array.from({ length: 100 }, (_, i) => ({
      start: i * 1000,
      end: i * 1000 + 5,
      replacement: '',
    }))
    const alignment = alignmentOf(edits)
    expect(alignment.pieces.length).toBeLessThanOrEqual(201)
    expect(compose(alignment, alignment).pieces.length).toBeLessThanOrEqual(402)
  })
})

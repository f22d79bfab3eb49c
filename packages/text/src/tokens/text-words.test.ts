import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentationCosts, wordsCost } from './segmentation-costs.js'
import { tagWords } from './tag-words.js'
import { textWords } from './text-words.js'

describe('textWords', () => {
  it('finds the words around a place, marks among them', () => {
    const words = textWords('民警说，大家 很好')
    expect(words.endingAt(2)?.word).toBe('民警')
    expect(words.endingAt(4)?.word).toBe('，')
    expect(words.startingAt(4)?.word).toBe('大家')
    expect(words.before(7)?.word).toBe('大家')
    expect(words.endingAt(1)).toBeUndefined()
    expect(words.before(0)).toBeUndefined()
  })

  it.each([
    ['half of a character', '教员，\ud842责任编辑'],
    ['NUL', '教员，\0责任编辑'],
  ])('looks into the clause before where a clause begins with %s, which is no word', (_, text) => {
    expect(textWords(text).before(4)?.word).toBe('，')
  })

  it('looks on where a stretch too long is cut in the middle of a character', () => {
    const text = `${'好'.repeat(240)}🙂责任编辑`
    expect(textWords(text).before(242)?.end).toBe(240)
  })

  it('ends the last word of a clause where it is told to', () => {
    const words = textWords('今天，推广科科长说')
    expect(words.upTo(6).map(({ word }) => word)).toEqual(['推广', '科'])
    expect(words.upTo(3).at(-1)?.word).toBe('，')
  })

  it('cuts only the clauses that it is asked for', () => {
    const cut: string[] = []
    const words = textWords('第一句话。第二句话。第三句话。', (clause, offset) => {
      cut.push(clause)
      return tagWords(clause, offset)
    })
    words.before(8)
    words.endingAt(9)
    expect(cut).toEqual(['第二句话'])
  })

  it('cuts a text into the same clauses wherever it is asked', () => {
    const stretch = fc.constantFrom(
      '。',
      '，',
      '好'.repeat(239),
      '好'.repeat(240),
      '好'.repeat(241),
      '好',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
        const text = stretches.join('')
        const clauses = new Map<number, string>()
        for (let at = 0; at <= text.length; at++)
          textWords(text, (clause, offset) => {
            clauses.set(offset, clause)
            return [{ word: clause, tag: 'x', start: offset, end: offset + clause.length }]
          }).startingAt(at)
        let end = 0
        for (const [start, clause] of [...clauses].sort(([a], [b]) => a - b)) {
          expect(start).toBe(end)
          end += clause.length
          if (clause.length <= 240 && end < text.length) end++
        }
        expect(end).toBe(text.length)
      }),
    )
  })

  it('gives slices of the text in their places, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'公安局🙂，。 \n(ab)1王说\0', '\ud842', '\udfb7') })
    fc.assert(
      fc.property(text, fc.nat(40), (given, at) => {
        const words = textWords(given)
        const near = [
          words.before(at),
          words.endingAt(at),
          words.startingAt(at),
          ...words.upTo(Math.min(at, given.length)),
        ]
        for (const token of near) {
          if (token) expect(given.slice(token.start, token.end)).toBe(token.word)
        }
      }),
    )
  })
})

describe('wordsCost', () => {
  it('is what the cheapest words of a stretch cost together', () => {
    expect(wordsCost('在公安局里', 1, 4)).toBeCloseTo(wordsCost('公安局', 0, 3))
    expect(wordsCost('公安局', 0, 3)).toBeLessThan(
      wordsCost('公', 0, 1) + wordsCost('安', 0, 1) + wordsCost('局', 0, 1),
    )
  })

  it('is what a whole search finds, for short stretches too', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'公安局长江水利用户🙂ab龘'),
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(text, (given) => {
        expect(wordsCost(given, 0, given.length)).toBeCloseTo(segmentationCosts(given).from[0] ?? -1, 9)
      }),
    )
  })
})

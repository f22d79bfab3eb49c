import { z } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import { defineField, entriesOf, isOwnField, type OwnField, OwnFieldError } from './own-field.js'
import { extractFields } from './registry.js'
import { caseInput } from './testing/field-cases.js'

const mention = { quote: z.string(), start: z.number(), end: z.number() }

/** Every word of Latin letters. */
const words = defineField({
  name: 'words',
  schema: z.strictObject({ ...mention, size: z.number() }),
  extract: ({ text }) =>
    [...text.matchAll(/[A-Z]+/g)].map(({ 0: quote, index }) => ({
      quote,
      start: index,
      end: index + quote.length,
      size: quote.length,
    })),
})

const given = (entries: unknown): OwnField =>
  ({ name: 'given', schema: z.unknown(), extract: () => entries }) as OwnField
const extracting = (own: OwnField, text = '𠮷ABC') => extractFields(caseInput(text), { own: [own] })

describe('a field of one’s own', () => {
  it('stands under extra, its offsets in code points', () => {
    const record = extracting(words, '𠮷 ABC')
    expect(record.extra).toEqual({ words: [{ quote: 'ABC', start: 2, end: 5, size: 3 }] })
    expect(entriesOf(record, words).map(({ size }) => size + 1)).toEqual([4])
  })

  it('has its quotes cut from the text as it was written', () => {
    const { extra } = extractFields(caseInput('国ABC'), { own: [words], written: '國abc' })
    expect(extra?.words).toMatchObject([{ quote: 'abc' }])
  })

  it('is not there where nobody registers one', () => {
    expect(extractFields(caseInput('ABC'))).not.toHaveProperty('extra')
  })

  it('gives what its schema makes of an entry', () => {
    const schema = z.object({ note: z.string().default('none') })
    expect(extracting({ name: 'notes', schema, extract: () => [{} as never] }).extra).toEqual({
      notes: [{ note: 'none' }],
    })
  })

  it.each([
    ['a piece outside the text', [{ start: 0, end: 99 }], 'entry 0: [0, 99) is no piece of the text'],
    ['a piece that ends before it starts', [{ start: 3, end: 2 }], 'entry 0: [3, 2) is no piece of the text'],
    ['a piece from within a character', [{ start: 1, end: 3 }], 'entry 0: [1, 3) is no piece of the text'],
    [
      'a quote that is not the slice',
      [{}, { at: [{ quote: 'AB', start: 2, end: 5 }] }],
      'entry 1.at.0: its quote is not “ABC”, text[2:5]',
    ],
    ['something else than an array', { entries: [] }, 'what it gives is no array'],
  ])('is named where it gives %s', (_, entries, message) => {
    expect(() => extracting(given(entries))).toThrow(new OwnFieldError('given', message))
  })

  it('is named where an entry breaks its schema, and where it throws', () => {
    const broken = { ...words, extract: () => [{ quote: 'ABC', start: 2, end: 5, size: 'three' as never }] }
    expect(() => extracting(broken)).toThrow(/^the field words: entry 0 breaks its schema: size: /)
    const throwing = {
      ...words,
      extract: () => {
        throw new TypeError('no luck')
      },
    }
    expect(() => extracting(throwing)).toThrow(/^the field words: no luck$/)
  })

  it('has a name in snake_case, a schema and a function', () => {
    expect(() => defineField({ ...words, name: 'Two Words' })).toThrow('snake_case')
    expect(() => defineField({ ...words, schema: {} as never })).toThrow('Standard Schema')
    expect(isOwnField({ name: 'x', schema: words.schema })).toBe(false)
    expect(isOwnField(words)).toBe(true)
  })
})

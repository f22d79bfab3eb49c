import { sliceCodePoints } from '@jianbao/record'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractFields, fields } from './registry.js'
import { countSteps } from './testing/count-steps.js'
import { caseInput, type FieldCase, fieldCases } from './testing/field-cases.js'

type FieldName = keyof typeof fields
const names = Object.keys(fields) as FieldName[]

/** Every text of the cases that finds something, with what it is a case of. */
const told = [...names, 'sentence-shapes'].flatMap((name) =>
  fieldCases<FieldCase & { readonly found: readonly unknown[] }>(name).filter(
    ({ found }) => found.length > 0,
  ),
)
const wholes = [...new Set(told.map(({ text }) => text))]

/** Pieces of those texts, of whatever else, and of what is no text at all. */
const piece = fc.oneof(
  fc
    .constantFrom(...wholes)
    .chain((text) =>
      fc.tuple(fc.nat(text.length), fc.nat(40)).map(([start, length]) => text.slice(start, start + length)),
    ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '\ud842',
    '\udfb7',
    '𠮷',
    '😀',
    '0',
    '９',
    '万',
    '\n',
    '。',
    '（',
    '“',
    '\u202e',
    'שלום',
    'سعر ٣٤',
    '\0',
  ),
)
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
const country = fc.constantFrom('cn' as const, 'tw' as const, 'hk' as const)

interface Piece {
  readonly quote: string
  readonly start: number
  readonly end: number
}

function piecesOf(value: unknown): Piece[] {
  if (typeof value !== 'object' || value === null) return []
  const { quote, start, end } = value as Partial<Piece>
  const own = typeof quote === 'string' && typeof start === 'number' && typeof end === 'number'
  return [...(own ? [value as Piece] : []), ...Object.values(value).flatMap(piecesOf)]
}

/** A text of the cases with strays put anywhere into it, into its names and numbers too. */
const strayed = fc
  .tuple(
    fc.constantFrom(...wholes),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('\ud842', '\udfb7', '𠮷', '😀', '\0')), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([whole, strays]) =>
    strays.reduce((text, [place, stray]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + stray + text.slice(at)
    }, whole),
  )

describe('any string', () => {
  it.each([
    ['pieces of texts, of marks and of no text at all', anyText, 200],
    ['a text with halves of characters in it', strayed, 1000],
  ])('of %s gives quotes that are its slices in code points, and the same each time', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, country, (text, from) => {
        const input = caseInput({ text, country: from })
        const found = extractFields(input)
        for (const { quote, start, end } of piecesOf(found)) {
          expect(sliceCodePoints(text, start, end)).toBe(quote)
        }
        expect(extractFields(caseInput({ text, country: from }))).toEqual(found)
      }),
      { numRuns },
    )
  })
})

/** The entries of a field without the places of their pieces: what they say. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'start' && key !== 'end')
      .map(([key, item]) => [key, said(item)]),
  )
}

/** Sentences that hold none of what the fields look for. */
const unrelated = ['春天来了，花都开了。', '雨下得很大，路上很滑。', '大家都觉得这样更好。']

describe.each(names)('%s', (name) => {
  const extracted = (text: string) => said(fields[name].extract(caseInput(text)).entries)
  const own = fieldCases<FieldCase & { readonly found: readonly unknown[] }>(
    name === 'sentences' ? 'sentence-shapes' : name,
  ).filter(({ found, title, authors, country: from }) => found.length > 0 && !title && !authors && !from)

  it('is changed by no unrelated sentence', () => {
    for (const { text } of own) {
      const alone = extracted(text)
      for (const sentence of unrelated) {
        expect(extracted(`${sentence}\n${text}`), `${sentence} before ${text}`).toEqual(alone)
        expect(extracted(`${text}\n${sentence}`), `${sentence} after ${text}`).toEqual(alone)
      }
    }
  })

  it('finds the same where a paragraph is split between two sentences', () => {
    for (const { text } of own) {
      const split = text.replace(/(?<=[。！？])(?=[^”」』）\n])/gu, '\n')
      expect(extracted(split), text).toEqual(extracted(text))
    }
  })
})

/** Strings that invite to look at the same again and again; each is built to a length, two of them as its halves. */
const hostile: Readonly<Record<string, string | readonly [string, string]>> = {
  digits: '7',
  'Chinese digits': '一',
  'numbers without a unit': '三万五千',
  'nested brackets': '（',
  'quotations that never end': '“《',
  'names without end': '王某某',
  'names in a list': '张伟、',
  'names with titles': '王警官',
  'offices with their names': '县委宣传部副部长汪涛说，',
  'bylines without end': '江州日报讯 本报记者柯振华 通讯员丁文山摄影报道，',
  'works without end': '《王大山',
  'places without end': '省市县',
  'one place again and again': '朝阳区',
  'chains of places': '北京市海淀区',
  'penalties without end': '判处有期徒刑三年，',
  'judgments without end': '法院判处李某有期徒刑三年。',
  'terms without end': '三年、',
  fines: '罚金五万元、',
  'money without end': '5元或',
  'counts without end': '抓获3名',
  'titles without end': '局长主任',
  'courts without end': '中级人民法院',
  'line feeds': '\n',
  'counts of one kind behind those of another': ['三人到场看戏。', '稿子改了两遍。'],
}
/** Beyond every window that a rule looks through. */
const size = 4_000
const ofLength = (pattern: string | readonly [string, string], length: number): string =>
  typeof pattern === 'string'
    ? pattern.repeat(Math.ceil(length / pattern.length))
    : pattern.map((half) => ofLength(half, length / 2)).join('')
/** Binary searches add the logarithm of the length. */
const allowed = 2.2

describe('twice the text takes twice the steps', () => {
  for (const name of names)
    fields[name].extract(caseInput('记者李明在北京抓获3名嫌疑人，罚金5元，判处有期徒刑三年。'))
  it.each(Object.entries(hostile))('%s', (_, pattern) => {
    for (const name of names) {
      const steps = (length: number) =>
        countSteps(() => void fields[name].extract(caseInput(ofLength(pattern, length))))
      const [once, twice] = [steps(size), steps(2 * size)]
      expect(twice / once, `${name}: ${once} and ${twice} steps`).toBeLessThan(allowed)
    }
  })
})

it.each(['7', '一', '（', '某'])('100,000 times %s raises nothing', (character) => {
  const input = caseInput(character.repeat(100_000))
  for (const name of names) expect(fields[name].extract(input).entries.length).toBeLessThan(100_000)
})

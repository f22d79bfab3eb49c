import fc from 'fast-check'
import { ConverterBuilder } from 'opencc-js/core'
import { describe, expect, test } from 'vitest'
import { amendedPreset, type OpenccConfig } from './opencc.js'
import { sparing } from './sparing.js'

const configs: [OpenccConfig, string][] = [
  ['t2s', 't'],
  ['tw2s', 'tw'],
  ['tw2sp', 'twp'],
  ['hk2s', 'hk'],
  ['hk2sp', 'hkp'],
]

function wordsIn(dictionaries: unknown): string[] {
  return typeof dictionaries === 'string'
    ? dictionaries.split(/[| ]/)
    : Object.values(dictionaries ?? {}).flatMap(wordsIn)
}

describe.each(configs)('as opencc-js converts by %s', (config, from) => {
  const preset = amendedPreset(config)
  const convert = ConverterBuilder(preset)({ from, to: 'cn' })
  const dictionaries = Object.values(preset.configs[config] ?? {})
  const converted = sparing(convert, dictionaries)
  const words = [...new Set(wordsIn(dictionaries))]

  test('every word of its dictionaries', () => {
    for (const word of words) expect(converted(word)).toBe(convert(word))
  })

  test('words, their ends and beginnings, whatever stands beside them', () => {
    const word = fc.constantFrom(...words)
    const piece = fc.oneof(
      word,
      fc.tuple(word, fc.nat(4)).map(([whole, size]) => whole.slice(0, size)),
      fc.tuple(word, fc.nat(4)).map(([whole, start]) => whole.slice(start)),
      fc.constantFrom('，', '12', 'a', '\n', '\u2ff0', '\u2ff2', '𠮷', '\ud842', '\udfb7', '\u0001'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(converted(pieces.join(''))).toBe(convert(pieces.join('')))
      }),
      { numRuns: 1000 },
    )
  })

  test('text longer than is put together at once', () => {
    const text = '臺灣的為數眾多，裏頭乾淨。'.repeat(2000)
    expect(converted(text)).toBe(convert(text))
  })
})

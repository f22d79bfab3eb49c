import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as forms from './characters/character-forms.js'
import * as hidden from './characters/invisible-characters.js'
import { glossReading } from './glosses/gloss-readings.js'
import { glossSigns } from './glosses/gloss-signs.js'
import { bare, bareIn, mayBeGlossed, removeGlosses, untonedName } from './glosses/glosses.js'
import { brokenGloss, realignBytes } from './glosses/misaligned-bytes.js'
import { mayBeToned } from './glosses/toned-letters.js'
import { gamblingBrands } from './inserts/gambling-brands.js'
import * as noise from './inserts/noise.js'
import * as quotes from './inserts/share-quotes.js'
import { mayHoldBrands } from './inserts/spliced-brands.js'
import { blanks, emptyLines, letterSpaced, mayBeSpaced, needsOfSpacing } from './spacing/spacing.js'
import { candidate } from './spacing/stray-blanks.js'
import { endMarks, endsSentence } from './spacing/wrapped-lines.js'
import { textSign, textSigns } from './text-signs.js'

/** A cheap look that says whether a repair's patterns need to be tried, and pieces of text in which they match. */
interface Gate {
  readonly passes: (text: string) => boolean
  readonly patterns: readonly RegExp[]
  readonly pieces: readonly string[]
}

const holding =
  (needs: number) =>
  (text: string): boolean =>
    (textSigns(text) & needs) !== 0

const gates: Readonly<Record<string, Gate>> = {
  'invisible characters': {
    passes: holding(textSign.invisible),
    patterns: [hidden.invisible, hidden.privateUse],
    pieces: ['中', 'a', ' ', '\n', '\u200b', '\ufe0f', '\u3164', '\ue5e5', '\ud800', '\u{f0001}', '😀'],
  },
  'character forms': {
    passes: holding(textSign.double),
    patterns: [forms.fullWidth, forms.compatibility],
    pieces: ['中', '１', '．', 'Ａ', '％', '⻅', '豈', '\u{2f800}', '1', 'a'],
  },
  'share quotes': {
    passes: (text) => quotes.mayBeQuoted.test(text),
    patterns: [quotes.quote, quotes.change, quotes.labelled, quotes.label],
    pieces: [
      '(',
      '（',
      '[',
      '13.31',
      '+1.20',
      '%',
      ' ',
      ',',
      '股吧',
      '诊股',
      '研报',
      '600000',
      '.SH',
      ')',
      ']',
      '）',
    ],
  },
  'noise at the ends of lines': {
    passes: (text) => noise.mayEndInNoise(text),
    patterns: [noise.asciiLine, noise.asciiTail, noise.scatteredTail],
    pieces: ['中', '。', ' ', 'a', 'xQ7', '&%', '1 z ', '\r', '\n'],
  },
  blanks: {
    passes: holding(needsOfSpacing),
    patterns: [letterSpaced, emptyLines, blanks, candidate],
    pieces: ['中', '8', '\n', '\r', ' ', '\u3000', '\u2003', '\u200b', '，'],
  },
  'letter-spaced words': {
    passes: (text) => mayBeSpaced.test(text),
    patterns: [letterSpaced],
    pieces: ['中', ' ', '\u3000', '𠮷', '，'],
  },
}

describe.each(Object.entries(gates))('%s', (_, { passes, patterns, pieces }) => {
  test('a text in which a pattern matches passes', () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((some) => some.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        if (patterns.some((pattern) => text.search(pattern) >= 0)) expect(passes(text)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('so does every single character that matches', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code)
      if (patterns.some((pattern) => character.search(pattern) >= 0) && !passes(character))
        expect.fail(`U+${code.toString(16)} is kept out`)
    }
  })
})

test('a circle is changed only where the gate lets its numeral through', () => {
  const numerals = fc.array(fc.constantFrom(...'一二九〇○◯ＯO0０年a1'), { maxLength: 8 })
  fc.assert(
    fc.property(
      numerals.map((some) => some.join('')),
      (text) => {
        const changes = [...text.matchAll(forms.numeralWithCircles)].some(
          ([run]) => /^[一二三四五六七八九]/.test(run) && /[○◯ＯO0０]/.test(run),
        )
        if (changes) expect(holding(textSign.double | textSign.circle)(text)).toBe(true)
      },
    ),
    { numRuns: 3000 },
  )
})

test('every reading that carries a tone has a letter that may', () => {
  for (const vowel of 'aeiouüAEIOUÜ') {
    for (const tone of '\u0300\u0301\u0304\u0306\u030c') {
      expect(mayBeToned(vowel + tone)).toBe(true)
      expect(mayBeToned((vowel + tone).normalize('NFC'))).toBe(true)
      expect(`?(${(vowel + tone).toLowerCase().normalize('NFC')})`).toMatch(brokenGloss)
    }
  }
})

/** Texts made of pieces that glosses are made of, and of what looks like them. */
const glossed = fc
  .array(
    fc.constantFrom(
      ...['網', '絡', '8', '𠮷', '(', ')', '（', '）', '《', ' ', '?', '\ufffd', '，', '\n'],
      ...['wǎng', 'luo4', 'LUÒ', 'ba', 'a', 'ü', 'zh', 'ng', 'Li Na', 'é', 'ñ', '×', '\u0301', '\u0306', 'ſ'],
    ),
    { maxLength: 24 },
  )
  .map((some) => some.join(''))

test('a text that passes no look for glosses has none', () => {
  fc.assert(
    fc.property(glossed, (text) => {
      if (mayBeGlossed(text)) return
      expect(realignBytes(text).repairs).toEqual([])
      expect(removeGlosses(text).repairs).toEqual([])
    }),
    { numRuns: 3000 },
  )
})

test('readings without brackets are found by their tones as the pattern finds them', () => {
  const found = (matches: Iterable<RegExpExecArray>) => Array.from(matches, ({ 0: it, index }) => [index, it])
  fc.assert(
    fc.property(glossed, (text) => {
      expect(found(bareIn(text, glossSigns(text)))).toEqual(found(text.matchAll(bare)))
    }),
    { numRuns: 3000 },
  )
})

test('what is passed over as a name tells no tone', () => {
  fc.assert(
    fc.property(glossed, (text) => {
      if (untonedName.test(text)) expect(glossReading(text, ['網', '絡'])?.toned ?? false).toBe(false)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['網 (wǎng)絡 (luò)會(huì)議', '網絡會議'],
  [
    '李娜(Li Na)開會《（huì）》，談到8(ba1)名會〔huì〕員、網 ( wǎng )絡（luò）',
    '李娜(Li Na)開會《（huì）》，談到8名會員、網絡',
  ],
])('one idle gloss is enough to look at all: %s', (glossed, clean) => {
  expect(removeGlosses(glossed).text).toBe(clean)
})

test.each([...endMarks])('a line that ends with %s is not broken there', (mark) => {
  expect(`中${mark}`).toMatch(endsSentence)
  expect(mark).toMatch(endsSentence)
})

test.each(gamblingBrands)('a text with %s is looked at', (brand) => {
  expect(mayHoldBrands(`中${brand}文`)).toBe(true)
  expect(mayHoldBrands(`中${brand.toUpperCase()}文`)).toBe(true)
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumeral } from './parse-numeral.js'
import { scanNumbers } from './scan-numbers.js'
import { stepsTaken } from './steps.js'

interface Surfaces {
  value: number | null
  surfaces: string[]
  over?: true
}
interface Scanned {
  text: string
  spans: { quote: string; value: number | null; min: number | null; max: number | null; approx: string }[]
}

const lines = readFileSync(new URL('../../../../corpus/fields/numerals.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Surfaces | Scanned)
const surfaces = lines.filter((line): line is Surfaces => 'surfaces' in line)
const scanned = lines.filter((line): line is Scanned => 'text' in line)
/** Kinds that state a quantity; the others only look like one. */
const quantities = new Set(['integer', 'decimal', 'vague'])

describe('parseNumeral', () => {
  it.each(surfaces.flatMap(({ value, surfaces: words }) => words.map((word) => [word, value] as const)))(
    '%s is %d',
    (word, value) => {
      expect(parseNumeral(word)).toBe(value)
    },
  )

  it('reads every whole number below a trillion as it is written with multipliers', () => {
    const digits = '零一二三四五六七八九'
    const section = (n: number): string => {
      let out = ''
      for (const [unit, name] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const digit = Math.floor(n / unit) % 10
        if (digit > 0) out += (digits[digit] ?? '') + name
        else if (out !== '' && !out.endsWith('零') && n % unit > 0) out += '零'
      }
      return out
    }
    const written = (n: number): string => {
      const parts = [Math.floor(n / 1e8), Math.floor(n / 1e4) % 1e4, n % 1e4]
      let out = ''
      for (const [i, part] of parts.entries()) {
        if (part === 0) continue
        if (out !== '' && part < 1000) out += '零'
        out += section(part) + (['亿', '万', ''][i] ?? '')
      }
      return out
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
        expect(parseNumeral(written(n))).toBe(n)
        expect(parseNumeral(n.toLocaleString('en-US'))).toBe(n)
      }),
      { numRuns: 500 },
    )
  })
})

describe('scanNumbers', () => {
  it.each(scanned.map((one) => [one.text, one.spans] as const))('%s', (text, expected) => {
    const found = scanNumbers(text)
      .filter(({ kind }) => quantities.has(kind))
      .map(({ start, end, value, min, max, approx }) => ({
        quote: text.slice(start, end),
        value,
        min,
        max,
        approx,
      }))
    expect(found).toEqual(expected)
  })

  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...'一 二 两 三 五 十 百 千 万 亿 零 〇 几 数 余 多 来 半 点 至 - 、 , . % : / 1 23 2012 约 近 上 第 分之 廿 A'.split(
            ' ',
          ),
        ),
        fc.string({ maxLength: 2 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''))

  it('gives spans in order, inside the text, with the numeral inside its approximators', () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = 0
        for (const { start, end, core } of scanNumbers(words)) {
          expect(core.start).toBeGreaterThanOrEqual(last)
          expect(start).toBeLessThanOrEqual(core.start)
          expect(core.end).toBeGreaterThan(core.start)
          expect(end).toBeGreaterThanOrEqual(core.end)
          expect(end).toBeLessThanOrEqual(words.length)
          last = core.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('reads hostile runs once: as many spans as can be, and every one further on', () => {
    for (const unit of ['一', '十', '1', '1,', '1.', '万', '几', '百分之', '三至', '3-', '约'])
      expect(scanNumbers(unit.repeat(50_000)).length).toBeLessThanOrEqual(100_000)
  })
})

describe('scanNumbers takes steps in proportion to the text', () => {
  const steps = (text: string): number => {
    const before = stepsTaken()
    scanNumbers(text)
    return stepsTaken() - before
  }
  const hostile = [
    '一',
    '十',
    '百',
    '万',
    '亿',
    '零',
    '〇',
    '几',
    '数',
    '两',
    '余',
    '1',
    '1,',
    '1.',
    '1:',
    '1/',
    '1-',
    '.',
    '1万',
    '百分之',
    '三至',
    '三—',
    '3-5',
    '一、',
    '二、三',
    '约',
    '上百',
    '点',
    '一点',
    '三又',
    '一千零',
    '负',
    '个亿',
    '拾',
    '第一',
    '数以百',
    '2比',
    '１，２３４',
    '十几',
    '半',
    '百分之一到',
  ]

  it.each(hostile)('%s repeated', (unit) => {
    const once = steps(unit.repeat(5_000))
    const twice = steps(unit.repeat(10_000))
    expect(once).toBeLessThanOrEqual(unit.length * 5_000 * 12 + 100)
    expect(twice).toBeLessThanOrEqual(once * 2 + 20)
  })

  it('a hundred thousand digits', () => {
    expect(steps('7'.repeat(200_000))).toBeLessThanOrEqual(steps('7'.repeat(100_000)) * 2)
    expect(steps('九'.repeat(200_000))).toBeLessThanOrEqual(steps('九'.repeat(100_000)) * 2)
  })

  it('any pieces, repeated', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 6 }), (units) => {
        const unit = units.join('')
        const once = steps(unit.repeat(200))
        expect(steps(unit.repeat(400))).toBeLessThanOrEqual(once * 2 + 200)
      }),
    )
  })
})

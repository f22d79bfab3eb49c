import fc from 'fast-check'
import { expect, it } from 'vitest'
import { signsOf } from './pattern-signs.js'

it.each([
  [/^开窗/, '窗'],
  [/^(?:窗帘|灯罩){1,2}.*$/, '窗灯'],
  [/[窗门]?锁/, '锁'],
  [/[窗门]+锁*/, '窗门'],
  [/^(?!.*灯)(?=.*罩)/, '罩'],
  [/(?<=帘)\d{1,2}/, '帘'],
  [/(?<name>帘)\k<name>/u, '帘'],
  [/灯{0,2}\[/, '['],
  [/abc/i, 'aA'],
])('reads off %s what no text that it matches is without', (pattern, signs) => {
  expect([...(signsOf(pattern).needed ?? [])].sort().join('')).toBe([...signs].sort().join(''))
})

it.each([/^.{2,4}$/, /[^窗]+/, /灯|.罩?/, /\p{Script=Han}+/u, /灯?(?:罩|)/, /[^a-z]\S/, /\u4e00/])(
  'asks nothing for %s',
  (pattern) => {
    expect(signsOf(pattern).needed).toBeNull()
  },
)

it.each([
  [/^(?:窗|灯罩?)/, '窗灯'],
  [/^[窗门]?锁{1,2}帘/, '窗门锁'],
  [/^(?:[窗-窗(]\]?)*(?:锁|(?:灯|罩){2})/, '窗(锁灯罩'],
  [/^(?!窗)(?=.*门)灯|^\d/, '灯0123456789'],
  [/^\S{0,2}灯/, null],
  [/^\w{0,2}灯/, null],
  [/^.?灯/, null],
  [/^灯?/, null],
  [/(?:^|\D)灯/, null],
  [/灯/, null],
  [/^灯|罩/, null],
  [/^[^窗]/, null],
  [/^\p{L}灯/u, null],
  [/^\u706f/, null],
  [/^a/i, 'Aa'],
])('reads off %s what texts that it matches begin with', (pattern, signs) => {
  const { opening } = signsOf(pattern)
  expect(opening && [...opening].sort().join('')).toBe(signs && [...signs].sort().join(''))
})

const patterns = [
  /(?:窗|门帘?|[灯罩]{1,2})(?:开|关)?[\d:]{1,4}/,
  /^[([]?(?:灯|\s?罩)+\s?[:/)]/,
  /(?:开.{0,3}(?:窗|门)|关\S{1,2}[灯罩]\d)$/,
  /(?:lamp|sky)\.?/,
  /^[①-⑤\s]*(?:[灯窗]|开?关)(?:的)?\d/,
  /^(?:[•·]?\s{0,2}(?:灯|窗帘?)){1,3}$/,
]

it.each(patterns)('is true of whatever %s matches', (pattern) => {
  const { needed, opening } = signsOf(pattern)
  fc.assert(
    fc.property(fc.stringMatching(pattern), (text) => {
      expect([...(needed ?? [])].some((sign) => text.includes(sign))).toBe(true)
      expect(opening?.has(text.charAt(0)) ?? true).toBe(true)
    }),
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { neededSigns } from './needed-signs.js'

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
  expect([...(neededSigns(pattern) ?? [])].sort().join('')).toBe([...signs].sort().join(''))
})

it.each([/^.{2,4}$/, /[^窗]+/, /灯|.罩?/, /\p{Script=Han}+/u, /灯?(?:罩|)/, /[a-z]\s/, /\u4e00/])(
  'asks nothing for %s',
  (pattern) => {
    expect(neededSigns(pattern)).toBeNull()
  },
)

const patterns = [
  /(?:窗|门帘?|[灯罩]{1,2})(?:开|关)?[\d:]{1,4}/,
  /^[([]?(?:灯|\s?罩)+\s?[:/)]/,
  /(?:开.{0,3}(?:窗|门)|关\S{1,2}[灯罩]\d)$/,
  /(?:lamp|sky)\.?/,
]

it.each(patterns)('is true of whatever %s matches', (pattern) => {
  const signs = neededSigns(pattern) ?? new Set()
  fc.assert(fc.property(fc.stringMatching(pattern), (text) => [...signs].some((sign) => text.includes(sign))))
})

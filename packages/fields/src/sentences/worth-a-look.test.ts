import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fieldCases } from '../testing/field-cases.js'
import { isWorthALook, WORTH_A_LOOK } from './worth-a-look.js'

const anywhere = new RegExp(WORTH_A_LOOK.source, 'u')
const piece = fc.constantFrom(
  ...'徒刑 拘役 管制 死刑 死缓 监禁 获刑 判 处 囚 被判 重判 改判 罚金 罚款 入狱 刑期 加 增 承认 了 一 缓 三 年 江州市 𠮷 6 。 ,'.split(
    ' ',
  ),
)
const text = fc.oneof(
  fc.constantFrom(...fieldCases('sentences').map((given) => given.text)),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
)

it('is told by the pattern, wherever it stands', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(isWorthALook(given)).toBe(anywhere.test(given))
    }),
    { numRuns: 3000 },
  )
})

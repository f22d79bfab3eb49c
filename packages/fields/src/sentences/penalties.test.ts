import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fieldCases } from '../testing/field-cases.js'
import { penaltyRules } from './penalties.js'

const texts = ['sentences', 'sentence-shapes'].flatMap((name) => fieldCases(name).map(({ text }) => text))
const piece = fc.constantFrom(
  ...'判处 判监 判囚 被判 获 囚 坐牢 服刑 执行 有期徒刑 无期徒刑 终身监禁 死刑 缓期执行 死缓 缓刑 缓 拘役 管制 剥夺政治权利 褫夺公权 罚 罚金 没收财产 驱逐出境 三年 六个月 两周 五天 三星期 三 四 终身 的 、'.split(
    ' ',
  ),
)
const anyText = fc.oneof(
  fc.constantFrom(...texts),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
)

it.each(penaltyRules)(
  '$name: one of its signs stands in whatever it finds, of the others in the text',
  ({ pattern, signs, besides = signs }) => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const [found] of text.matchAll(pattern)) {
          expect(holdsOne(found, signs)).toBe(true)
          expect(holdsOne(text, besides)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  },
)

const holdsOne = (text: string, characters: string): boolean =>
  [...text].some((character) => characters.includes(character))

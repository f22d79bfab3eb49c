import { holdsAny, isIn } from '@jianbao/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineView } from '../lines/line-view.js'
import { attributionSigns } from '../plain-text/attribution.js'
import { mayNamePage, pagerWords } from './pager-words.js'
import { jointSigns, joints, looksLikeSite, siteWord, tail, tailSigns } from './site-name.js'

const textsOf = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((some) => some.join(''))

test('a title that has joints has a sign of them', () => {
  const titles = textsOf(...'灯会A1 _＿|｜∣┃丨»›«‹-–—－::：·•/>?”）')
  fc.assert(
    fc.property(titles, (title) => {
      if (joints.test(title)) expect(holdsAny(jointSigns, title, 0, title.length)).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

test("the ending of every site's name is one of its signs", () => {
  const names = textsOf(
    ...[
      '网',
      '网站',
      '網',
      '新聞',
      '报',
      '頻道',
      '中心',
      '在线',
      '電視',
      '广播',
      '通讯社',
      '门户',
      '論壇',
      '博客',
      '专栏',
      '首頁',
    ],
    ...[
      '杂志',
      '雜誌',
      '周刊',
      '傳媒',
      '媒体',
      '资讯',
      '卫视',
      '客户端',
      '公众号',
      '平台',
      '.com',
      '.CN',
      '.net',
      '.org',
      '.tw',
      '.hk',
    ],
    ...['News', 'daily', 'Times', 'yahoo', 'Online', '\u212a', '\u017f', '.h', 'new', '灯'],
  )
  fc.assert(
    fc.property(
      names,
      (name) => looksLikeSite(name) === (siteWord.test(name) && Array.from(name).length <= 14),
    ),
    { numRuns: 5000 },
  )
})

test('an attribution begins with its sign in any writing', () => {
  for (let unit = 0; unit <= 0xffff; unit++) {
    const sign = String.fromCharCode(unit)
    expect(isIn(attributionSigns, sign, 0)).toBe('另据综'.includes(lineView(sign)))
  }
})

/** What the text of a link was asked before there was a cheaper look. */
const evident = /^[^\dnp页頁余餘]{0,3}(?:\d|next|prev|余下|餘下|[>»›＞<])|[页頁０-９]/i

test("no link's text that names a page is passed over", () => {
  const texts = textsOf(
    ...[
      '[',
      '(',
      '【',
      '<',
      '»',
      '＞',
      '›',
      ' ',
      '\n',
      '1',
      '12',
      '２',
      ']',
      ')',
      '第',
      '页',
      '頁',
      '下',
      '一',
      '上',
      '前',
      '后',
      '尾',
      '末',
      '最后',
    ],
    ...['余下全文', '餘下全文', 'Next', 'next page', 'Prev', 'previous', '灯会', ':', '面'],
  )
  const { number, onward, back, last } = pagerWords
  fc.assert(
    fc.property(texts, (text) => {
      const view = lineView(text.trim())
      const names = evident.test(text) && [number, onward, back, last].some((word) => word.test(view))
      if (names) expect(mayNamePage(text)).toBe(true)
    }),
    { numRuns: 8000 },
  )
})

test("what may part a site's name from the headline stands where it is looked for", () => {
  const titles = fc.array(fc.constantFrom(...'灯会夜A1 ,，·•\u3000！'), { minLength: 8, maxLength: 26 })
  fc.assert(
    fc.property(
      titles.map((some) => some.join('')),
      (title) => {
        if (tail.test(title))
          expect(holdsAny(tailSigns, title, Math.max(8, title.length - 14), title.length)).toBe(true)
      },
    ),
    { numRuns: 5000 },
  )
})

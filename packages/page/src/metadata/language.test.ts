import { isRefusal } from '@jianbao/record'
import { expect, it } from 'vitest'
import { cleanHtml } from '../clean-html.js'
import { pageOf } from '../testing/page-of.js'

const text =
  '<p>县博物馆新馆昨天开门迎客，展出的三百多件陶器都是近年在河谷里出土的，其中一只彩绘陶罐是第一次与观众见面。</p>'

function languageOf(attributes: string, head = ''): string | null {
  const html = `<html ${attributes}><head>${head}</head><body>${text}</body></html>`
  const result = cleanHtml(pageOf(html))
  return isRefusal(result) ? result.reason : result.language
}

it.each([
  ['lang="zh-CN"', '', 'zh-CN'],
  ['lang=zh_cn', '', 'zh-CN'],
  ['LANG="ZH-hant-tw"', '', 'zh-Hant-TW'],
  ['xml:lang="zh"', '', 'zh'],
  ['lang="zh-yue-Hant-HK"', '', 'yue-Hant-HK'],
  ['lang="zh-CHS"', '', 'zh-Hans'],
  ['lang="en-US"', '', 'en-US'],
  ['', '<meta http-equiv="Content-Language" content="zh-cn,zh">', 'zh-CN'],
  ['', '<meta property="og:locale" content="zh_HK">', 'zh-HK'],
  ['lang="zh-TW"', '<meta property="og:locale" content="zh_CN">', 'zh-TW'],
  ['lang=""', '<meta property="og:locale" content="zh_CN">', 'zh-CN'],
  ['lang="utf-8"', '<meta property="og:locale" content="zh_CN">', 'zh-CN'],
  ['', '', null],
  ['lang="cn"', '', null],
  ['lang="chinese"', '', null],
  ['lang="zh-gb2312"', '', null],
  ['lang="{{lang}}"', '', null],
])('%s %s is %s', (attributes, head, language) => {
  expect(languageOf(attributes, head)).toBe(language)
})

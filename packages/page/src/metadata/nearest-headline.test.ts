import { isRefusal } from '@jianbao/record'
import { expect, it } from 'vitest'
import { cleanHtml } from '../clean-html.js'
import { pageOf } from '../testing/page-of.js'

const text =
  '<div><p>柏子坳的油茶林今年挂果早，村里的榨坊提前十天点火，空气里到处是茶籽的香味。</p><p>榨坊主人说，头三天的油已经订完，后来的人要等到下个月，价钱和去年一样。</p></div>'
const headline = '柏子坳榨坊提前点火：头三天的油订完了'

const above: Readonly<Record<string, string>> = {
  'a date below it': `<div>${headline}</div><div>2023-10-08 山货报</div>`,
  'a name below it': `<h2>${headline}</h2><h3>孔小满</h3>`,
  'a byline below it': `<div>${headline}</div><div>◎ 记者孔小满/采访报道</div>`,
  'the way to it in one line': `<h2>山货网 〉乡村新闻 〉${headline}</h2>`,
  'tools below it': `<h1>${headline}</h1><h4>字体：大 中 小</h4>`,
  'quotation marks and a colon': `<div>${headline}</div>`,
}

it.each(Object.entries(above))('finds the headline with no title to go by: %s', (_, lines) => {
  const article = cleanHtml(
    pageOf(`<html><head><title>山货网</title></head><body>${lines}${text}</body></html>`),
  )
  expect(isRefusal(article) ? article.reason : article.title).toBe(headline)
})

it.each(['<h1>孔小满</h1>', '<p>2023-10-08</p>'])('takes what there is, or nothing: %s', (lines) => {
  const article = cleanHtml(pageOf(`<html><body>${lines}${text}</body></html>`))
  expect(isRefusal(article) ? article.reason : article.title).not.toBe(headline)
})

import { readdirSync, readFileSync } from 'node:fs'
import type { Refusal } from '@jianbao/record'
import { sourceRange } from '@jianbao/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../article.js'
import { decode } from '../charset/decode.js'
import { cleanHtml } from '../clean-html.js'
import { cleanText } from '../clean-text.js'
import { pageOf } from '../testing/page-of.js'

type Clean = typeof cleanHtml

function positioned(clean: Clean, text: string): Article {
  const article = clean(pageOf(text), { positions: true })
  if ('reason' in article) throw new Error(article.reason)
  return article
}

/** What the page has where the article has `words`. */
function sourceOf(page: string, { text, alignment }: Article, words: string): string {
  const start = text.indexOf(words)
  if (start < 0 || alignment === null) throw new Error(`${words} is not in the article, or has no place`)
  const range = sourceRange(alignment, { start, end: start + words.length })
  return page.slice(range.start, range.end)
}

/** Whatever was copied is the same on both sides, and the alignment ends where the text does. */
function expectTrue(page: string, { text, alignment }: Article): void {
  const pieces = alignment?.pieces ?? []
  for (const [i, { at, start, copied }] of pieces.entries()) {
    const end = pieces[i + 1]?.at ?? text.length
    if (copied) expect(text.slice(at, end)).toBe(page.slice(start, start + end - at))
  }
  expect(sourceRange({ pieces }, { start: 0, end: text.length }).end).toBeLessThanOrEqual(page.length)
}

describe('a page', () => {
  it('a caption whose credit is cut', () => {
    const told = '新桥的桥面铺着防滑的木板，老人和孩子走在上面，步子都比从前稳当。'
    const own =
      '清溪县的老木桥昨天拆除，四十名工人在桥上忙了一天，两岸的居民都来看热闹，有人还带了干粮和茶水。'
    const html = `<div><p>${own.repeat(3)}</p><figure>${told}（田小禾 摄）</figure><p>${own}<b>新桥</b>下月开工。</p></div>`
    const article = positioned(cleanHtml, html)
    expect(article.text).not.toContain('田小禾')
    expect(sourceOf(html, article, told)).toBe(told)
    expect(sourceOf(html, article, '新桥下月开工')).toBe('新桥</b>下月开工')
  })

  const page = `<html><head><title>清溪县修桥</title></head><body><h1>清溪县修桥</h1><div class="content">
    <p>　　清溪网3月5日讯（记者 田小禾）清溪县&ldquo;老木桥&rdquo;昨天&nbsp;拆除，<b>四十</b>名工人<br>　　
    &#x5728;桥&#19978;忙了一天，花费
    八万元。</p>
    <script>var a = 1</script><p>𠮷庆村的村民说，新桥建成之后，孩子们上学再也不用绕路，A&amp;B公司出了钱。</p>
    <p>新桥长三十米，预计今年秋天通车，届时两岸</>往来<![CDATA[甲]]>只<? x ?>要<!b>五分钟。（完）</p></div></body></html>`
  const article = positioned(cleanHtml, page)

  it.each([
    ['老木桥', '老木桥'],
    ['“老木桥”', '&ldquo;老木桥&rdquo;'],
    ['昨天 拆除', '昨天&nbsp;拆除'],
    ['四十名工人', '四十</b>名工人'],
    ['在桥上', '&#x5728;桥&#19978;'],
    ['花费八万元', '花费\n    八万元'],
    ['𠮷庆村', '𠮷庆村'],
    ['A&B公司', 'A&amp;B公司'],
    ['八万元。\n𠮷庆村', '八万元。</p>\n    <script>var a = 1</script><p>𠮷庆村'],
    ['清溪县“', '清溪县&ldquo;'],
    ['往来', '往来'],
    ['只', '只'],
    ['要', '要'],
    ['五分', '五分'],
    ['五分钟。', '五分钟。'],
  ])('%s stands as %s', (words, source) => {
    expect(sourceOf(page, article, words)).toBe(source)
  })

  it('is the same article without positions, and has none then', () => {
    expect(told(cleanHtml(pageOf(page)))).toEqual({ ...told(article), alignment: null })
  })

  const hidden = [
    '清溪县昨天拆除“老木桥”，四十名工人在桥上忙了一天，花费"八万元"。',
    '村民说，孩子们上学再也不用绕路了，两岸往来只要五分钟。',
  ].join('\n')
  const inJson = JSON.stringify(hidden)
  const ascii = inJson.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)

  it.each([
    ['JSON', inJson, '花费"八万元"。\n村民', '花费\\"八万元\\"。\\n村民'],
    ['JSON of ASCII', ascii, '八万', '\\u516b\\u4e07'],
  ])('finds in its place what a script holds as %s', (_, json, words, source) => {
    const scripted = `<html><body><script type="application/ld+json">{"@type":"NewsArticle","articleBody":${json}}</script></body></html>`
    expect(sourceOf(scripted, positioned(cleanHtml, scripted), words)).toBe(source)
  })

  it('has no place for what a script holds in pieces', () => {
    const markup = inJson.slice(1, -1).replace('四十名', '<b>四十</b>名').replace('\\n', '</p><p>')
    const scripted = `<html><body><script>var state = {"content": "<p>${markup}</p>"}</script></body></html>`
    const { text, alignment } = positioned(cleanHtml, scripted)
    expect(text).toContain('四十名工人')
    expect(alignment).toBeNull()
  })

  const snippets = fc.constantFrom(
    ...[
      '&amp;',
      '&',
      '&lt',
      '&nbsp;',
      '&#20013;',
      '&#x1F600;',
      '&bogus;',
      '&ampere',
      '&notit;',
      '𠮷',
      '\u200b',
    ],
    ...[
      '<b>',
      '</b>',
      '<br>',
      '</p><p>',
      '<!-- 注 -->',
      '<![CDATA[甲]]>',
      '<a href=x>',
      '</a>',
      '</>',
      '<',
      '< ',
      '<?x?>',
    ],
    ...[
      ' ',
      '\n',
      '\r\n',
      '　　',
      '\t',
      '村民说，',
      '桥修好了。',
      '三十万元',
      '<svg><p>图</svg>',
      '<textarea>&lt;',
      '</i',
    ],
  )
  const paragraph =
    '<p>清溪县昨天拆除老木桥，四十名工人在桥上忙了一天，孩子们上学再也不用绕路了，两岸往来只要五分钟。</p>'

  it('says of each character where it stands, however the page is written', () => {
    fc.assert(
      fc.property(fc.array(snippets, { maxLength: 60 }), (parts) => {
        const html = `<html><body><div>${paragraph}<p>${parts.join('')}</p>${paragraph}</div></body></html>`
        const plain = cleanHtml(pageOf(html))
        const found = cleanHtml(pageOf(html), { positions: true })
        expect({ ...told(found), alignment: null }).toEqual({ ...told(plain), alignment: null })
        if (!('reason' in found) && found.alignment !== null) expectTrue(html, found)
      }),
    )
  })
})

describe('a plain text', () => {
  const text = `清溪县修桥\r\n来源：清溪网　2021-03-05 10:20\r\n\r\n　　清溪网3月5日讯（记者 田小禾）清溪县昨天拆除老木桥。　　四十名工人忙了一天。\r\n　　𠮷庆村的村民说，孩子们上学再也不用绕路了。（完）\r\n责任编辑：苏禾\r\n`
  const article = positioned(cleanText, text)

  it.each([
    ['清溪县昨天', '清溪县昨天'],
    ['老木桥。\n四十名', '老木桥。　　四十名'],
    ['𠮷庆村', '𠮷庆村'],
    ['了一天。\n𠮷庆', '了一天。\r\n　　𠮷庆'],
    ['绕路了。', '绕路了。'],
  ])('%s stands as %s', (words, source) => {
    expect(sourceOf(text, article, words)).toBe(source)
  })

  it('is the same article without positions, and has none then', () => {
    expect(told(cleanText(pageOf(text)))).toEqual({ ...told(article), alignment: null })
  })
})

const corpus = new URL('../../../../corpus/', import.meta.url)
const cases = readdirSync(corpus).filter((name) => /^\d/.test(name))

it.each(cases)('%s stands where its alignment says', (name) => {
  const folder = new URL(`${name}/`, corpus)
  const file = readdirSync(folder).find((entry) => /^(?:article\.txt|page\.html)$/.test(entry)) ?? ''
  const isHtml = file.endsWith('.html')
  const decoded = decode(readFileSync(new URL(file, folder)), null, isHtml ? 'html' : 'text')
  if ('reason' in decoded) throw new Error(decoded.reason)
  const article = positioned(isHtml ? cleanHtml : cleanText, decoded.text)
  expect(article.alignment).not.toBeNull()
  expectTrue(decoded.text, article)
})

/** An article with what was left out of it, which is told only when asked. */
function told(result: Article | Refusal) {
  return 'reason' in result ? result : { ...result, removals: result.removals() }
}

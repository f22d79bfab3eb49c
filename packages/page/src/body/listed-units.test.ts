import { isRefusal } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import { cleanHtml } from '../clean-html.js'
import { pageOf } from '../testing/page-of.js'

const own = [
  '白鹭渡的老码头上周拆下了最后一块跳板，渡船改到下游两公里的新码头靠岸，来回仍是二十分钟一班。',
  '船工丁师傅在这里撑了三十一年船，他说，新码头有候船室，冬天等船的人不用再站在风里。',
  '老码头的石阶会留下来，镇里打算在旁边立一块牌子，写上它建成的年份和几次涨水的高度。',
]
const said = [
  '小时候每个星期都坐这趟船去外婆家，真舍不得。',
  '新码头离公交站太远了，希望能加一班接驳车！',
  '石阶留下来是对的，别又改成停车场。',
  '丁师傅我认识，人特别好，下雨天还帮人撑伞。',
]
const heads = [
  '上游水库今起分批放水',
  '镇上的面馆开进了省城',
  '中学操场周末对居民开放',
  '桥头灯会改在元宵后举行',
]

function textOf(content: string): string[] {
  const html = `<html><head><title>老码头拆下最后一块跳板_渡口网</title></head><body><h1>老码头拆下最后一块跳板</h1>${content}</body></html>`
  const article = cleanHtml(pageOf(html))
  if (isRefusal(article)) throw new Error(article.reason)
  return article.text.split('\n')
}

const paragraphs = own.map((text) => `<p>${text}</p>`).join('')
const list = (units: readonly string[]) =>
  `<div class="k3f">${units.map((unit) => `<div>${unit}</div>`).join('')}</div>`
const comments: Readonly<Record<string, string>> = {
  'how long ago': list(
    said.map((text, i) => `<span>渡客${i}</span><span>${i + 1}小时前</span><p>${text}</p>`),
  ),
  'buttons below': list(said.map((text, i) => `<p>渡客${i}</p><p>${text}</p><a href="#">回复</a> 赞(${i})`)),
  'in Traditional': list(said.map((text, i) => `<p>渡客${i}</p><p>${text}</p><p>${i + 2}天前 · 回覆</p>`)),
  'who and when': list(
    said.map((text, i) => `<div><a href="/u">渡客${i}</a> 2021-07-0${i + 1} 18:2${i}</div><p>${text}</p>`),
  ),
  'floor, who and when': list(
    said.map((text, i) => `<p>${i + 1}楼 渡客${i} 发表于 2021-07-0${i + 1} 18:2${i}:00</p><p>${text}</p>`),
  ),
  'where from': list(said.map((text, i) => `<p>渡客${i}</p><p>${text}</p><p>07-0${i + 1} 来自江苏 回复</p>`)),
  'where by law': list(
    said.map((text, i) => `<p>渡客${i}</p><p>${text}</p><p>${i + 1}小时前 IP属地：江苏</p>`),
  ),
  floors: list(said.map((text, i) => `<p>渡客${i}</p><p>${text}</p><p>${i + 1}楼 回复</p>`)),
}
const cards: Readonly<Record<string, string>> = {
  'headline and text': list(
    heads.map(
      (head) => `<h3><a href="/n">${head}</a></h3><p>${head}，记者昨天到现场看了看，有关安排还在商量……</p>`,
    ),
  ),
  'date below': list(
    heads.map(
      (head) => `<a href="/n">${head}</a><p>${head}，有关安排还在商量，下周会有结果。</p><p>2024-03-02</p>`,
    ),
  ),
}

describe('left out where no name says what it is', () => {
  it.each(Object.entries({ ...comments, ...cards }))('%s', (_, others) => {
    expect(textOf(`<div>${paragraphs}</div>${others}`)).toEqual(own)
    expect(textOf(`<div>${paragraphs}${others}</div>`)).toEqual(own)
    expect(textOf(`<div><p>${own[0]}</p>${others}<p>${own[1]}</p><p>${own[2]}</p></div>`)).toEqual(own)
  })

  it('a block with a heading that ends an article', () => {
    const block = (heading: string, texts: string) => `<div class="k9"><div>${heading}</div>${texts}</div>`
    const summary = block('AI摘要', '<p>老码头停用，渡船改到新码头靠岸，石阶会保留下来。</p>')
    const related = block(
      '相关新闻',
      `<p><a href="/n">${heads[0]}</a></p><p>记者昨天到现场看了看，有关安排还在商量。</p>`,
    )
    expect(textOf(`<div>${summary}${paragraphs}</div>`)).toEqual(own)
    expect(textOf(`<div><p>${own[0]}</p>${related}<p>${own[1]}</p><p>${own[2]}</p></div>`)).toEqual(own)
  })
})

describe('an article made of elements side by side', () => {
  const parts: Readonly<Record<string, (text: string, i: number) => string>> = {
    'told by the hour': (text, i) => `<span>${i + 1}小时前</span><p>${text}</p>`,
    'told to the minute': (text, i) => `<p>2021-07-01 18:2${i}</p><p>${text}</p>`,
    'each with its reporter': (text, i) => `<p>记者丁一 2021-07-01 18:2${i}</p><p>${text}</p>`,
    'with dates as headings': (text, i) => `<h3>202${i}年5月1日</h3><p>${text}</p>`,
    'with headings that are links': (text, i) => `<h3><a href="/${i}">${heads[i]}</a></h3><p>${text}</p>`,
  }
  it.each(Object.entries(parts))('%s', (_, part) => {
    expect(textOf(list(own.map(part)))).toEqual(expect.arrayContaining(own))
  })

  it('by floors', () => {
    const floors = list(own.map((text, i) => `<p>${i + 1}楼</p><p>${text}</p>`))
    expect(textOf(`<div><p>${said.join('')}</p>${floors}</div>`)).toEqual(expect.arrayContaining(own))
  })

  it('two are no list', () => {
    const two = list(said.slice(0, 2).map((text) => `<p>${text}</p><p>1小时前</p>`))
    expect(textOf(`<div>${paragraphs}${two}</div>`)).toEqual(expect.arrayContaining([said[0]]))
  })
})

describe('dates of lists', () => {
  it('are not the article’s', () => {
    const date = '<p>2024年5月6日 08:30 来源：渡口网</p>'
    const html = `<html><body><h1>老码头拆下最后一块跳板</h1>${date}<div><p>${own[0]}</p>${cards['date below']}<p>${own[1]}</p><p>${own[2]}</p></div></body></html>`
    const article = cleanHtml(pageOf(html))
    expect(isRefusal(article) ? article.reason : article.publishedAt).toBe('2024-05-06T08:30+08:00')
  })
})

import { describe, expect, it } from 'vitest'
import { cleanHtml } from '../clean-html.js'
import { linesOrReason, pageOf } from '../testing/page-of.js'

const first = '河滩公园昨天重新开放，十二公里的步道全线贯通，沿途新添了六座凉亭和三处饮水点。'
const second = '园林部门介绍，工程用了八个月，原有的树木一棵也没有移走，步道遇到老树就绕着走。'
const third = '清早来散步的老人说，从前走到闸口就得折回，现在可以一直走到江边，看得见轮渡靠岸。'
const body = [first, second, third]

const shell = (content: string) =>
  `<html><head><title>河滩公园重新开放</title></head><body><div id="app"></div>${content}</body></html>`
const markup = body.map((text) => `<p>${text}</p>`).join('')
const escaped = (text: string) =>
  text.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
const masked = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string) => masked(text).replaceAll('"', '&quot;')
const state = (content: unknown) =>
  JSON.stringify({ code: 0, data: { id: 7, title: '河滩公园重新开放', content } })
const flight = (stream: string, size: number) =>
  (stream.match(new RegExp(`[\\s\\S]{1,${size}}`, 'gu')) ?? [])
    .map(
      (piece) =>
        `<script>self.__next_f.push([1,${JSON.stringify(piece).replaceAll('<', '\\u003c')}])</script>`,
    )
    .join('')
const elements = body.map((children) => JSON.stringify(['$', 'p', null, { className: 'mb-4', children }]))
const row = (text: string) => `a:T${Buffer.byteLength(text).toString(16)},${text}`
const sections = ['要闻频道首页推荐', '本地生活服务大厅', '健康养生知识问答']

const shapes: Readonly<Record<string, string>> = {
  'JSON in a script element': `<script type="application/json">${state(markup)}</script>`,
  'JSON with every sign escaped': `<script>window.__INITIAL_STATE__=${escaped(state(markup))}</script>`,
  'JSON with escaped markup': `<script>window.__INITIAL_STATE__=${state(markup).replaceAll('<', '\\u003c').replaceAll('/', '\\/')}</script>`,
  'JSON in a string': `<script>var state = JSON.parse(${JSON.stringify(state(markup))})</script>`,
  'JSON in a string, escaped': `<script>var state = JSON.parse(${escaped(JSON.stringify(escaped(state(markup))))})</script>`,
  'JSON in a string between single quotes': `<script>var state = JSON.parse('${state(markup)}')</script>`,
  'JSON as an address has it': `<script id="RENDER_DATA" type="application/json">${encodeURIComponent(state(markup))}</script>`,
  'JSON as an address has it, in a string': `<script>var state = JSON.parse(decodeURIComponent("${encodeURIComponent(state(markup))}"))</script>`,
  'masked markup in JSON': `<script>var page = ${state(masked(markup))}</script>`,
  'plain text in JSON': `<script>var page = ${state(body.join('\n'))}</script>`,
  'plain text with indents': `<script>var page = ${state(body.map((text) => `　　${text}`).join('\r\n\r\n'))}</script>`,
  'paragraph objects': `<script>var page = ${state(body.map((text) => ({ type: 'text', text })))}</script>`,
  'paragraph objects with pictures between': `<script>var page = ${state(
    body.flatMap((value) => [
      { type: 'p', value },
      { type: 'img', src: '/1.jpg' },
    ]),
  )}</script>`,
  'an array of paragraphs': `<script>var page = ${state(body)}</script>`,
  'a gallery': `<script>var gallery = ${JSON.stringify({ sections, list: body.map((note, i) => ({ img: `${i}.jpg`, note })) })}</script>`,
  'a gallery in a textarea': `<textarea name="gallery-data" style="display:none">${JSON.stringify({ list: body.map((note, i) => ({ img: `${i}.jpg`, note })) })}</textarea>`,
  'a literal between backquotes': `<script>render({ content: \`\n  ${markup}\n\` })</script>`,
  'a function that writes': `<script>document.write('${markup}')</script>`,
  'a stream of elements': flight(
    `2:I[7,["static/1.js"]]\n7:["$","div",null,{"children":[${elements}]}]\n`,
    60,
  ),
  'a stream with markup': flight(`${row(markup)}5:["$","div",null,{"html":"$a"}]\n`, 1000),
  'a stream with plain text, cut': flight(
    `3:["$","main",null,{}]\n${row(body.join('\n\n'))}5:{"content":"$a"}\n`,
    33,
  ),
  'a stream that is no JSON': flight(`${state(markup)}\n`, 10_000).replaceAll('[1,"', '[1,"\\x20'),
  'an attribute': `<div data-page="${quoted(state(markup))}"></div>`,
  'a template': `<template id="article">${markup}</template>`,
  'a script that is a template': `<script type="text/html">${markup}</script>`,
  textarea: `<textarea hidden>${masked(markup)}</textarea>`,
  'textarea with markup as it is': `<textarea hidden>${markup}</textarea>`,
  noscript: `<noscript>${markup}</noscript>`,
  'JSON-LD': `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'NewsArticle', headline: '河滩公园重新开放', articleBody: body.join('\n') }] })}</script>`,
  'a hidden element': `<div style="display:none">${markup}</div>`,
}

describe('text that only a script shows', () => {
  it.each(Object.entries(shapes))('%s', (_, html) => {
    expect(linesOrReason(shell(html))).toEqual(body)
  })

  const teaser = `<div><p>${first.slice(0, 30)}……</p></div>`
  it.each(Object.entries(shapes).filter(([name]) => name !== 'a hidden element'))(
    '%s, below a teaser',
    (_, html) => {
      expect(linesOrReason(shell(teaser + html))).toEqual(body)
    },
  )

  it('below a notice of some length', () => {
    const notice =
      '<div><p>本网站使用小型文本文件来改善您的浏览体验，继续浏览即表示您同意我们的做法，详情请看隐私说明。</p></div>'
    expect(linesOrReason(shell(`${notice}<script>var page = ${state(markup)}</script>`))).toEqual(body)
  })

  const others = [
    '渡轮因为大风停航两天，已经买了票的旅客可以在任何一个售票窗口退票，不收手续费，改签的也一样。',
    '中学的操场周末向居民敞着门，在门卫那里登记后就可以进去跑步，打篮球要提前一天在网上预约。',
    '农贸市场的摊主们下个月起把菜卖到晚上九点，下班晚的居民也能买到当天的新鲜蔬菜和水产。',
  ]
  const beside = others.map((text) => `<div><p>${text}</p></div>`).join('')

  const long = [
    ...body,
    '闸口以东的一段从前是料场，堆了二十年的砂石，现在铺成草坪，孩子们在那里放风筝。',
    '管理处说，夜里的路灯十点半熄一半，护林员骑车巡查，涨水的时候步道会提前两个小时封闭。',
    '步道两头各有一个停车场，一共三百个车位，前两个小时不收钱，公共汽车也多停了一站。',
  ]
  const longMarkup = long.map((text) => `<p>${text}</p>`).join('')

  it.each([
    `<template>${longMarkup}</template>`,
    `<script>var page = ${state(longMarkup)}</script>`,
    `<noscript>${longMarkup}</noscript>`,
  ])('beside texts on other matters: %s', (html) => {
    expect(linesOrReason(shell(beside + html))).toEqual(long)
  })

  it('with its date below the headline that is shown, however much stands at the foot of the page', () => {
    const top = '<h1>河滩公园重新开放</h1><p>2023-04-05 06:07</p>'
    const foot = Array.from({ length: 50 }, (_, i) => `<div>栏目${i}</div>`).join('')
    const html = shell(`${top}${foot}<script>var page = ${state(markup)}</script>`)
    expect(cleanHtml(pageOf(html))).toMatchObject({ publishedAt: '2023-04-05T06:07+08:00' })
  })

  it.each([
    [
      'another article of the page’s data, which says nothing of the title either',
      `${beside}<script>var other = ${state('别处的一篇文章说的是另外一回事，两件事没有关系。'.repeat(30))}</script>`,
      others,
    ],
    [
      'a short article that is shown',
      `<div><p>${first}</p></div><script>var other = ${state('别处的一篇文章说的是另外一回事，和公园没有关系。'.repeat(20))}</script>`,
      [first],
    ],
    [
      'an article that is short, beside summaries of others on the same park',
      `<div><p>${first}</p><p>河滩公园的停车场同时启用。</p></div><script>var related = ${JSON.stringify([1, 2, 3, 4].map((n) => ({ digest: `河滩公园第${n}次改造的旧闻，那时的步道只修到闸口，公园里没有凉亭，也没有饮水的地方，市民写信建议重修。` })))}</script>`,
      [first, '河滩公园的停车场同时启用。'],
    ],
    [
      'what is shown, over and over',
      `<div><p>${first} 　园林局 供图</p></div><script>var gallery = {"notes": "${`${first}　园林局　供图|`.repeat(9)}"}</script>`,
      [`${first}　园林局 供图`],
    ],
    ['labels', `<script>var page = ${JSON.stringify({ sections })}</script>`, ['no_body']],
    [
      'code',
      '<script>/* 这一段是说明文字，解释这个函数做了什么，不是文章，也不会显示给读者看。 */ let a = 1</script>',
      ['no_body'],
    ],
  ])('not taken: %s', (_, html, expected) => {
    expect(linesOrReason(shell(html))).toEqual(expected)
  })
})

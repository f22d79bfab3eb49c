import { isRefusal, type Pages } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import { cleanHtml } from '../clean-html.js'
import { cleanText } from '../clean-text.js'
import { pageOf } from '../testing/page-of.js'

const body = [
  '县博物馆新馆昨天开门迎客，展出的三百多件陶器都是近年在河谷里出土的，其中一只彩绘陶罐是第一次与观众见面。',
  '馆长介绍，新馆的展厅比旧馆大了两倍，光线和湿度由机器控制，观众可以隔着玻璃看见修复师工作的情形。',
  '参观不收门票，但要提前一天在网上预约；周一闭馆，团体参观请打电话联系，讲解员每天上午和下午各讲两场。',
]
const paragraphs = body.map((text) => `<p>${text}</p>`).join('')

function pagesOf(under: string, more: { head?: string; url?: string; below?: string } = {}): Pages | null {
  const { head = '', url = null, below = '' } = more
  const text = `<html><head><title>新馆开门</title>${head}</head><body><h1>新馆开门</h1><div class="article">${paragraphs}${under}</div>${below}<div>版权所有</div></body></html>`
  const result = cleanHtml(pageOf(text, { url }))
  if (isRefusal(result)) throw new Error(result.reason)
  expect(result.text).toBe(body.join('\n'))
  return result.pages
}

const link = (href: string, text: string) => `<a href="${href}">${text}</a> `
const url = 'https://news.example/2020/0412/c31-5520.html'

describe('an article on several pages', () => {
  it.each<[string, string, { head?: string; url?: string }, Pages]>([
    [
      'numbers and 下一页',
      `<div>1 ${link('c31-5520_2.html', '2')}${link('c31-5520_3.html', '3')}${link('c31-5520_2.html', '下一页')}</div>`,
      { url },
      { index: 1, total: 3, next: 'https://news.example/2020/0412/c31-5520_2.html' },
    ],
    [
      'the middle page, told by its own address',
      `<p>${link('c31-5520.html', '上一页')}${link('c31-5520.html', '1')}<b>2</b> ${link('c31-5520_3.html', '3')}${link('c31-5520_3.html', '下一页')}</p>`,
      { url: url.replace('.html', '_2.html') },
      { index: 2, total: 3, next: 'https://news.example/2020/0412/c31-5520_3.html' },
    ],
    [
      'the last page',
      `<p>${link('c31-5520.html', '1')}${link('c31-5520_2.html', '2')}<span class="on">3</span></p>`,
      { url: url.replace('.html', '_3.html') },
      { index: 3, total: 3, next: null },
    ],
    [
      'brackets, no address known',
      `<div>[1] ${link('/a/8841_1.htm', '[2]')}${link('/a/8841_2.htm', '[3]')}</div>`,
      {},
      { index: 1, total: 3, next: '/a/8841_1.htm' },
    ],
    [
      'an item of a list for each number',
      `<ul><li><a class="cur">1</a></li><li>${link('8841-2.htm', '2')}</li><li>${link('8841-2.htm', '下一頁 &gt;')}</li></ul>`,
      {},
      { index: 1, total: 2, next: '8841-2.htm' },
    ],
    [
      'a parameter',
      `<div>共4页 第1页 ${link('?id=77&page=2', '下一页')}</div>`,
      { url: 'https://news.example/show.php?id=77' },
      { index: 1, total: 4, next: 'https://news.example/show.php?id=77&page=2' },
    ],
    [
      'numbers left out',
      `<div>1 ${link('8841_2.htm', '2')}${link('8841_3.htm', '3')} ... ${link('8841_2.htm', '下一页')}</div>`,
      {},
      { index: 1, total: null, next: '8841_2.htm' },
    ],
    [
      '尾页 that tells how many',
      `<div>1 ${link('8841_2.htm', '2')}${link('8841_2.htm', '下一页')}${link('8841_9.htm', '尾页')}</div>`,
      {},
      { index: 1, total: 9, next: '8841_2.htm' },
    ],
    [
      'folders, and a base',
      `<div>1 ${link('new-hall/2/', '2')}</div>`,
      { url: 'https://blog.example/new-hall/', head: '<base href="https://blog.example/">' },
      { index: 1, total: 2, next: 'https://blog.example/new-hall/2/' },
    ],
    [
      'pages with names of their own',
      `<div>第1页：开馆 ${link('c31-5520_2.html', '第2页：陶器')}${link('c31-5520_3.html', '第3页：预约')}</div>`,
      { url },
      { index: 1, total: 3, next: 'https://news.example/2020/0412/c31-5520_2.html' },
    ],
    [
      'rel=next alone',
      '',
      { url, head: '<link rel="next" href="/2020/0412/c31-5520_2.html">' },
      { index: 1, total: null, next: 'https://news.example/2020/0412/c31-5520_2.html' },
    ],
    [
      'a pager that a script writes',
      '<script>createPageHTML(3, 1, "t20200412_5520", "shtml");</script>',
      {},
      { index: 2, total: 3, next: 't20200412_5520_2.shtml' },
    ],
    ['a pager that is no link', '<p>共3页</p>', {}, { index: 1, total: 3, next: null }],
    [
      'the canonical address instead of its own',
      `<p>${link('c31-5520_2.html', '余下全文')}</p>`,
      { head: `<link rel="canonical" href="${url}">` },
      { index: 1, total: null, next: 'https://news.example/2020/0412/c31-5520_2.html' },
    ],
  ])('%s', (_, under, more, pages) => {
    expect(pagesOf(under, more)).toEqual(pages)
  })
})

describe('no page of several', () => {
  const comments = `<div class="comments"><p>好。</p>${link(`${url}?page=2`, '2')}${link(`${url}?page=2`, '下一页')}</div>`
  it.each<[string, string, { head?: string; url?: string; below?: string }]>([
    ['no pager', '', { url }],
    ['neighbours', `<p>${link('c31-5519.html', '上一篇')}${link('c31-5521.html', '下一篇')}</p>`, { url }],
    ['the next article of an album', `<p>${link('c31-5521.html', '下一页')}</p>`, { url }],
    [
      'a list of articles',
      '',
      { url, below: `<div>1 ${link('index_2.html', '2')}${link('index_2.html', '下一页')}</div>` },
    ],
    [
      'a list, no address known',
      `<div>1 ${link('list_2.html', '2')}${link('list_2.html', '下一页')}</div>`,
      {},
    ],
    [
      'a folder, no address known',
      `<div>1 ${link('/news/2/', '2')}</div>`.replace('/news/2/', '/page/2/'),
      {},
    ],
    ['comments', '', { url, below: comments }],
    ['comments by name', `<p>${link(`${url}?cpage=2`, '2')}</p>`, { url }],
    ['scripts and anchors', `<p>${link('#', '2')}${link('javascript:void(0)', '下一页')}</p>`, { url }],
    [
      'the next post',
      '',
      { url, head: '<link rel="next" title="旧馆的故事" href="/2020/0412/c31-5521.html">' },
    ],
    ['rel=next of another article', '', { url, head: '<link rel="next" href="/2020/0412/c31-5521.html">' }],
    ['a pager of one page', '<script>createPageHTML(1, 0, "t20200412_5520", "html");</script>', {}],
    ['共1页', '<p>共1页</p>', {}],
    [
      'replies in a forum',
      `<p>${link('thread-5520-2-1.html', '2')}</p>`,
      { url: 'https://bbs.example/thread-5520-1-1.html' },
    ],
  ])('%s', (_, under, more) => {
    expect(pagesOf(under, more)).toBeNull()
  })
})

describe('plain text', () => {
  const pagesIn = (line: string) => {
    const result = cleanText(pageOf(['新馆开门', ...body, line].join('\n')))
    return isRefusal(result) ? result.reason : result.pages
  }
  it.each([
    ['1 2 3 下一页', { index: 1, total: 3, next: null }],
    ['上一页 1 2 3', null],
    ['第2页 共5页', { index: 2, total: 5, next: null }],
    ['首页 上一页 下一页 尾页', null],
    ['下一篇：旧馆改作书店', null],
  ])('%s', (line, pages) => {
    expect(pagesIn(line)).toEqual(pages)
  })
})

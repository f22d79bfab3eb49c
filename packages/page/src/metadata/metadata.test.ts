import type { Author } from '@jianbao/record'
import { isRefusal } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import type { Article } from '../article.js'
import { cleanHtml } from '../clean-html.js'
import { pageOf } from '../testing/page-of.js'

const paragraphs = [
  '县博物馆新馆昨天开门迎客，展出的三百多件陶器都是近年在河谷里出土的，其中一只彩绘陶罐是第一次与观众见面。',
  '馆长介绍，新馆的展厅比旧馆大了两倍，光线和湿度由机器控制，观众可以隔着玻璃看见修复师工作的情形。',
  '参观不收门票，但要提前一天在网上预约；周一闭馆，团体参观请打电话联系，讲解员每天上午和下午各讲两场。',
]
  .map((text) => `<p>${text}</p>`)
  .join('')

function clean(
  head: string,
  above: string,
  more: { url?: string; fetchedAt?: string; below?: string } = {},
): Article {
  const { url = null, fetchedAt = null, below = '' } = more
  const text = `<html><head>${head}</head><body>${above}<div class="article">${paragraphs}</div>${below}<div>版权所有</div></body></html>`
  const article = cleanHtml(pageOf(text, { fetchedAt, url }))
  if (isRefusal(article)) throw new Error(article.reason)
  return article
}

const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('title', () => {
  it.each([
    [
      'a dash inside it',
      '<title>友谊赛-河谷队3-1胜山前队_体育_河谷新闻网</title>',
      '',
      '友谊赛-河谷队3-1胜山前队',
    ],
    [
      'sections and site behind dashes',
      '<title>新馆昨天开门迎客-社会-河谷网</title>',
      '',
      '新馆昨天开门迎客',
    ],
    ['site in front', '<title>河谷新闻网_新馆昨天开门迎客</title>', '', '新馆昨天开门迎客'],
    [
      'site name that says nothing, with its meta',
      '<title>新馆昨天开门迎客 - 大河谷</title><meta property="og:site_name" content="大河谷">',
      '',
      '新馆昨天开门迎客',
    ],
    ['double signs', '<title>新馆昨天开门迎客>>社会>>河谷在线</title>', '', '新馆昨天开门迎客'],
    [
      'what a content system calls every page',
      '<title>新闻正文_河谷网</title>',
      '<h2>新馆昨天开门迎客</h2>',
      '新馆昨天开门迎客',
    ],
    [
      'a trail above it',
      '<title>新馆昨天开门迎客_河谷网</title>',
      '<div>首页 > 社会 > 新馆昨天开门迎客</div>',
      '新馆昨天开门迎客',
    ],
    [
      'a line with its date',
      '<title>新馆昨天开门迎客_河谷网</title>',
      '<div>新馆昨天开门迎客 2020-04-12 08:30 来源：河谷晚报</div>',
      '新馆昨天开门迎客',
    ],
    [
      'cut short in og:title',
      '<meta property="og:title" content="县博物馆新馆昨天开门...">' +
        '<title>县博物馆新馆昨天开门迎客</title>',
      '',
      '县博物馆新馆昨天开门迎客',
    ],
    ['JSON-LD', ld({ '@type': 'NewsArticle', headline: '新馆昨天开门迎客' }), '', '新馆昨天开门迎客'],
    ['原标题 before it', '<title>原标题：新馆昨天开门迎客</title>', '', '新馆昨天开门迎客'],
    [
      'a logo as h1',
      '<title>新馆昨天开门迎客</title>',
      '<h1>河谷新闻网</h1><h2>新馆昨天开门迎客</h2>',
      '新馆昨天开门迎客',
    ],
    ['signs around it', '<title>新馆昨天开门迎客</title>', '<h1>■ 新馆昨天开门迎客</h1>', '新馆昨天开门迎客'],
  ])('%s', (_, head, above, title) => {
    expect(clean(head, above).title).toBe(title)
  })
})

it('a title without the number of its page', () => {
  const pager = '<p><a href="c5.html">1</a> 2 <a href="c5_3.html">3</a></p>'
  const more = { url: 'https://x.example/2020/c5_2.html', below: pager }
  expect(clean('<title>新馆昨天开门迎客(2)</title>', '', more).title).toBe('新馆昨天开门迎客')
  expect(clean('<title>新馆昨天开门迎客(图)</title>', '', more).title).toBe('新馆昨天开门迎客(图)')
  expect(clean('<title>新馆昨天开门迎客(3)</title>', '', more).title).toBe('新馆昨天开门迎客(3)')
})

describe('date', () => {
  const shown = (line: string) => `<h1>新馆昨天开门迎客</h1><p>${line}</p>`
  it.each<[string, string, string, { url?: string; fetchedAt?: string }, string | null]>([
    [
      'the time from another witness',
      '<meta property="article:published_time" content="2020-04-12">',
      shown('2020年04月12日08:30'),
      {},
      '2020-04-12T08:30+08:00',
    ],
    [
      'midnight, that is no time',
      ld({ '@type': 'NewsArticle', datePublished: '2020-04-12T00:00:00+08:00' }),
      shown('2020-04-12 08:30'),
      {},
      '2020-04-12T08:30+08:00',
    ],
    [
      'midnight alone, that is a day',
      '<meta property="article:published_time" content="2020-04-12T00:00:00+08:00">',
      '',
      {},
      '2020-04-12',
    ],
    [
      'midnight of Beijing in another zone',
      '<meta property="article:published_time" content="2020-04-11T16:00:00.000Z">',
      '',
      {},
      '2020-04-12',
    ],
    [
      'a clock that is called UTC and is not',
      ld({ '@type': 'NewsArticle', datePublished: '2020-04-12T08:30:00Z' }),
      shown('2020-04-12 08:30'),
      {},
      '2020-04-12T08:30+08:00',
    ],
    [
      'the same moment in two zones',
      ld({ '@type': 'NewsArticle', datePublished: '2020-04-11T22:30:00Z' }),
      shown('2020-04-12 06:30'),
      {},
      '2020-04-12T06:30+08:00',
    ],
    [
      'published before updated',
      '',
      shown('更新时间：2020-04-13 09:00 发布时间：2020-04-12 08:30'),
      {},
      '2020-04-12T08:30+08:00',
    ],
    [
      'updated on a line of its own',
      '',
      `${shown('发布：2020-04-12 08:30')}<p>更新：2020-04-13 09:00</p>`,
      {},
      '2020-04-12T08:30+08:00',
    ],
    ['only updated', '', shown('更新时间：2020-04-13 09:00'), {}, '2020-04-13T09:00+08:00'],
    [
      'a doubtful meta against what is shown',
      '<meta name="date" content="2024-01-01">',
      shown('2020-04-12'),
      {},
      '2020-04-12',
    ],
    ['a doubtful meta alone', '<meta name="date" content="2020-04-12">', '', {}, '2020-04-12'],
    [
      'microdata',
      '',
      '<span itemprop="datePublished" content="2020-04-12T08:30:00+08:00">四月</span>',
      {},
      '2020-04-12T08:30:00+08:00',
    ],
    [
      'not when it was modified',
      '',
      '<time itemprop="dateModified" datetime="2024-01-01"></time><time datetime="2020-04-12">四月</time>',
      {},
      '2020-04-12',
    ],
    [
      'no year, and its address',
      '',
      shown('04月12日 08:30'),
      { url: 'https://x.example/2020/0412/c5.html' },
      '2020-04-12T08:30+08:00',
    ],
    [
      '今天 against the fetch',
      '',
      shown('今天 08:30'),
      { fetchedAt: '2020-04-12T10:00:00+08:00' },
      '2020-04-12T08:30+08:00',
    ],
    [
      'hours ago',
      '',
      shown('3个小时前'),
      { fetchedAt: '2020-04-12T10:00:00+08:00' },
      '2020-04-12T07:00+08:00',
    ],
    ['years of the Republic', '', shown('中華民國一○九年四月十二日'), {}, '2020-04-12'],
    ['numerals', '', shown('二○二○年四月十二日'), {}, '2020-04-12'],
    ['an English month', '', shown('Apr. 12, 2020 8:30 p.m.'), {}, '2020-04-12T20:30+08:00'],
    ['a weekday in brackets', '', shown('2020/04/12（日）08:30'), {}, '2020-04-12T08:30+08:00'],
    ['the address alone', '', '', { url: 'https://x.example/20/0412/09/A1B2.html' }, '2020-04-12'],
    ['seconds in a script', '<script>var ct = "1586651400";</script>', '', {}, '2020-04-12T08:30:00+08:00'],
    [
      'a page state',
      '<script>window.__STATE__={"publishTime":"2020-04-12 08:30:00"}</script>',
      '',
      {},
      '2020-04-12T08:30:00+08:00',
    ],
    [
      'digits alone in a meta',
      '<meta name="publishdate" content="20200412083000">',
      '',
      {},
      '2020-04-12T08:30+08:00',
    ],
    ['no such day', '<meta name="publishdate" content="2020-02-31">', '', {}, null],
    ['a day of no year', '', shown('04-12 08:30'), {}, null],
    ['a copyright', '', '<p>© 2010-2024 河谷网</p>', {}, null],
  ])('%s', (_, head, above, more, date) => {
    expect(clean(head, above, more).publishedAt).toBe(date)
  })
})

describe('authors', () => {
  const people = (authors: readonly Author[]) => authors.map(({ name, role }) => `${name} ${role}`).join(', ')
  it.each([
    ['<p>作者：周 舟</p>', '周舟 reporter'],
    ['<p>记者 古丽·阿依木 通讯员 司马长青</p>', '古丽·阿依木 reporter, 司马长青 correspondent'],
    ['<p>记者周某通讯员陈某李某</p>', '周某 reporter, 陈某 correspondent, 李某 correspondent'],
    ['<p>周小舟/文 陈小满/图</p>', '周小舟 reporter, 陈小满 photographer'],
    ['<p>本报记者 周小舟 文 陈小满 摄</p>', '周小舟 reporter, 陈小满 photographer'],
    ['<p>編譯周小舟／綜合外電</p>', '周小舟 editor'],
    ['<p>◎陈小满</p>', '陈小满 reporter'],
    ['<p>作者：周小舟（河谷大学教授）</p>', '周小舟 reporter'],
    ['<p>作者：河谷大学历史系教授 周小舟</p>', '周小舟 reporter'],
    ['<p>来源：河谷晚报记者 周小舟</p>', '周小舟 reporter'],
    ['<p>作者：Zhou Xiaozhou</p>', 'Zhou Xiaozhou reporter'],
    ['<p>責任編輯：陳小滿</p>', '陳小滿 editor'],
    ['<p>作者：新闻中心</p>', ''],
    ['<p>作者：佚名</p>', ''],
    ['<p>本报讯</p>', ''],
    ['<p>供稿单位：县水务局</p>', ''],
    ['<p>社會中心／綜合報導</p>', ''],
    ['<p>■ 社会</p>', ''],
  ])('%s: %s', (above, expected) => {
    expect(
      people(clean('<title>新馆昨天开门迎客</title>', `<h1>新馆昨天开门迎客</h1>${above}`).authors),
    ).toBe(expected)
  })
})

describe('elements named for an author', () => {
  const named = (name: string, kind = 'author') =>
    `<div class="${kind}"><span class="author">${name}</span></div>`
  it.each<[string, string, string, readonly string[]]>([
    ['above the text', named('周小舟'), '', ['周小舟']],
    ['with a button to follow', named('周小舟 +关注'), '', ['周小舟']],
    ['with how much an account wrote', named('文章 12 总阅读 3万'), '', []],
    ['in an advert below', '', named('陈小满', 'advert'), []],
    ['in a comment below', '', named('陈小满', 'comment'), []],
    ['far below', '', `${'<p>别的新闻</p>'.repeat(20)}${named('陈小满')}`, []],
  ])('%s', (_, above, below, names) => {
    const { authors } = clean('<title>新馆昨天开门迎客</title>', `<h1>新馆昨天开门迎客</h1>${above}`, {
      below,
    })
    expect(authors.map(({ name }) => name)).toEqual(names)
  })

  it('a byline in brackets with its place is one anywhere', () => {
    const below = `<div class="article"><p>开馆那天下着小雨，来的人还是很多，门口的队伍排到了桥头。（周小舟／河谷報導）本館提醒您，進館請勿攜帶飲料，也不要觸摸展品。</p></div>`
    expect(clean('', '', { below }).authors).toEqual([{ name: '周小舟', role: 'reporter', label: null }])
  })
})

describe('publisher and address', () => {
  it('a reporter behind the source is no part of its name', () => {
    expect(clean('', '<p>来源：河谷晚报记者 周小舟</p>').publisher).toBe('河谷晚报')
  })

  it('what was put together is named without saying so', () => {
    expect(clean('', '<p>来源：综合河谷网、河谷晚报</p>').publisher).toBe('河谷网、河谷晚报')
  })

  it('an account of a platform publishes what stands on its page', () => {
    const script = '<script>var nickname = htmlDecode("河谷发布");</script>'
    const head = `<meta property="og:site_name" content="微信公众平台"><meta property="og:title" content="新馆昨天开门迎客">${script}`
    expect(clean(head, '')).toMatchObject({ publisher: '河谷发布', site: '微信公众平台' })
  })

  it.each([
    ['<link rel=canonical href="/">', 'https://x.example/a/1.html'],
    ['<link rel=canonical href="https://x.example/index.html">', 'https://x.example/a/1.html'],
    [
      '<meta property="og:url" content="https://x.example"><link rel=canonical href="/a/1.html">',
      'https://x.example/a/1.html',
    ],
    ['<link rel=canonical href="https://m.example/a/1.html">', 'https://m.example/a/1.html'],
    [
      '<link rel=canonical href="?id=3&utm_source=wx&from=timeline&isappinstalled=0">',
      'https://x.example/a/1.html?id=3',
    ],
    ['<link rel=canonical href="javascript:void(0)">', 'https://x.example/a/1.html'],
    ['', 'https://x.example/a/1.html'],
  ])('canonical address with %s', (head, address) => {
    const url = 'https://x.example/a/1.html?spm=a.b#top'
    expect(clean(head, '', { url }).canonicalUrl).toBe(address)
  })
})

import { isRefusal, type Refusal } from '@jianbao/record'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from './article.js'
import { cleanHtml } from './clean-html.js'
import { pageOf } from './testing/page-of.js'

const first =
  '市水务局昨天通报，城南水厂的改造工程已经完工，日供水能力提高了三成，沿线二十多个小区的水压问题得到缓解。'
const second = '工程负责人介绍，施工队伍连续奋战了四个月，更换老旧管道十七公里，其间没有发生一次大面积停水。'
const third = '居民们说，以前一到傍晚，高层住户就接不到水；现在拧开龙头，水流又稳又急，做饭洗衣都方便多了。'
const body = [first, second, third]
const paragraphs = body.map((text) => `<p>${text}</p>`).join('\n')
const navigation = `<div><ul>${['首页', '要闻', '社会', '财经', '体育'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></div>`
const related = `<div><h3>相关新闻</h3><ul>${['城北泵站下月开工', '节水宣传周启动', '水价听证会举行'].map((name) => `<li><a href="/n/${name}">${name}</a></li>`).join('')}</ul></div>`

function clean(html: string, more: { url?: string; fetchedAt?: string } = {}): Article {
  const { url = null, fetchedAt = null } = more
  const result = cleanHtml(pageOf(html, { fetchedAt, url }))
  if (isRefusal(result)) throw new Error(`refused: ${result.reason}`)
  return result
}

function page(content: string, head = '<title>城南水厂改造完工 - 江畔新闻网</title>'): string {
  return `<html><head>${head}</head><body>${navigation}${content}${related}<div>版权所有 江畔新闻网</div></body></html>`
}

describe('body', () => {
  it('leaves no trace of characters of no width inside words', () => {
    const broken = `<p>${first.replace('水厂', '水\u200b厂')}</p><p>${second.replace('管道', '管\ufeff道')}</p><p>${third}</p>`
    expect(clean(page(broken)).text).toBe(body.join('\n'))
  })

  const shapes: Readonly<Record<string, string>> = {
    paragraphs: `<h1>城南水厂改造完工</h1><div>${paragraphs}</div>`,
    'lines in one cell': `<table><tr><td><b>城南水厂改造完工</b></td></tr><tr><td>${body.join('<br><br>　　')}</td></tr></table>`,
    'divs of one line': `<h2>城南水厂改造完工</h2><div>${body.map((text) => `<div>${text}</div>`).join('')}</div>`,
    'unclosed paragraphs': `<div>${body.map((text) => `<p>${text}`).join('')}</div>`,
    'a link list between paragraphs': `<div><p>${first}</p><div>推荐阅读<ul><li><a href=/1>别处的一则消息</a><li><a href=/2>另外的一则消息</a></ul></div><p>${second}</p><p>${third}</p></div>`,
    'a share bar and tools': `<div class="tools">字号：<a href=#>大</a> <a href=#>中</a></div><div>${paragraphs}</div><div>分享到：<a href=#>微博</a></div>`,
    'an editors line': `<div>${paragraphs}<p>（责任编辑：陈小满）</p></div>`,
    'an office that signs': `<div>${paragraphs}<p>（江畔新闻采编中心）</p></div>`,
    'a rights notice': `<div>${paragraphs}<p>未经本网授权不得转载，违者将依法追究法律责任。</p></div>`,
    comments: `<div>${paragraphs}</div><div class="comment-list"><p>网友甲：真是一件大好事，希望别的水厂也能早点改造，我们都等着呢。</p></div>`,
    'hidden text': `<div>${paragraphs}<p style="display: none">这一段读者是看不到的，它只是给搜索引擎准备的，不应该出现。</p></div>`,
    'a caption in a table of its own': `<div><table><tr><td align=middle><img src=1.jpg></td></tr><tr><td align=middle>水厂新装的泵房</td></tr></table>${paragraphs}</div>`,
    'each paragraph in wrappers of its own': `<div>${body.map((text) => `<div><div><p>${text}</p></div></div>`).join('')}</div>`,
    'a paragraph that is one link': `<div><p>${first}</p><p><a href="/n/1">${second}</a></p><p>${third}</p></div>`,
    'a link left open': `<div><a href="/top">返回<p>${first}</p><p>${second}</p><p>${third}</p></div>`,
  }
  it.each(Object.entries(shapes))('%s', (_, content) => {
    expect(clean(page(content)).text.split('\n')).toEqual(body)
  })

  it('keeps sub-headings, lists and tables of the article', () => {
    const { text } = clean(
      page(
        `<div><p>${first}</p><h3>四个月换管十七公里</h3><p>${second}</p><ul><li>一期：八公里</li><li>二期：九公里</li></ul><table><tr><td>水压</td><td>0.3兆帕</td></tr></table><p>${third}</p></div>`,
      ),
    )
    expect(text.split('\n')).toEqual([
      first,
      '四个月换管十七公里',
      second,
      '一期：八公里',
      '二期：九公里',
      '水压',
      '0.3兆帕',
      third,
    ])
  })

  it('what stands above the date in the block of the text is no text, a summary below it is', () => {
    const summary = '城南水厂改造历时四个月，日供水能力提高三成，二十多个小区受益。（图／江畔社）'
    const head =
      '<h1>城南水厂改造完工，水压提高三成</h1><ul><li>周小舟</li><li>江畔晚报</li></ul><p>2021年3月4日 08:09</p>'
    const { text } = clean(page(`${head}<div><h3>${summary}</h3></div><div>${paragraphs}</div>`))
    expect(text.split('\n')).toEqual([summary, ...body])
  })

  const pictured = '新水泵房上周启用，四台机组轮流运行，值班员坐在屏幕前就能看见每一条管道的压力。'
  const captionsBeside: Readonly<Record<string, readonly [html: string, kept: readonly string[]]>> = {
    'a sentence that tells something': [`<p><img src=a></p><p>${pictured}</p>`, [pictured]],
    'its credit is cut': [
      `<figure><img src=a><figcaption>${pictured}（周小舟 摄）</figcaption></figure>`,
      [pictured],
    ],
    'said twice, kept once': [
      `<figure><img src=a>${pictured}</figure><figure><img src=b>${pictured}</figure>`,
      [pictured],
    ],
    'a name of what is shown': ['<figure><img src=a><figcaption>新水泵房。</figcaption></figure>', []],
    'a sentence that only points': ['<p>图为工人在新水泵房检查机组。周小舟 摄</p>', []],
    'no caption but a heading': ['<p>■水泵房换了四台机组</p>', ['■水泵房换了四台机组']],
  }
  it.each(Object.entries(captionsBeside))('captions beside an article: %s', (_, [html, kept]) => {
    const { text } = clean(page(`<div><p>${first}</p>${html}<p>${second}</p><p>${third}</p></div>`))
    expect(text.split('\n')).toEqual([first, ...kept, second, third])
  })

  it('a photographer named in a caption that is kept is an author', () => {
    const { authors } = clean(
      page(
        `<div><p>${first}</p><figure><img src=a>${pictured}（周小舟 摄）</figure><p>${second}</p><p>${third}</p></div>`,
      ),
    )
    expect(authors).toEqual([{ name: '周小舟', role: 'photographer', label: null }])
  })

  it('takes captions where they are all there is', () => {
    const captions = [
      '图为改造后的水厂厂区，工人正在检查新装的水泵。',
      '图为市民在家中接水，水流比以前急了许多。',
    ]
    const { text } = clean(
      page(captions.map((text) => `<figure><img src=a><figcaption>${text}</figcaption></figure>`).join('')),
    )
    expect(text.split('\n')).toEqual(captions)
  })

  const state = JSON.stringify({
    page: { article: { title: '城南水厂改造完工', content: `<p>${first}</p><p>${second}</p>` } },
  })
  const hiding: Readonly<Record<string, string>> = {
    __NEXT_DATA__: `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${state}</script>`,
    'escaped page state': `<script>window.__INITIAL_STATE__ = ${state.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)};</script>`,
    gallery: `<script>var gallery = {"list":[{"img":"1.jpg","note":"${first}"},{"img":"2.jpg","note":"${second}"}]}</script>`,
    'JSON-LD': `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: `${first}\n${second}` })}</script>`,
    textarea: `<textarea style="display:none">&lt;p&gt;${first}&lt;/p&gt;&lt;p&gt;${second}&lt;/p&gt;</textarea>`,
    'hidden until shown': `<div style="visibility: hidden"><p>${first}</p><p>${second}</p></div>`,
  }
  it.each(Object.entries(hiding))('finds text that the page hides in %s', (_, content) => {
    const html = `<html><head><title>城南水厂改造完工</title></head><body>${navigation}${content}</body></html>`
    expect(clean(html).text.split('\n')).toEqual([first, second])
  })

  it('prefers what is shown to what scripts hold', () => {
    const other = `<script>var teaser = {"content": "${'别的文章里的一段很长的话，和这里没有任何关系。'.repeat(9)}"}</script>`
    expect(clean(page(`<div>${paragraphs}</div>${other}`)).text.split('\n')).toEqual(body)
  })

  it('reports what was left out', () => {
    const { repairs } = clean(page(`<div>${paragraphs}<p>（责任编辑：陈小满）</p></div>`))
    const furniture = repairs.find(({ kind }) => kind === 'furniture')
    expect(furniture?.count).toBeGreaterThanOrEqual(9)
    expect(furniture?.samples.every(({ after }) => after === '')).toBe(true)
  })
})

describe('metadata', () => {
  it('reads the lines around the text', () => {
    const article = clean(
      page(
        `<h1>城南水厂改造完工 水压提高</h1><p>2021年3月4日 08:09 来源：江畔晚报 作者：周小舟</p><div>${paragraphs}</div><p>责任编辑：陈小满</p>`,
        '<title>城南水厂改造完工 水压提高_社会_江畔新闻网</title><link rel="canonical" href="/a/1.html?utm_source=x#top">',
      ),
      { url: 'https://www.jiangpan.example/a/1.html' },
    )
    expect(article).toMatchObject({
      title: '城南水厂改造完工 水压提高',
      publisher: '江畔晚报',
      site: '江畔新闻网',
      publishedAt: '2021-03-04T08:09+08:00',
      canonicalUrl: 'https://www.jiangpan.example/a/1.html',
      authors: [
        { name: '周小舟', role: 'reporter' },
        { name: '陈小满', role: 'editor' },
      ],
    })
  })

  const sources: readonly (readonly [string, string, string | null])[] = [
    ['', '<p><time>2021-03-04 08:09</time><span>江畔体坛</span><span>作者：周小舟</span></p>', '江畔体坛'],
    ['', '<p>2021-03-04 08:09</p><p>江畔晚報</p>', '江畔晚報'],
    ['', '<p>2021-03-04 08:09</p><p>江畔新聞／周小舟</p>', '江畔新聞'],
    ['<meta name="ContentSource" content="江畔日报">', '<p>2021-03-04</p>', '江畔日报'],
    ['', '<p>江畔晚报</p><p>水厂改造的那些日子里，工人们都住在工地上，没有人请过假。</p>', null],
    ['<title>城南水厂改造完工|水务|江畔都会</title>', '', '江畔都会'],
    ['<title>城南水厂改造完工 - 江畔网</title>', '<p>2021-03-04 即时新闻</p>', '江畔网'],
  ]
  it.each(sources)('publisher of %s over %s', (head, above, publisher) => {
    expect(clean(page(`${above}<div>${paragraphs}</div>`, head)).publisher).toBe(publisher)
  })

  it('a reporter who took the picture too is named once', () => {
    const { authors } = clean(
      page(
        `<div><p>${first}</p><p>改造后的水厂全景。 周小舟 摄</p><p>${second}</p><p>${third}（记者 周小舟）</p></div>`,
      ),
    )
    expect(authors).toEqual([{ name: '周小舟', role: 'reporter', label: '记者' }])
  })

  it('names below a list of links are others', () => {
    const links = ['甲', '乙', '丙', '丁']
      .map((name) => `<li><a href="/${name}">城北泵站${name}段下月开工</a></li>`)
      .join('')
    const { authors } = clean(
      page(`<div>${paragraphs}</div><p>责任编辑：陈小满</p><ul>${links}</ul><p>作者：周小舟</p>`),
    )
    expect(authors).toEqual([{ name: '陈小满', role: 'editor', label: '责任编辑' }])
  })

  it('an account in the author meta is nobody', () => {
    expect(clean(page(`<div>${paragraphs}</div>`, '<meta name="author" content="Page">')).authors).toEqual([])
  })

  it('takes the publisher from the dateline, then from the byline', () => {
    const dated = clean(page(`<div><p>江畔社江畔3月4日电 ${first}</p><p>${second}</p></div>`))
    expect(dated.publisher).toBe('江畔社')
    const signed = clean(page(`<div><p>${first}</p><p>${second}</p><p>（江畔晚报记者 周小舟）</p></div>`))
    expect(signed.publisher).toBe('江畔晚报')
  })

  it('cuts a dateline that has a paragraph for itself, and the headline behind it', () => {
    const article = clean(
      page(
        `<div><p>江畔社江畔3月4日电 题：城南水厂改造的四个月</p><p>江畔社记者周小舟</p>${paragraphs}</div>`,
      ),
    )
    expect(article.text.split('\n')).toEqual(body)
    expect(article.authors).toEqual([{ name: '周小舟', role: 'reporter', label: '记者', house: '江畔社' }])
  })

  it('cuts dateline and byline off the text', () => {
    const article = clean(
      page(`<div><p>江畔社江畔3月4日电（记者 周小舟）${first}</p><p>${second}（完）</p></div>`),
    )
    expect(article.text).toBe(`${first}\n${second}`)
    expect(article.dateline).toEqual({ agency: '江畔社', place: '江畔', date: '3月4日' })
    expect(article.authors).toEqual([{ name: '周小舟', role: 'reporter', label: '记者' }])
    expect(article.repairs.map(({ kind }) => kind)).toContain('byline')
  })

  const titles: readonly (readonly [string, string, string])[] = [
    ['<title>水厂改造完工_江畔网</title>', '<h1>水厂改造完工</h1>', '水厂改造完工'],
    ['<title>江畔网-水厂改造完工</title>', '', '水厂改造完工'],
    ['<title>水厂改造完工 | 社會 | 江畔日報</title>', '<h1>江畔日報</h1>', '水厂改造完工'],
    ['<title>江畔新闻网</title>', '<div>水厂改造今天完工</div>', '水厂改造今天完工'],
    ['<title>水厂改造</title>', '<h1>水厂改造 水压提高三成</h1>', '水厂改造 水压提高三成'],
    ['<meta property="og:title" content="水厂改造完工"><title>江畔网</title>', '', '水厂改造完工'],
    ['', '<h2>水厂改造完工</h2>', '水厂改造完工'],
    ['<title>水厂改造完工</title>', '<div>首页 > 社会 > 水厂改造完工</div>', '水厂改造完工'],
  ]
  it.each(titles)('title of %s over %s', (head, above, title) => {
    expect(clean(page(`${above}<div>${paragraphs}</div>`, head)).title).toBe(title)
  })

  const dates: readonly (readonly [string, string, string | null])[] = [
    ['<meta property="article:published_time" content="2021-03-04T08:09:10Z">', '', '2021-03-04T08:09:10Z'],
    ['<meta name="publishdate" content="2021-03-04">', '<p>2021-03-04 08:09</p>', '2021-03-04T08:09+08:00'],
    ['<meta name="publishdate" content="2021-03-04">', '<p>2020-01-01 00:00 注册</p>', '2021-03-04'],
    ['', '<p>民國110年3月4日</p>', '2021-03-04'],
    ['', '<time datetime="2021-03-04T08:09:10+0800">三月四日</time>', '2021-03-04T08:09:10+08:00'],
    [
      `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-04 08:09"}</script>`,
      '',
      '2021-03-04T08:09+08:00',
    ],
    ['<link rel=canonical href="https://x.example/2021/03/04/1.html">', '', '2021-03-04'],
    ['', '', null],
  ]
  it.each(dates)('date of %s over %s', (head, above, date) => {
    expect(clean(page(`${above}<div>${paragraphs}</div>`, head)).publishedAt).toBe(date)
  })
})

describe('refusals', () => {
  it.each([
    ['no_body', navigation + related],
    ['no_body', ''],
    ['no_body', '<script>let a = 1</script>'],
    [
      'not_chinese',
      '<p>The city council said on Monday that the new water works, built in four months, had opened.</p>'.repeat(
        5,
      ),
    ],
    [
      'not_chinese',
      '<p>市長は昨日、新しい浄水場の工事が終わったことを発表しました。住民たちはとても喜んでいるそうです。</p>'.repeat(
        3,
      ),
    ],
    ['too_large', '<div>'.repeat(100_000) + first],
    ['too_large', `${'<i><b>'.repeat(50_000)}${'</u>'.repeat(50_000)}`],
  ])('%s', (reason, html) => {
    expect(cleanHtml(pageOf(html))).toMatchObject({ reason })
  })

  it('ends on a million attributes and on lines of any length', () => {
    const attributes = Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(' ')
    expect(clean(`<div ${attributes}>${paragraphs}</div>`).text.split('\n')).toEqual(body)
    expect(clean(`<div>${first.repeat(20_000)}</div>`).text.length).toBe(first.length * 20_000)
  })

  it('never throws on broken markup, and is the same each time', () => {
    const tokens = [
      '<div>',
      '</div>',
      '<p>',
      '<a href=x>',
      '</a>',
      '<table><tr><td>',
      '</table>',
      '<!--',
      '<script>',
      first,
      '标题',
      '<',
      '&nbsp;',
      '\n',
      '来源：某报 2021-03-04',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tokens), { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const run = () => cleanHtml(pageOf(text))
        expect(told(run())).toEqual(told(run()))
      }),
    )
  })
})

/** An article with what was left out of it, which is told only when asked. */
function told(result: Article | Refusal) {
  return 'reason' in result ? result : { ...result, removals: result.removals() }
}

import type { ArticleRecord } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import { explain } from './explain/explain.js'
import type { ArticleInput } from './input.js'
import type { PipelineOptions } from './outcome.js'
import { processInput } from './pipeline.js'

const url = 'https://news.example/2020/0412/c31-5520.html'
const second = 'https://news.example/2020/0412/c31-5520_2.html'
const third = 'https://news.example/2020/0412/c31-5520_3.html'

const bodies = [
  [
    '云岭县旧粮仓改造的书店昨天开门，首日接待读者1200人，镇上的孩子在门口排起了长队。',
    '书店由镇里出资45万元修缮，保留了原来的木梁和砖墙，二楼留给附近小学上阅读课。',
  ],
  [
    '店主田小禾说，她在外地的出版社做了八年编辑，回乡之前卖掉了住处，凑钱买下第一批图书。',
    '第一批图书有3600册，大半是儿童读物，另有一架旧杂志由退休老师捐出，供读者随意翻看。',
  ],
  ['书店每天上午九点开门，晚上八点关门，周一休息；借书不收押金，逾期也不罚款，只请读者写一段话。'],
]

interface Extra {
  readonly head?: string
  readonly above?: string
  readonly below?: string
}

function page(paragraphs: readonly string[], { head = '', above = '', below = '' }: Extra = {}): Buffer {
  const body = paragraphs.map((text) => `<p>　　${text}</p>`).join('\n')
  return Buffer.from(
    `<html><head><meta charset="utf-8"><title>旧粮仓变成书店_云岭新闻网</title>${head}</head><body><h1>旧粮仓变成书店</h1>${above}<div class="article">${body}</div>${below}<div>版权所有 云岭新闻网</div></body></html>`,
  )
}

const pager = (own: number): string =>
  `<div class="pager">${['c31-5520.html', 'c31-5520_2.html', 'c31-5520_3.html']
    .map((href, at) => (at + 1 === own ? `<b>${own}</b>` : `<a href="${href}">${at + 1}</a>`))
    .join(' ')}${own < 3 ? ` <a href="c31-5520_${own + 1}.html">下一页</a>` : ''}</div>`

const byline = '<p>2020-04-12 08:30　来源：云岭日报　记者 何青</p>'
const pages = bodies.map((body, at) => page(body, { above: byline, below: pager(at + 1) }))

function record(article: Partial<ArticleInput>, options: PipelineOptions = {}): ArticleRecord {
  const [bytes = Buffer.from(''), ...following] = pages
  const outcome = processInput({ bytes, following, url, format: 'html', ...article }, options)
  if ('reject' in outcome) throw new Error(outcome.reject.message)
  return outcome.record
}

describe('an article of several pages', () => {
  it('is one text, told of by its first page', () => {
    const joined = record({})
    expect(joined.text).toBe(bodies.flat().join('\n'))
    expect(joined).toMatchObject({
      title: '旧粮仓变成书店',
      publisher: '云岭日报',
      authors: [{ name: '何青', role: 'reporter' }],
      published_at: '2020-04-12T08:30+08:00',
      canonical_url: url,
      pages: { index: 1, total: 3, next: null },
    })
    expect(joined.counts.map(({ value }) => value)).toEqual(expect.arrayContaining([1200, 3600]))
    expect(joined.segments.at(-1)?.end).toBe(joined.text.length)
  })

  it('has another id with other further pages, and the one it always had without', () => {
    const [bytes] = pages
    const alone = record({ following: [] })
    expect(alone.id).toBe(record({ bytes: bytes ?? Buffer.from(''), following: [] }).id)
    expect(
      new Set([alone, record({}), record({ following: pages.slice(1, 2) })].map(({ id }) => id)).size,
    ).toBe(3)
  })

  it('says where it goes on where the last page does not end it', () => {
    expect(record({ following: pages.slice(1, 2) }).pages).toEqual({ index: 1, total: 3, next: third })
    const looping = page(bodies[1] ?? [], { below: `<div><a href="${url}">下一页</a></div>` })
    expect(record({ following: [looping] }).pages?.next).toBeNull()
  })

  it('ends before a page that cannot be read', () => {
    const [, after = Buffer.from('')] = pages
    const broken = record({ following: [Buffer.from([0, 1, 2, 3, 0, 0, 255, 7]), after] })
    expect(broken.text).toBe(bodies[0]?.join('\n'))
    expect(broken.pages).toEqual({ index: 1, total: 3, next: second })
  })

  it('ends where it is larger than a page may be', () => {
    const large = Buffer.concat([pages[1] ?? Buffer.from(''), Buffer.alloc(16_000_000, ' ')])
    const joined = record({ following: [large, ...pages.slice(2)] })
    expect([joined.text, joined.pages?.next]).toEqual([bodies[0]?.join('\n'), second])
  })

  it('passes over a page of pictures', () => {
    const pictures = page([], { below: '<div><img src="1.jpg"></div>' })
    const [, , last = Buffer.from('')] = pages
    expect(record({ following: [pictures, last] }).text).toBe([bodies[0], bodies[2]].flat().join('\n'))
  })

  it('is decoded page by page', () => {
    const [, ...following] = pages.map((each) => Buffer.from(`\ufeff${each}`, 'utf16le'))
    const joined = record({ following })
    expect(joined.text).toBe(bodies.flat().join('\n'))
    expect(joined.input.charset.used).toBe('utf-8')
  })

  it('has nothing twice that later pages say again', () => {
    const [first = [], two = [], three = []] = bodies
    const lead = first.slice(0, 1)
    const following = [page(['旧粮仓变成书店', ...lead, ...two]), page(two), page(first), page(three)]
    const joined = record({ following })
    expect(joined.text).toBe(bodies.flat().join('\n'))
    expect(joined.repairs.find(({ kind }) => kind === 'repeated_body')?.count).toBeGreaterThan(1)
  })

  it.each([
    [
      'the next page begins with a mark',
      ['书店里还有一间', '“夜读室”，开到半夜'],
      '，由两位退休老师轮流照看，冬天会生炉子。',
      '',
    ],
    [
      'the last paragraph ends in a comma',
      ['这间夜读室只有六个座位，要提前一天在店门口的本子上登记，'],
      '由两位退休老师轮流照看，冬天会生炉子。',
      '',
    ],
    [
      'it ends in a word',
      ['这间夜读室只有六个座位，要提前一天在店门口的本子上登记'],
      '由两位退休老师轮流照看，冬天会生炉子。',
      '\n',
    ],
  ])('joins a paragraph only where it is certainly one: %s', (_, cut, rest, between) => {
    const [first = [], two = []] = bodies
    const joined = record({ bytes: page([...first, cut.join('')]), following: [page([rest, ...two])] })
    expect(joined.text).toContain(`${cut.join('')}${between}${rest}`)
  })

  it('takes from later pages what the first does not say', () => {
    const [first = [], two = []] = bodies
    const joined = record({ bytes: page(first), following: [page(two, { above: byline })] })
    expect(joined).toMatchObject({ publisher: '云岭日报', published_at: '2020-04-12T08:30+08:00' })
  })

  it('says where its words stand in the decoded pages, one behind the other', () => {
    const source = Array.from(pages.join(''))
    const joined = record({}, { sourceOffsets: true })
    const places = joined.counts.map(({ quote, source_start, source_end }) => [
      quote,
      source.slice(source_start ?? 0, source_end ?? 0).join(''),
    ])
    expect(places.length).toBeGreaterThan(1)
    expect(places.at(-1)?.[0]).toContain('3600')
    for (const [quote, found] of places) expect(found).toBe(quote)
    const last = joined.segments.at(-1)
    expect(source.slice(last?.source_start ?? 0, last?.source_end ?? 0).join('')).toBe(
      '借书不收押金，逾期也不罚款，只请读者写一段话。',
    )
  })

  it('is explained', () => {
    const [bytes = Buffer.from(''), ...following] = pages
    const explained = explain({ bytes, following, url, format: 'html' })
    expect(explained.text).toBe(bodies.flat().join('\n'))
    expect(explained.input.bytes).toBe(Buffer.concat(pages).length)
    expect(explained.metadata?.pages.value).toEqual({ index: 1, total: 3, next: null })
  })
})

describe('the address after redirects', () => {
  const given = 'https://go.example/x?id=5'
  const address = `${url}?utm_source=feed#top`

  it('is the canonical one where the page names none', () => {
    const { url: asGiven, canonical_url, input } = record({ url: given, address, following: [] })
    expect([asGiven, input.url, canonical_url]).toEqual([given, given, url])
    const named = page(bodies[0] ?? [], { head: '<link rel="canonical" href="/a/1.html">' })
    expect(record({ url: given, address, bytes: named, following: [] }).canonical_url).toBe(
      'https://news.example/a/1.html',
    )
  })

  it('is what the next page is relative to', () => {
    expect(record({ url: given, address, following: [] }).pages?.next).toBe(second)
  })
})

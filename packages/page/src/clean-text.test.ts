import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from './article.js'
import { cleanText } from './clean-text.js'
import { pageOf } from './testing/page-of.js'

function clean(...lines: string[]): Article {
  const article = cleanText(pageOf(lines.join('\n')))
  if ('reason' in article) throw new Error(`refused: ${article.reason}`)
  return article
}

const body = [
  '江城市水务局昨日通报，今年以来全市共查处非法取水案件十二起，涉及企业九家，没收设备三十余台。',
  '通报称，非法取水多发生在城郊的砂石厂，有的企业白天停工，夜里抽水，给巡查带来很大的难度。',
  '水务局有关负责人表示，下一步将在城郊的取水口加装监控，对屡查屡犯的砂石厂依法从重处罚。',
] as const
const title = '江城查处十二起非法取水案件'

test('takes the headline, the metadata and the paragraphs apart', () => {
  const article = clean(
    `　　${title}`,
    '来源：江城日报 2018-04-07 06:05',
    ...body.map((line) => `　　${line}`),
    '(责任编辑：周敏)',
  )
  expect(article).toMatchObject({
    title,
    publisher: '江城日报',
    publishedAt: '2018-04-07T06:05+08:00',
    authors: [{ name: '周敏', role: 'editor' }],
    text: body.join('\n'),
  })
})

test('a text that begins with a sentence has no headline', () => {
  expect(clean(...body)).toMatchObject({
    title: null,
    publisher: null,
    authors: [],
    repairs: [],
    text: body.join('\n'),
  })
})

test('sub-headings and captions stay, a second block of headlines goes', () => {
  const article = clean(
    '江城查处十二起非法取水案件 九家企业被罚',
    '江城查处十二起非法取水案件',
    '九家企业被罚 三十余台设备没收',
    '执法人员在砂石厂清点设备',
    body[0],
    '白天停工夜里抽水',
    body[1],
    body[2],
  )
  expect(article.text.split('\n')).toEqual([
    '执法人员在砂石厂清点设备',
    body[0],
    '白天停工夜里抽水',
    body[1],
    body[2],
  ])
})

test('furniture between two copies goes, the copy itself stays for a later stage', () => {
  const article = clean(
    '我要投稿   新聞熱線:021-12345678',
    title,
    '2018-4-7 06:05:09',
    '來源:江城青年網 選稿:吳桐',
    `原標題:${title}`,
    ...body,
    '上一篇稿件',
    title,
    '2018年4月7日 06:05 來源:江城青年網',
    `原標題:${title}`,
    ...body,
  )
  expect(article.text).toBe([...body, ...body].join('\n'))
  expect(article).toMatchObject({ publisher: '江城青年網', publishedAt: '2018-04-07T06:05:09+08:00' })
})

test('teasers and other articles below the end go', () => {
  const article = clean(
    title,
    ...body.slice(0, 2),
    `${body[2]} (记者 李文静)`,
    `原标题:${title} 责任编辑:周敏(责任编辑:热点)`,
    '-',
    '7月19日讯,某影视公司公告,董事会审议通过了关于变更公司简称的议案,并将于下月召开股东大会。 ...[详细]',
    '-',
    '新款轿车亮相车展',
    '某品牌的新款轿车在车展上亮相,续航里程比上一代提高三成,预计年底前交付首批用户。 ...[详细]',
    '球队主场三连胜,球迷在看台上打出巨大的横幅,主教练赛后称赞全队的拼搏精神,队长则说奖杯还很远。',
  )
  expect(article.text).toBe(body.join('\n'))
  expect(article.authors).toEqual(
    expect.arrayContaining([
      { name: '李文静', role: 'reporter', label: '记者' },
      { name: '周敏', role: 'editor', label: '责任编辑' },
    ]),
  )
  expect(article.authors).toHaveLength(2)
})

test('headlines of other articles at the end go without a sign', () => {
  const article = clean(title, ...body, '球队主场三连胜 球迷彻夜庆祝', '新款轿车亮相车展', '影视公司变更简称')
  expect(article.text).toBe(body.join('\n'))
})

test('a table below the last sentence stays, a list of links between paragraphs goes', () => {
  const rows = ['城郊砂石厂：设备十二台', '城西砂石厂：设备九台', '城北砂石厂：设备十台']
  const links = [
    '新款轿车亮相车展',
    '球队主场三连胜',
    '影视公司变更简称',
    '樱花季迎来客流高峰',
    '老电影重新上映',
  ]
  const article = clean(title, body[0], body[1], ...links, body[2], '没收设备名单', ...rows, '球队主场三连胜')
  expect(article.text).toBe([body[0], body[1], body[2], '没收设备名单', ...rows].join('\n'))
})

test('of two lines above the text, the headline is the one above the metadata, not the sections name', () => {
  const article = clean(
    '要闻速览',
    '水务局清查砂石厂取水口',
    'http://www.example.com',
    '2018-04-07 06:05',
    '屡查屡犯的砂石厂将从重处罚',
    ...body,
  )
  expect(article.title).toBe('水务局清查砂石厂取水口')
})

test('a name in brackets signs the article at its very end only', () => {
  const article = clean(title, `${body[0]}（忆松）`, body[1], `${body[2]}（忆松）`)
  expect(article.text).toBe([`${body[0]}（忆松）`, body[1], body[2]].join('\n'))
  expect(article.authors).toEqual([{ name: '忆松', role: 'reporter', label: null }])
})

test('a box on the same matter stays', () => {
  const box = '相关资料显示，城郊的砂石厂近年增长很快，取水口多无监控，非法取水案件因此屡查屡犯。'
  expect(clean(title, ...body, '相关链接', box).text).toBe([...body, box].join('\n'))
})

test('a dateline and its byline are cut from the first paragraph', () => {
  const article = clean(title, `江城网讯记者周敏通讯员王建军李文静${body[0]}`, body[1], body[2])
  expect(article.text).toBe(body.join('\n'))
  expect(article.dateline).toEqual({ agency: '江城网', place: null, date: null })
  expect(article.publisher).toBe('江城网')
  expect(article.authors.map(({ role }) => role)).toEqual(['reporter', 'correspondent', 'correspondent'])
})

test('the publisher may be told by the text alone', () => {
  expect(clean(title, body[0], `据江城之声报道：${body[1]}`, body[2]).publisher).toBe('江城之声')
  expect(clean(title, body[0], body[1], `据江城之声报道，${body[2]}`).publisher).toBeNull()
})

test.each([
  ['社会案件-九家企业非法取水被罚', '九家企业非法取水被罚'],
  ['九家企业非法取水被罚_江城新闻网', '九家企业非法取水被罚'],
  ['九家企业非法取水被罚 - 江城网', '九家企业非法取水被罚'],
  ['江城-江北高铁开通', '江城-江北高铁开通'],
  ['水价会涨吗？', '水价会涨吗？'],
])('headline %s', (line, expected) => {
  expect(clean(line, ...body, '九家企业非法取水被罚的消息传开后，周边居民拍手称快，纷纷来电。').title).toBe(
    expected,
  )
})

test('a teaser in brackets goes, a label in brackets stays', () => {
  const article = clean(title, '【球队主场三连胜夺冠】', body[0], body[1], '【说法】', body[2])
  expect(article.text).toBe([body[0], body[1], '【说法】', body[2]].join('\n'))
})

test('running text that speaks of sources and editors stays whole', () => {
  const own = [
    '一名嫌疑人说，他知道取水的来源不合法，但没有意识到自己的行为已经构成了违法。',
    '这家企业的责任编辑告诉办案人员，公司网站上的公告都是他按老板的口述写成的。',
    '记者从市水务局获悉，城郊的取水口将在年内全部装上监控，巡查也会更加频繁。',
  ]
  expect(clean(title, ...own)).toMatchObject({
    text: own.join('\n'),
    authors: [],
    publisher: null,
    repairs: [],
  })
})

test('reports what it left out', () => {
  const { repairs } = clean(title, '分享到：', ...body, '(记者 周敏)')
  expect(repairs).toEqual([
    {
      kind: 'furniture',
      count: 2,
      samples: [
        { before: '分享到：', after: '' },
        { before: '(记者 周敏)', after: '' },
      ],
    },
  ])
})

test.each([
  ['水务局查获设备3台。', '水务局查获设备3台。'],
  ['水务局昨日查获设备3台，无人受伤', '水务局昨日查获设备3台，无人受伤'],
  ['来源：江城日报\n水务局昨日查获设备3台，无人受伤', '水务局昨日查获设备3台，无人受伤'],
])('takes %j for an article: one sentence is enough, full stop or not', (text, own) => {
  expect(cleanText(pageOf(text))).toMatchObject({ text: own, title: null })
})

test('refuses what no reader could mean as one article', () => {
  const page = pageOf('水务局查获设备3台。'.repeat(2_000_000))
  expect(cleanText(page)).toMatchObject({ reason: 'too_large' })
})

test.each([
  ['', 'empty'],
  [' \n\u3000\n\t', 'empty'],
  ['The council said on Monday that it would install cameras at every intake.', 'not_chinese'],
  ['市議会は昨日、すべての取水口にカメラを設置すると発表した。住民は歓迎している。', 'not_chinese'],
  ['球队主场三连胜\n新款轿车亮相车展\n影视公司变更简称', 'no_body'],
])('refuses %j as %s', (text, reason) => {
  expect(cleanText(pageOf(text))).toMatchObject({ reason })
})

test('whatever the lines, every line of the text is from the input and none is blank', () => {
  const line = fc.constantFrom(
    title,
    ...body,
    '',
    '来源：江城日报',
    '(记者 周敏)',
    '- ',
    '【某某】',
    '相关阅读',
    'abc',
    '上一篇',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const article = cleanText(pageOf(lines.join('\n')))
      if ('reason' in article) return
      for (const paragraph of article.text.split('\n')) {
        expect(paragraph.trim()).not.toBe('')
        expect(lines.some((own) => own.includes(paragraph))).toBe(true)
      }
    }),
  )
})

test('text wrapped to a width is running text, its short last lines too', () => {
  const wrapped = body.map((line) => `　　${line}`.match(/.{1,26}/gu)?.join('\n') ?? line)
  const article = clean(
    title,
    '来源：江城日报 2018-04-07 06:05',
    ...wrapped,
    '（责任编辑：周敏）',
    '相关阅读',
    '江城灯会开幕',
  )
  expect(article.text.replaceAll('\n', '')).toBe(body.join(''))
  expect(article.title).toBe(title)
})

test('a second article with a header of its own goes, however long it is', () => {
  const other =
    '球队主场三连胜，球迷在看台上打出巨大的横幅，主教练赛后称赞全队的拼搏精神，队长则说奖杯还很远。'
  const article = clean(
    title,
    '来源：江城日报 2018-04-07 06:05',
    ...body,
    '球队主场三连胜 球迷彻夜庆祝',
    '来源：江城体育 2018-04-08 10:00',
    ...Array.from({ length: 6 }, (_, n) => `${other}第${n + 1}轮过后，积分榜上仍是老面孔。`),
  )
  expect(article.text).toBe(body.join('\n'))
  expect(article.publisher).toBe('江城日报')
})

test('dates behind other headlines are not the article’s', () => {
  const article = clean(title, ...body, '灯会今晚开幕 2018-04-01', '水库蓄水创下新高 2018-04-02')
  expect(article).toMatchObject({ text: body.join('\n'), publishedAt: null, publisher: null })
})

test('what a platform’s page asks of its readers goes', () => {
  const article = clean(
    title,
    '点击上方“江城日报”关注我们',
    ...body,
    'END',
    '编辑：周敏',
    '点“在看”，分享给更多人',
    '喜欢此内容的人还喜欢',
  )
  expect(article.text).toBe(body.join('\n'))
})

test.each([
  ['2018-04-07 06:05 来源：江城日报 作者：周敏', '江城日报', '2018-04-07T06:05+08:00'],
  ['来源：江城日报 2018年4月7日', '江城日报', '2018-04-07'],
  ['2018-04-07', null, '2018-04-07'],
])('metadata that ran on behind the headline: %s', (metadata, publisher, publishedAt) => {
  const article = clean(`${title}　${metadata}`, ...body)
  expect(article).toMatchObject({ title, publisher, publishedAt, text: body.join('\n') })
})

test('a headline that holds a date stays whole', () => {
  expect(clean('江城 2018年度水价听证会举行 记者旁听', ...body).title).toBe(
    '江城 2018年度水价听证会举行 记者旁听',
  )
})

import { holdsAny, isIn } from '@jianbao/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditForms, creditSigns } from './credit-forms.js'
import { byReport, reportSigns } from './cut-head.js'
import { changedLabel, changedSigns, dayForms, daySigns, timeForm } from './date-forms.js'
import { datelineForms, datelineSigns } from './datelines.js'
import { pressEndings, pressEndSigns } from './media-suffixes.js'
import { labelMarks, labelPattern, longestLabel, noisePattern, noiseStarts } from './metadata-labels.js'
import { buttonSigns, buttons } from './publishers.js'
import { signSets, signsAt, signsIn, signsTwiceIn, twice } from './signs.js'

test('tells which sets a text has characters of', () => {
  const sets = signSets({ lamps: '灯烛', doors: '门窗', both: '灯门' })
  expect(signsIn(sets, '开窗')).toBe(sets.bits.doors)
  expect(signsIn(sets, '灯下看门')).toBe(sets.bits.lamps | sets.bits.doors | sets.bits.both)
  expect(signsAt(sets, '烛光', 0)).toBe(sets.bits.lamps)
  expect(signsAt(sets, '烛光', 1)).toBe(0)
  expect(signsAt(sets, '烛光', 2)).toBe(0)
  expect(signsAt(sets, '烛光', -1)).toBe(0)
})

test('tells which sets a text has two characters of', () => {
  const sets = signSets({ lamps: '灯烛', doors: '门窗', both: '灯门' })
  const { lamps, doors, both } = sets.bits
  expect(signsTwiceIn(sets, '开窗')).toBe(doors)
  expect(signsTwiceIn(sets, '灯下看门')).toBe(lamps | doors | both | twice(both))
  expect(signsTwiceIn(sets, '烛烛烛')).toBe(lamps | twice(lamps))
})

test('there are no more than sixteen sets', () => {
  const many = Object.fromEntries(Array.from({ length: 17 }, (_, at) => [String(at), '灯']))
  expect(() => signSets(many)).toThrow(RangeError)
})

/** A text of pieces; hardly any stays without what the patterns are made of, most of them come near a match. */
const textsOf = (...pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((some) => some.join(''))

const days = textsOf(
  ...[
    '2014',
    '14',
    '103',
    '3',
    '07',
    '21',
    '5',
    '-',
    '/',
    '.',
    '年',
    '月',
    '日',
    '号',
    ' ',
    '一',
    '二〇一四',
    '十',
    '民国',
    '元',
  ],
  ...[
    'May',
    'Oct.',
    'th',
    ',',
    '半',
    '小时',
    '天前',
    '分钟前',
    ' min ago',
    'hours ago',
    '刚刚',
    '今天',
    '昨日',
    '前天',
    '下午',
    ':20',
    '8:05',
  ],
)

test.each(dayForms)('$name needs what it is said to need', ({ pattern, needs }) => {
  fc.assert(
    fc.property(days, (text) => {
      if (pattern.test(text)) expect(needs & ~signsTwiceIn(daySigns, text)).toBe(0)
    }),
    { numRuns: 4000 },
  )
})

test('a time of day needs a sign of a clock', () => {
  const times = textsOf(
    'T',
    ' ',
    ',',
    '(',
    '周二',
    ')',
    '|',
    '下午',
    '8',
    '08',
    ':',
    '时',
    '点',
    '05',
    '分',
    '秒',
    'PM',
    '+08:00',
  )
  fc.assert(
    fc.property(times, (text) => {
      timeForm.lastIndex = 0
      if (timeForm.test(text)) expect(signsIn(daySigns, text) & daySigns.bits.clock).not.toBe(0)
    }),
    { numRuns: 4000 },
  )
})

const credits = textsOf(
  ...[
    '本报',
    '特约',
    '见习',
    '驻江城',
    '记者',
    '通讯员',
    '编辑',
    '责编',
    '评论员',
    '文/图',
    '文',
    '图',
    '摄',
    '摄影',
    '发自',
    '发',
  ],
  ...[
    '报道',
    '专电',
    '电',
    '讯',
    '消息',
    '编译',
    '供图',
    '供稿',
    '提供',
    '图片',
    '江城',
    '晚报',
    '社',
    '网',
    '周敏',
    '孙',
    '台',
    '中心',
    '编辑部',
  ],
  ...[
    '国际新闻',
    '警方',
    '受访者',
    '打印',
    '更多',
    '微博',
    '(微博)',
    '3月',
    '5日',
    ' ',
    '/',
    ':',
    '、',
    '(',
    ')',
  ],
)
const { bits } = creditSigns

type Gate = readonly [form: RegExp, inText: keyof typeof bits | null, atStart: keyof typeof bits | null]

test.each<Gate>([
  [creditForms.date, null, 'digit'],
  [creditForms.medium, 'strongEnd', null],
  [creditForms.label, null, 'labelStart'],
  [creditForms.shortLabel, null, 'shortStart'],
  [creditForms.supplied, 'supplied', null],
  [creditForms.buttons, null, 'buttonStart'],
  [creditForms.desk, 'deskEnd', null],
  [creditForms.labelInside, 'insideEnd', null],
  [creditForms.mediumBeforeName, 'beforeName', null],
])('%s has its sign', (form, inText, atStart) => {
  fc.assert(
    fc.property(credits, (text) => {
      if (!form.test(text)) return
      if (inText !== null) expect(signsIn(creditSigns, text) & bits[inText]).not.toBe(0)
      if (atStart !== null) expect(signsAt(creditSigns, text, 0) & bits[atStart]).not.toBe(0)
    }),
    { numRuns: 4000 },
  )
})

test('what closes a run ends as it is said to end', () => {
  fc.assert(
    fc.property(credits, (text) => {
      if (!creditForms.closing.test(text)) return
      const last = signsAt(creditSigns, text, text.length - 1) & bits.closingEnd
      expect(last | (signsIn(creditSigns, text) & bits.sentFrom)).not.toBe(0)
    }),
    { numRuns: 4000 },
  )
})

const names = textsOf(
  ...[
    '江城',
    '晚',
    '日',
    '时',
    '报',
    '海',
    '网',
    '通讯',
    '社',
    '电视台',
    '总台',
    '周刊',
    '杂志',
    '之窗',
    '法苑',
    '看',
    '新闻',
    '客户端',
  ],
  ...[
    '卫视',
    '在线',
    '财经',
    '之声',
    '融媒',
    '融媒体',
    '传媒',
    '[微博]',
    '微博',
    '热评论',
    '(3)',
    '分享到',
    '字号:',
    '字体',
    '手机看报',
  ],
  ...['参与互动', '查看原文', '订阅', '关注', '打印', '收藏', ' ', ':'],
)

test("the endings of media's names and the buttons behind them have their signs", () => {
  fc.assert(
    fc.property(names, (text) => {
      if (pressEndings.test(text)) expect(isIn(pressEndSigns, text, text.length - 1)).toBe(true)
      if (buttons.test(text)) expect(holdsAny(buttonSigns, text, 0, text.length)).toBe(true)
    }),
    { numRuns: 8000 },
  )
})

test('what says that a page was changed has its sign', () => {
  const labels = textsOf(
    '最后',
    '更新',
    '修改',
    '修订',
    '变更',
    'Updated',
    'update',
    'MODIFIED',
    '时间',
    ':',
    ' ',
    '来源',
  )
  fc.assert(
    fc.property(labels, (text) => {
      if (changedLabel.test(text)) expect(holdsAny(changedSigns, text, 0, text.length)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

const sent = textsOf(
  ...[
    '据',
    '江城',
    '通讯社',
    '日报',
    '网',
    '本报',
    '本台',
    '《晚报》',
    '中心',
    '3月',
    '5日',
    '12日上午',
    ' ',
    '/',
    '专',
    '急',
    '综合',
    '电',
    '讯',
    '消息',
  ],
  ...['报道', '报导', '摄影', '发自', '(', '[', ':', '，', '今', '记者', '周敏'],
)

test.each(datelineForms)('$pattern needs what it is said to need', ({ pattern, needs }) => {
  fc.assert(
    fc.property(sent, (text) => {
      if (pattern.test(text)) expect(needs & ~signsIn(datelineSigns, text)).toBe(0)
    }),
    { numRuns: 4000 },
  )
})

test('a byline that says that it is a report has a sign of it', () => {
  fc.assert(
    fc.property(sent, (text) => {
      if (byReport.test(text)) expect(holdsAny(reportSigns, text, 0, text.length)).toBe(true)
    }),
    { numRuns: 4000 },
  )
})

const labelled = textsOf(
  ...[
    '江城日报',
    '某某网',
    '文章',
    '新闻',
    '来源',
    '来自',
    '转载自',
    '发布',
    '最后更新',
    '时间',
    '日期',
    'Last ',
    'Updated',
    ' on',
    '原标题',
    '图片',
  ],
  ...[
    '标签',
    'Tags',
    '点击',
    '数',
    '字体大小',
    '作者',
    '责任编辑',
    '文/图',
    ' ',
    ':',
    '|',
    '︱',
    '(',
    '2014',
    '灯会',
  ],
)

test('a label ends with its mark, the only one in it, and is no longer than is said', () => {
  fc.assert(
    fc.property(labelled, (text) => {
      for (const { 0: label } of text.matchAll(labelPattern)) {
        expect(label.length).toBeLessThanOrEqual(longestLabel)
        const marks = Array.from(label, (_, at) => at).filter((at) => isIn(labelMarks, label, at))
        expect(marks).toEqual([label.length - 1])
      }
    }),
    { numRuns: 4000 },
  )
})

test('noise begins as it is said to begin', () => {
  const noise = textsOf(
    ...[
      'https://a.cn/1',
      'www.a.cn',
      'news.a.com',
      '已有',
      '共有',
      '12',
      ' ',
      '人',
      '条',
      '次',
      '位网友',
      '参与',
      '评论',
      '跟帖',
      '参与互动',
      '(3)',
      '我要',
      '网友',
    ],
    ...[
      '发表',
      '纠错',
      '手机看新闻',
      '【',
      '字号:',
      '↑',
      '大',
      '中',
      '小',
      ']',
      '打印',
      '本页',
      '分享到',
      '新浪微博',
      '腾讯',
      '微信好友',
      '朋友圈',
      'QQ空间',
      '扫一扫',
      '听新闻',
    ],
    ...[
      '点击',
      '阅读',
      '浏览',
      '更新',
      '发布',
      '发表于',
      '正文',
      '编辑',
      '进入论坛',
      '社区',
      '博客',
      '下载',
      '客户端',
      '放大',
      '缩小',
      '默认',
      '超大',
      '特大',
      '秒',
      '分钟',
      'A+',
      '＋',
      '灯会',
    ],
  )
  fc.assert(
    fc.property(noise, (text) => {
      for (const { 0: found } of text.matchAll(noisePattern)) expect(isIn(noiseStarts, found, 0)).toBe(true)
    }),
    { numRuns: 4000 },
  )
  for (let unit = 0; unit <= 0xffff; unit++) {
    const sign = String.fromCharCode(unit)
    if (sign.search(noisePattern) >= 0) expect(isIn(noiseStarts, sign, 0)).toBe(true)
  }
})

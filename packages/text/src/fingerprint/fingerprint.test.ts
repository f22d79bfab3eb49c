import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint } from './fingerprint.js'
import { fingerprintParts } from './index-keys.js'
import { similarity } from './similarity.js'

const article = [
  '昨天下午，柳河镇三家渔具店的店主一起来到镇政府，反映码头维修拖得太久，客人越来越少。',
  '镇长助理接待了他们，承诺本周五之前给出新的工期，并把施工围挡往里缩两米，留出人行通道。',
  '记者在现场看到，码头北侧已经铺好石板，南侧还堆着沙袋，几名工人正在更换栏杆。',
  '店主们说，去年这个时候每天能卖出46套钓具，如今一天不到9套，房租却一分没少，合计亏了38600元。',
  '施工单位解释，连日阴雨让水位比往年高出1.7米，混凝土没法浇筑，只能先做岸上的部分。',
].join('\n')

test('is short, the same each time, and made of plain characters', () => {
  expect(fingerprint(article)).toMatch(/^[\w-]{208}$/)
  expect(fingerprint(article)).toBe(fingerprint(article))
})

test('stays what it is: indexes keep fingerprints for years', () => {
  expect(fingerprint('渡口修好了。')).toMatchInlineSnapshot(
    `"2Wa6uOQD_______________________________________________________________________9VVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVVUvQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0vQ_0"`,
  )
})

describe('is the same for', () => {
  test.each([
    ['blanks and punctuation', article.replace(/，/g, ' , ').replace(/\n/g, '\n\n')],
    ['full width', article.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
    [
      'Traditional',
      article.replace(/镇/g, '鎮').replace(/渔/g, '漁').replace(/码头/g, '碼頭').replace(/围/g, '圍'),
    ],
  ])('%s', (_, copy) => {
    expect(fingerprint(copy)).toBe(fingerprint(article))
  })
})

describe('copies are alike', () => {
  const paragraphs = article.split('\n')
  test.each([
    ['a header', `本网讯（2021-03-04 08:15）编辑：小周\n${article}`, 0.8],
    ['a caption with a number', `${article}\n图为停工的码头，摄于4月2日。`, 0.8],
    ['a cut', paragraphs.slice(0, 3).join(''), 0.8],
    ['a short cut', paragraphs.slice(2, 4).join(''), 0.65],
    [
      'light editing',
      article.replace('昨天下午', '4日').replace('一起来到', '结伴前往').replace('如今', '现在'),
      0.7,
    ],
  ])('%s', (_, copy, least) => {
    const alike = similarity(fingerprint(article), fingerprint(copy))
    expect(alike).toBeGreaterThanOrEqual(least)
    expect(alike).toBeLessThan(1)
    const keys = new Set(fingerprintParts(fingerprint(article)).keys)
    expect(fingerprintParts(fingerprint(copy)).keys.some((key) => keys.has(key))).toBe(true)
  })
})

describe('others are not', () => {
  const bulletin = (day: number, cases: string) =>
    `市疾控中心通报：${day}日全市新增流感${cases[0]}${cases[1]}例，其中学生${cases[2]}${cases[3]}例，累计报告${cases}例。` +
    '专家提醒市民勤洗手、常通风，出现发热咳嗽及时就医，不要带病上班上学，老人和孩子尽量少去人群密集的地方。'
  test('another issue of a bulletin', () => {
    expect(similarity(fingerprint(bulletin(5, '4319')), fingerprint(bulletin(6, '5827')))).toBeLessThan(0.3)
  })
  test('one number of four changed', () => {
    const one = bulletin(5, '4319').replace('4319例', '4320例')
    expect(similarity(fingerprint(bulletin(5, '4319')), fingerprint(one))).toBeLessThan(0.3)
  })
  test('a number in Chinese numerals changed', () => {
    const notice = (count: string) =>
      `县图书馆上月${count}日起试行夜间开放，读者凭证入馆，闭馆前一刻钟停止借阅，儿童须有大人陪同。`
    const [one, other] = ['十二', '二十六'].map((count) => fingerprint(notice(count)))
    expect(similarity(one ?? '', other ?? '')).toBeLessThan(0.3)
    expect(similarity(one ?? '', fingerprint(`本馆公告\n${notice('12')}`))).toBeGreaterThan(0.65)
  })
  test('another place', () => {
    const warning = (place: string) =>
      `${place}气象台发布雷电黄色预警信号，预计未来几小时内可能发生雷电活动，请避免在空旷处停留，妥善安置室外物品。`
    const [one, other] = ['柳河县', '云岭县'].map((place) => fingerprint(warning(place)))
    expect(similarity(one ?? '', other ?? '')).toBeLessThan(0.3)
  })
  test('a long text that quotes it', () => {
    const long = Array.from(
      { length: 24 },
      (_, at) => `第${at}章讲的是另一条河，名叫${at * 7}号渠，与码头无关。`,
    )
    const quoting = long.join('\n') + article.slice(0, 60)
    expect(similarity(fingerprint(article.slice(0, 60)), fingerprint(quoting))).toBeLessThan(0.5)
  })
  test('another article', () => {
    const other = '省田径队昨日公布集训名单，十二名新人入选，主教练表示冬训重点是耐力与起跑，三月将赴高原。'
    expect(similarity(fingerprint(article), fingerprint(other))).toBeLessThan(0.1)
  })
})

test('any two texts have a similarity, the same both ways', () => {
  const text = fc.string({ unit: fc.constantFrom(...'今天有35例，后來12个。\n𠮷a'), maxLength: 60 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [one, other] = [fingerprint(a), fingerprint(b)]
      const alike = similarity(one, other)
      expect(alike).toBeGreaterThanOrEqual(0)
      expect(alike).toBeLessThanOrEqual(1)
      expect(similarity(other, one)).toBe(alike)
      expect(similarity(one, one)).toBe(1)
    }),
  )
})

test.each(['', 'x', `1${'A'.repeat(207)}`])('refuses %j', (nonsense) => {
  expect(() => similarity(nonsense, fingerprint(article))).toThrow(RangeError)
})

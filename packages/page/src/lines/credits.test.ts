import { expect, test } from 'vitest'
import { parseCredits } from './credits.js'

const people = (text: string): string | null =>
  parseCredits(text)
    ?.authors.map(({ name, role }) => `${name} ${role}`)
    .join(', ') ?? null

test.each([
  ['记者 陈晓东 李文静', '陈晓东 reporter, 李文静 reporter'],
  ['记者陈某通讯员孙某钱某', '陈某 reporter, 孙某 correspondent, 钱某 correspondent'],
  ['江城晚报记者 周敏 实习生 吴桐 文/图', '周敏 reporter, 吴桐 reporter'],
  ['江城晚报记者孙涛钱小雨摄影郑凯', '孙涛 reporter, 钱小雨 reporter, 郑凯 photographer'],
  ['記者林雅婷／台北報導', '林雅婷 reporter'],
  ['林雅婷、張家豪／綜合報導', '林雅婷 reporter, 張家豪 reporter'],
  ['記者林雅婷 張家豪 嘉義報導', '林雅婷 reporter, 張家豪 reporter'],
  ['中央社記者林雅婷台北1日電', '林雅婷 reporter'],
  ['记者/周敏 通讯员/王海', '周敏 reporter, 王海 correspondent'],
  ['记者 周敏 通讯员 高峰', '周敏 reporter, 高峰 correspondent'],
  ['本报记者 周敏 通讯员 向前进', '周敏 reporter, 向前进 correspondent'],
  ['记者：周敏 编辑：高山', '周敏 reporter, 高山 editor'],
  ['責任編輯：周敏', '周敏 editor'],
  ['周敏 编辑', '周敏 editor'],
  ['编辑：晨风', '晨风 editor'],
  ['编辑：周敏 校对：吴桐 审核：郑凯', '周敏 editor'],
  ['作者：古月', '古月 reporter'],
  ['记者 周敏 江城报', '周敏 reporter'],
  ['本报记者 郑凯 摄', '郑凯 photographer'],
  ['通讯员王 海 摄', '王海 photographer'],
  ['編譯/記者 周敏', '周敏 reporter'],
  ['攝影╱張家豪', '張家豪 photographer'],
])('%s: %s', (text, expected) => {
  expect(people(text)).toBe(expected)
})

test.each(['责任编辑:热点', '[责任编辑：xiaobian]', '國際中心／綜合報導', '编辑：'])(
  '%s is a byline of nobody',
  (text) => {
    expect(people(text)).toBe('')
  },
)

test.each([
  '记者调查',
  '记者手记',
  '记者从市水务局获悉',
  '记者昨日在现场看到',
  '编辑推荐',
  '摄影爱好者',
  '高铁电影报',
  '有关报道',
  '作者简介：生于南方小城，长于北方',
  '周敏 李文静',
  '记者 古月',
  '他当了三十年记者',
  '本报截稿消息',
  '本报记者 周敏 通讯员 高速',
  '记者 周敏 摄影 方向',
  '记者 周敏 编辑 时政',
])('%s is no byline', (text) => {
  expect(parseCredits(text)).toBeNull()
})

test('reads medium, place and date', () => {
  expect(parseCredits('中央社記者林雅婷台北1日電')).toMatchObject({
    medium: '中央社',
    place: '台北',
    date: '1日',
  })
})

test('a reporter is of the medium before the label, and nobody else is', () => {
  const houses = (line: string) => parseCredits(line)?.authors.map(({ house }) => house)
  expect(houses('江畔晚报记者 周敏 通讯员 李文静')).toEqual(['江畔晚报', undefined])
  expect(houses('本报记者 周敏')).toEqual(['本报'])
  expect(houses('本报实习生 周敏')).toEqual(['本报'])
  expect(houses('本文编辑 周敏')).toEqual([undefined])
})

test('behind a dateline names need no label', () => {
  expect(parseCredits('周敏、李文静')).toBeNull()
  expect(parseCredits('周敏、李文静', { bareNames: true })?.authors).toHaveLength(2)
})

test.each([
  ['记者 周敏', '记者'],
  ['本报记者 周敏', '记者'],
  ['江城晚报实习记者 周敏', '实习记者'],
  ['记者周敏、李文静', '记者 记者'],
  ['通讯员 周敏 摄', '通讯员'],
  ['责编：周敏', '责编'],
  ['本文编辑：周敏', '编辑'],
  ['文图/记者 周敏', '记者'],
  ['文/周敏', ''],
  ['周敏／综合报导', ''],
  ['采写：周敏', ''],
])('%s calls its people %s', (text, expected) => {
  expect(
    parseCredits(text)
      ?.authors.map(({ label }) => label ?? '')
      .join(' '),
  ).toBe(expected)
})

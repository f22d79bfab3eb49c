import type { Script } from '@jianbao/record'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countryOf, marksIn, marksOf } from './country.js'
import { countryMarks } from './country-marks.js'

const simplified: Script = { input: 'hans', variant: 'cn', conversions: 0 }

it.each([
  ['记者从市公安局获悉，嫌疑人涉案金额约30万元人民币。', null, 'cn'],
  ['新北地检署侦结起诉，被告须缴纳新台币5万元。', null, 'tw'],
  ['裁判官判处被告罚款5000元，立法会议员表示关注。', null, 'hk'],
  ['今天天气很好。', null, 'cn'],
  ['今天天气很好。', 'https://news.example.com.tw/1', 'tw'],
  ['今天天气很好。', 'https://news.example.hk/1', 'hk'],
  ['阔太说这碗「面」卖80元。', null, 'hk'],
  ['店家说「这碗面」卖80元，北京也有。', null, 'cn'],
  ['店家说「这碗面」卖80元，健检另计。', null, 'tw'],
  ['将军澳有店家说“这碗面”卖80元。', null, 'cn'],
  ['国务院台办发言人谈民进党当局。全国人大代表、省委书记出席。', 'not a url', 'cn'],
])('%s (%s) is from %s', (text, url, country) => {
  expect(countryOf(text, simplified, { url })).toBe(country)
})

it.each([
  ['商家推出新的优惠，每份300元。', 'tw', 'tw'],
  ['商家推出新的优惠，每份300元。', 'hk', 'hk'],
  ['商家推出新的优惠，每份300元。', 'cn', 'cn'],
  ['公安机关查获人民币300元，移送人民法院。', 'tw', 'cn'],
] as const)('%s, Traditional in the words of %s, is from %s', (text, variant, country) => {
  expect(countryOf(text, { input: 'hant', variant, conversions: 9 })).toBe(country)
})

it.each([
  ['这碗面卖80元。', { publisher: '中央社' }, 'tw'],
  ['这碗面卖80元。', { site: '星島日報' }, 'hk'],
  ['【明报专讯】这碗面卖80元。', {}, 'hk'],
  ['这碗面卖80元。', { publisher: '文汇报' }, 'cn'],
  ['这碗面卖80元。', { publisher: '中国证券报' }, 'cn'],
  ['这碗面卖80元，店家在北京和广州都有。', { publisher: '自由时报' }, 'tw'],
] as const)('%s, published by %j, is from %s', (text, provenance, country) => {
  expect(countryOf(text, simplified, provenance)).toBe(country)
})

it('takes the language a page declares where nothing else tells', () => {
  const traditional: Script = { input: 'hant', variant: 'cn', conversions: 9 }
  expect(countryOf('这碗面卖80元。', traditional, { language: 'zh-Hant-HK' })).toBe('cn')
  expect(countryOf('这碗面卖80元，加一个港元。', traditional, { language: 'zh-Hant-HK' })).toBe('hk')
})

it.each(['cn', 'tw', 'hk'] as const)('counts the words of %s as their pattern alone does', (country) => {
  const words = Object.values(countryMarks).flat()
  const piece = fc.oneof(
    fc.constantFrom(...words).map((word) => word.replace(/\[(.)[^\]]*\](?:\{2\})?/gu, '$1')),
    fc.constantFrom(...new Set(words.join(''))),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const pattern = new RegExp(countryMarks[country].join('|'), 'g')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      expect(marksIn(text, marksOf(country))).toEqual([text.match(pattern)?.length ?? 0])
      expect(marksIn(text, marksOf('hk', country))[1]).toBe(text.match(pattern)?.length ?? 0)
    }),
    { numRuns: 500 },
  )
})

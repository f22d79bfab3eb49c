import { expect, it } from 'vitest'
import { countryOf } from './country.js'

it.each([
  ['记者从市公安局获悉，嫌疑人涉案金额约30万元人民币。', null, 'cn'],
  ['新北地检署侦结起诉，被告须缴纳新台币5万元。', null, 'tw'],
  ['裁判官判处被告罚款5000元，立法会议员表示关注。', null, 'hk'],
  ['今天天气很好。', null, 'cn'],
  ['今天天气很好。', 'https://news.example.com.tw/1', 'tw'],
  ['今天天气很好。', 'https://news.example.hk/1', 'hk'],
  ['国务院台办发言人谈民进党当局。全国人大代表、省委书记出席。', 'not a url', 'cn'],
])('%s (%s) is from %s', (text, url, country) => {
  expect(countryOf(text, url)).toBe(country)
})

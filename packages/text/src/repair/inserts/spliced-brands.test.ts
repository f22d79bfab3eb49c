import { expect, test } from 'vitest'
import { unchanged } from '../edit.js'
import { removeSplicedBrands } from './spliced-brands.js'

test.each([
  ['警方抓获犯罪嫌澳门新葡京官网疑人三名，查扣手机。', '警方抓获犯罪嫌疑人三名，查扣手机。'],
  ['人民法bet365院昨日开庭，公开元棋牌app下载安机关派员旁听。', '人民法院昨日开庭，公安机关派员旁听。'],
  ['犯罪嫌澳门金沙疑人落网，澳门金沙赌场被查。', '犯罪嫌疑人落网，澳门金沙赌场被查。'],
  ['犯罪嫌皇冠体育疑人經過審訊，已經認罪。', '犯罪嫌疑人經過審訊，已經認罪。'],
])('%s', (damaged, clean) => {
  expect(removeSplicedBrands(damaged).text).toBe(clean)
})

test.each([
  ['警方捣毁一个利用百家乐和老虎机开设的赌场，查处“北京赛车”赌博网站。'],
  ['嫌疑人沉迷时时彩，输光了积蓄，又借钱玩六合彩。'],
  ['开元棋牌平台的负责人已被控制。'],
  ['公安机关通报了案情。'],
])('leaves %s', (text) => {
  expect(removeSplicedBrands(text)).toEqual(unchanged(text))
})

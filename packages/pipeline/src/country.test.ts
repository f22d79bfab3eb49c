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
  '中国小将夺冠，奖金8万元；全国小学都在播，我国小麦也丰收。',
  '大学测绘学院与数学测试中心采购设备，花费8万元。',
  '投标人须提交保证金8万元；外交保护另有规定。',
  '副市长照片展和校长照相馆共花费8万元。',
  '乡镇市场改造后，乡镇市容好看了，花费8万元。',
  '纪检调查与质检调度由两组人做，花费8万元。',
  '民居屋顶和故居屋檐都要修，花费8万元。',
  '船队驶过广阔太平洋，开阔太空视野，花费8万元。',
  '两地成立委员会，设立委托项目，花费8万元。',
  '提醒党员警钟长鸣，工作人员警惕骗局，被骗8万元。',
  '经济部门与经济部分学者座谈，花费8万元。',
  '便捷运输和敏捷运动都要钱，花费8万元。',
  '这条路50公里长，支线8公里长，花费8万元。',
  '游戏平台中有广告，舞台中央站着人，花费8万元。',
  '平台币上线，买平台币花费8万元。',
  '光荣民警和繁荣民间艺术，奖励8万元。',
  '周建荣总经理与陈国荣总裁捐款8万元。',
  '妇女保健检查和儿童保健保障花费8万元。',
  '商超商品打折，商超商户补贴8万元。',
  '中职学校和中职学生补贴8万元。',
  '交警分局与特警分局购车花费8万元。',
  '崇高雄伟的山，创新竹编的人，表彰化工能手，奖励8万元。',
  '一级警司王明与二级警司李强奖励8万元。',
  '立法会议开了两次立法会议，花费8万元。',
  '市教育局局长和区教育局局长到场，奖励8万元。',
  '日照港铁矿石涨价，临港铁路停运，损失8万元。',
  '消防处罚与消防处置都有记录，罚款8万元。',
  '出入境处罚和劳工处境都谈到了，罚款8万元。',
  '今天水上水下都热闹，以上水平才算好，奖励8万元。',
  '今天水围绕着村子，昨天水围绕着山，损失8万元。',
  '老师奶奶和教师奶茶店花费8万元。',
  '连云港队与张家港队交手，奖金8万元。',
  '日本港口和日本港湾都停工，损失8万元。',
  '娃说冇得事，街上冇得人，损失8万元。',
  '路滑严重庆幸无人受伤，今天津津有味吃了一顿，花费8万元。',
  '计程车司机捡到钱包，计程车公司奖励8万元。',
])('%s is from cn: words of other places arise in it by chance, or are everyone’s', (text) => {
  expect(countryOf(text, simplified)).toBe('cn')
})

it.each([
  ['记者获悉，立委选举将近，员警获报到场，花费8万元。', 'tw'],
  ['国小校长以5万元交保，检调单位续查。', 'tw'],
  ['捷运站旁的健检中心收费8万元，台中市派员到场。', 'tw'],
  ['她读国小，哥哥考完学测，花费80元。', 'tw'],
  ['国中生，还有两名在超商的，花费80元。', 'tw'],
  ['佢哋话唔系咁多，要80元。', 'hk'],
  ['立法会议员谈居屋计划，申请费80元。', 'hk'],
  ['本港市民搭港铁去元朗，花80元。', 'hk'],
  ['其中超过80元的阔太饭局，北京没有，本港有，将军澳也有。', 'hk'],
  ['计程车只要80元，佢哋不信。', 'cn'],
] as const)('%s, in Simplified, is from %s by several words', (text, country) => {
  expect(countryOf(text, simplified)).toBe(country)
})

it.each([
  ['商家推出新的优惠，每份300元。', 'tw', 'tw'],
  ['商家推出新的优惠，每份300元。', 'hk', 'hk'],
  ['商家推出新的优惠，每份300元。', 'cn', 'cn'],
  ['公安机关查获人民币300元，移送人民法院。', 'tw', 'cn'],
  ['他从重庆到深圳打工，花300元买了台收音机。', 'tw', 'cn'],
  ['店开在重庆南路和杭州南路之间，每份300元。', 'tw', 'tw'],
  ['店开在长沙湾道，每份300元。', 'hk', 'hk'],
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

it.each([
  ['大洋网-广州日报', '新浪网', 'cn'],
  ['钱江晚报', '中时电子报', 'cn'],
  ['工商时报', '新浪网', 'tw'],
  ['', '新浪新闻中心', 'tw'],
] as const)('what %s wrote is read on %s, and is from %s', (publisher, site, country) => {
  const traditional: Script = { input: 'hant', variant: 'tw', conversions: 9 }
  expect(countryOf('这碗面卖80元。', traditional, { publisher, site })).toBe(country)
})

it('takes an address in another country for where an article is read, not where it was written', () => {
  const url = 'https://news.example.com.tw/1'
  expect(countryOf('这碗面卖80元。', simplified, { url, publisher: '广州日报' })).toBe('cn')
  expect(countryOf('这碗面卖80元。', simplified, { url, publisher: '某网' })).toBe('tw')
  expect(countryOf('据新华社报道，这碗面卖80元。', simplified, { url })).toBe('tw')
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

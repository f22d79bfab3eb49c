import { expect, test } from 'vitest'
import { cutHead, cutTail } from './bylines.js'

const names = (cut: ReturnType<typeof cutHead>): string[] => cut?.authors.map(({ name }) => name) ?? []

test.each([
  ['新华社江城3月5日电（记者周敏、印朋）全市', ['新华社', '江城', '3月5日'], ['周敏', '印朋'], '全市'],
  ['中新社江城1月2日電 (記者 周敏)全市', ['中新社', '江城', '1月2日'], ['周敏'], '全市'],
  ['新华社江城5月19日电（周敏、李文静）全市', ['新华社', '江城', '5月19日'], ['周敏', '李文静'], '全市'],
  [
    '江城网讯记者周敏通讯员王建军李文静本月起，全市',
    ['江城网', null, null],
    ['周敏', '王建军', '李文静'],
    '本月起，全市',
  ],
  ['江城晚报讯（记者 周敏 通讯员 王海）全市', ['江城晚报', null, null], ['周敏', '王海'], '全市'],
  ['本报讯 全市', ['本报', null, null], [], '全市'],
  ['本报讯 记者从市水务局了解到', ['本报', null, null], [], '记者从市水务局了解到'],
  ['江城网讯 实习生吴桐、记者周敏报道：全市', ['江城网', null, null], ['吴桐', '周敏'], '全市'],
  [
    '江城网江北1月12日消息(江城网记者周敏 通讯员王 海)全市',
    ['江城网', '江北', '1月12日'],
    ['周敏', '王海'],
    '全市',
  ],
  ['江城科技讯 北京时间1月17日晚间消息，全市', ['江城科技', null, '1月17日晚间'], [], '全市'],
  ['【明報專訊】警方', ['明報', null, null], [], '警方'],
  ['【大江報2018年4月7日訊】警方', ['大江報', null, '2018年4月7日'], [], '警方'],
  ['（中央社記者林雅婷台北1日電）警方', ['中央社', '台北', '1日'], ['林雅婷'], '警方'],
  ['4月7日讯，某公司公告', [null, null, '4月7日'], [], '某公司公告'],
])('%s', (paragraph, [agency, place, date], authors, rest) => {
  const cut = cutHead(paragraph as string)
  expect(cut?.dateline).toEqual({ agency, place, date })
  expect(names(cut)).toEqual(authors)
  expect(cut?.text).toBe(rest)
})

test.each([
  ['【記者林雅婷／台北報導】警方', ['林雅婷'], '警方'],
  ['〔記者林雅婷、張家豪／台北報導〕警方', ['林雅婷', '張家豪'], '警方'],
  ['江城青年报记者周敏报道：全市', ['周敏'], '全市'],
  ['江城网实习记者周敏1月12日报道 全市', ['周敏'], '全市'],
  ['本报记者 周敏 李文静　　全市', ['周敏', '李文静'], '全市'],
])('a byline alone: %s', (paragraph, authors, rest) => {
  const cut = cutHead(paragraph)
  expect(names(cut)).toEqual(authors)
  expect(cut?.text).toBe(rest)
})

test.each([
  '记者从市水务局获悉，全市',
  '记者昨日在现场看到，全市',
  '记者：你们的工厂在哪里？',
  '新华社记者说，这是误会。',
  '据江城日报1月12日报道，全市',
  '江城地震台网测定：01月03日发生地震',
  '（编者按：这是一个老问题）全市',
  '【变化一】过去主要发布平均值。',
])('no head to cut: %s', (paragraph) => {
  expect(cutHead(paragraph)).toBeNull()
})

test.each([
  ['案件仍在审理。(记者 周敏)', ['周敏'], '案件仍在审理。'],
  ['案件仍在审理。（总台记者 周敏）', ['周敏'], '案件仍在审理。'],
  ['案件仍在审理。(通訊員 王海 記者 周敏)', ['王海', '周敏'], '案件仍在审理。'],
  ['案件仍在审理。　　本报记者　周敏　通讯员　王海', ['周敏', '王海'], '案件仍在审理。'],
  ['消防车停在门外。江城社发 郑凯 摄', ['郑凯'], '消防车停在门外。'],
  ['图为现场。（江城网 郑凯 摄）', ['郑凯'], '图为现场。'],
  ['春节出游，人气很旺。 本报记者 郑凯 摄', ['郑凯'], '春节出游，人气很旺。'],
  ['市场继续回暖。(完)', [], '市场继续回暖。'],
  ['市场继续回暖。(责任编辑:热点)', [], '市场继续回暖。'],
  ['市场继续回暖。（来源：江城晚报 记者 周敏）', ['周敏'], '市场继续回暖。'],
])('%s', (paragraph, authors, rest) => {
  const cut = cutTail(paragraph)
  expect(names(cut)).toEqual(authors)
  expect(cut?.text).toBe(rest)
})

test.each([
  '他说：“我是记者。”',
  '该馆又名老码头（江城历史陈列馆）',
  '案件仍在审理。（文中人物均为化名）',
  '详情见后续报道（本报将继续关注）',
  '他叫周敏 今年30岁',
])('no tail to cut: %s', (paragraph) => {
  expect(cutTail(paragraph)).toBeNull()
})

test('a closing attribution names the publisher', () => {
  expect(cutTail('案件仍在审理。（据新华社电）')).toMatchObject({
    text: '案件仍在审理。',
    publisher: '新华社',
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segment } from './segment.js'

const cut = (text: string) => segment(text).map(({ start, end }) => text.slice(start, end))

describe('cuts between sentences', () => {
  test.each([
    ['警方赶到了。嫌疑人逃走了！谁看见了？', ['警方赶到了。', '嫌疑人逃走了！', '谁看见了？']],
    ['一是罚款；二是没收；三是判刑。', ['一是罚款；', '二是没收；', '三是判刑。']],
    ['他沉默了……记者追问。', ['他沉默了……', '记者追问。']],
    ['真的吗?!没人知道。。。完了', ['真的吗?!', '没人知道。。。', '完了']],
    ['标题没有句号\n　　正文开始。 下一句。', ['标题没有句号', '正文开始。', '下一句。']],
    ['比分定格在3:2!全场沸腾!', ['比分定格在3:2!', '全场沸腾!']],
    ['你用的是iPhone?我不用。', ['你用的是iPhone?', '我不用。']],
    ['“一步到位。”他说，“不留尾巴。”会议结束了。', ['“一步到位。”他说，“不留尾巴。”', '会议结束了。']],
    [
      '第一条 为了管理，制定本法。第二条 本法适用于全国。',
      ['第一条 为了管理，制定本法。', '第二条 本法适用于全国。'],
    ],
    ['雨停了.人们出门了.', ['雨停了.', '人们出门了.']],
    ['他说：“我不去。”随后，他关了门。', ['他说：“我不去。”', '随后，他关了门。']],
    ['檢方起訴。法官說：「證據不足。」全案審結。', ['檢方起訴。', '法官說：「證據不足。」', '全案審結。']],
    ['会议结束。（图片由主办方提供。）晚宴开始。', ['会议结束。', '（图片由主办方提供。）', '晚宴开始。']],
  ])('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences)
  })
})

describe('keeps whole', () => {
  test.each([
    '利率为3.14%，共1,000万元',
    '“钱还了。人呢？”王某说。',
    '“太好了！”的喊声传来。',
    '“先核实。再回复。”王某说，“这两步都不能省。”',
    '……后来的事没人知道',
    '原价3.50元，见a.example/x.htm?a=1!b',
    '请看http://example.cn/a?b=1;c=2了解',
    '影片《你好！明天》上映',
    '乔治.布什访华，受到欢迎。',
    '1.加强管理',
    '一.基本情况',
    '登上Yahoo!奇摩首页',
    '他……，算了',
    '他（前年来过。）又来了',
    '包括“一带一路；互联互通”在内',
  ])('%s', (text) => {
    expect(cut(text)).toEqual([text])
  })
})

test('an unclosed quotation mark keeps nothing together', () => {
  expect(cut('“先说第一点。再说第二点。\n“最后一点。”')).toEqual([
    '“先说第一点。',
    '再说第二点。',
    '“最后一点。”',
  ])
})

test('covers every character that is not blank once, in order', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...'。！？!?；;…“”‘’「」『』（）()《》"\n 　，：.的说王某𠮷1a'.split('')),
      fc.constantFrom('𠮷', '……', '“好。”', '3.5'),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      let done = 0
      for (const { start, end } of segment(text)) {
        expect(text.slice(done, start).trim()).toBe('')
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect(end).toBeGreaterThan(start)
        done = end
      }
      expect(text.slice(done).trim()).toBe('')
    }),
    { numRuns: 500 },
  )
})

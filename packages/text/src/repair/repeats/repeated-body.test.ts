import { describe, expect, test } from 'vitest'
import { unchanged } from '../edit.js'
import { removeRepeats } from './repeated-body.js'

const lead = '昨日凌晨，江北区一处仓库起火，消防部门出动十二辆消防车到场扑救。'
const second = '火势于清晨六时得到控制，过火面积约四百平方米，没有人员伤亡。起火原因正在调查。'
const third = '附近居民范先生说，自己被爆裂声惊醒，看到窗外一片通红。'
const fourth = '据了解，该仓库主要存放纸制品，去年曾因消防通道堵塞被责令整改。'
const body = [lead, second, third, fourth].join('\n')

describe('one copy stays', () => {
  test.each([
    ['the article twice', `${body}\n${body}`],
    ['with headers between', `${body}\n江北一仓库起火\n2020-05-06 09:12\n来源：江北晚报\n${body}`],
    ['a comma less in the second', `${body}\n${body.replace('凌晨，', '凌晨')}`],
    ['a comma less in the first', `${body.replace('凌晨，', '凌晨')}\n${body}`],
    ['a paragraph less in the first', `${[lead, third, fourth].join('\n')}\n${body}`],
    ['a paragraph less in the second', `${body}\n${[lead, second, fourth].join('\n')}`],
    ['from the third paragraph on', `${body}\n${third}\n${fourth}`],
    ['three times', `${body}\n${body}\n${body}`],
    [
      'three times with headers and a question for a headline',
      [body, body, body].join('\n上一篇\n2020-05-06 09:12 江北晚报\n江北一仓库起火 火因何在？\n'),
    ],
    ['broken off at a link to the rest', `${body}\n${lead}\n${second}\n${third.slice(0, 20)}...[详细]`],
    ['the lead above it, as what it is', `【摘要】${lead}\n${body}`],
    ['a paragraph glued three times', body.replace(third, third.repeat(3))],
    ['the second time as one paragraph', `${body}\n${body.replaceAll('\n', '')}`],
    ['the first time as one paragraph', `${body.replaceAll('\n', '')}\n${body}`],
    ['cut short after a letter', `${body}\n${lead}\n${second}\n${third.slice(0, 1)}`],
    ['cut short with an ellipsis after a full stop', `${lead}\n${second}…\n${body}`],
    ['the lead once more at the end', `${body}\n${lead}`],
    ['the lead cut short at the end', `${body}\n${lead.slice(0, 24)}…`],
    ['two paragraphs of one sentence as a summary', `${lead}${third}\n${[lead, third, second].join('\n')}`],
    ['a paragraph glued twice', body.replace(third, third + third)],
    ['a paragraph twice', body.replace(third, `${third}\n${third}`)],
    [
      'the lead as a summary',
      `${lead}\n${lead}${body.slice(lead.length + 1)}`.replace(`${lead}\n`, `${lead}\n`),
    ],
  ])('%s', (name, damaged) => {
    const wholes: Record<string, string> = {
      'the lead as a summary': `${lead}${body.slice(lead.length + 1)}`,
      'two paragraphs of one sentence as a summary': [lead, third, second].join('\n'),
    }
    const clean = wholes[name] ?? body
    const { text, repairs } = removeRepeats(damaged)
    expect(text).toBe(clean)
    expect(repairs).toMatchObject([{ kind: 'repeated_body' }])
  })
})

test('a first line of a few characters goes with its copy', () => {
  const short = `仓库失火。\n${body}`
  expect(removeRepeats([short, short, short].join('\n')).text).toBe(short)
})

test('a first copy that lacks the lead gives way', () => {
  const rest = [fourth, second, third].join('\n')
  expect(removeRepeats(`${rest}\n${lead}\n${rest}`).text).toBe(`${lead}\n${rest}`)
})

test('what a cut teaser began twice stays', () => {
  const again = `${lead}附近居民说得最多的，是消防通道常年堆着纸箱。`
  const article = [`${lead}${third}`, again, fourth].join('\n')
  expect(removeRepeats(`${lead}附近居民…\n${article}`).text).toContain('消防通道常年堆着纸箱')
})

test('headings that one copy ran together with what follows them', () => {
  const headed = [lead, '火因待查', second, '居民讲述', '爆裂声惊醒四邻', third, fourth].join('\n')
  expect(removeRepeats(`${headed}\n${headed.replaceAll('\n', '')}`).text).toBe(headed)
})

test('a copy in the other script', () => {
  const hans = '昨日凌晨，仓库起火。消防部门出动十二辆消防车到场扑救，火势在清晨得到控制。'
  const hant = '昨日凌晨，倉庫起火。消防部門出動十二輛消防車到場撲救，火勢在清晨得到控制。'
  expect(removeRepeats(`${hans}\n${hant}`).text).toBe(hans)
})

describe('what a writer repeats stays', () => {
  test.each([
    [
      'a refrain',
      '一条大河波浪宽，风吹稻花香两岸\n我家就在岸上住\n听惯了艄公的号子\n一条大河波浪宽，风吹稻花香两岸\n我家就在岸上住\n看惯了船上的白帆',
    ],
    [
      'a quotation',
      `${body}\n“火势于清晨六时得到控制，过火面积约四百平方米，没有人员伤亡。”消防部门通报说。`,
    ],
    [
      'similar cases',
      '一、张某盗窃案。张某于三月入户盗窃，涉案金额八千元，被判处有期徒刑八个月。案件已经生效。\n二、王某盗窃案。王某于四月入户盗窃，涉案金额九千元，被判处有期徒刑九个月。案件已经生效。',
    ],
    [
      'a formula of law',
      `${lead}依照《中华人民共和国刑法》第二百六十四条之规定，判决如下。\n${third}依照《中华人民共和国刑法》第二百六十四条之规定，判决如下。`,
    ],
    [
      'entries of a list',
      '甲公园\n成人票：40元\n电话：5551234\n开放时间：每天早上八点到下午五点半，周一闭园。\n乙公园\n成人票：60元\n电话：5551234\n开放时间：每天早上八点到下午五点半，周一闭园。',
    ],
    ['a caption at the top', `${lead}范勇 摄\n${lead}${body.slice(lead.length + 1)}`],
    ['a caption at the end', `${lead}${body.slice(lead.length + 1)}\n${lead}范勇 摄`],
    ['a short refrain at the end', `${lead}\n${second}\n我们等着他们回家。\n${third}\n我们等着他们回家。`],
    ['a cheer', '“加油！加油！”看台上喊声不断。\n“加油！加油！”教练也跟着喊了起来。'],
    ['a line that a speech comes back to', `大家好。\n${fourth}\n${second}\n${fourth}\n${third}\n${fourth}`],
    [
      'the advice under each case',
      ['一、冒充客服。', '二、冒充亲友。', '三、刷单。']
        .map((head) => `${head}警方提醒：不要轻信陌生来电，不要向陌生账户转账汇款，如有疑问请立即报警。`)
        .join('\n'),
    ],
    ['an answer under each name', '赵某：\n案件正在审理中。\n钱某：\n案件正在审理中。'],
  ])('%s', (_, text) => {
    expect(removeRepeats(text)).toEqual(unchanged(text))
  })
})

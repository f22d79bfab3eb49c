import { describe, expect, test } from 'vitest'
import { unchanged } from '../edit.js'
import { removeStuffedKeywords } from './stuffed-keywords.js'

const title = '偷拍酒店客房三人落网 警方提醒注意检查'
const clean =
  '近日,临江警方接到报案,称有人在网上出售偷拍视频,经查,犯罪嫌疑人李某等三人在多家酒店安装摄像头,从中牟利。目前,三人已被刑事拘留,案件正在侦办之中,涉案设备已经全部查扣。警方表示,市民入住酒店时应当留意插座、空调等处,发现可疑设备及时报警。'

// The pieces in turn after every mark, as far as they go.
function stuffed(text: string, pieces: readonly string[], count: number): string {
  let next = 0
  return text.replace(/[,、。](?=.)/gu, (mark) => {
    const piece = next < count ? (pieces[next % pieces.length] ?? '') : ''
    next += 1
    return mark + piece
  })
}

describe('a cycle that proves itself', () => {
  test.each([
    [['偷拍', '酒店', '客房', '三人落网', '警方提醒', '注意检查']],
    [['偷拍酒店', '客房三人', '落网', '警方提醒', '注意检查']],
    [['偷拍', '酒店提醒', '客房', '三人落网', '警方', '注意检查']],
    [['偷拍酒店客房', '三人落网', '警方提醒注意检查']],
    [['注意检查', '客房', '偷拍', '三人落网', '警方提醒', '酒店']],
  ])('%j', (pieces) => {
    const damaged = stuffed(clean, pieces, 15)
    const { text, repairs } = removeStuffedKeywords(damaged, { title })
    expect(text).toBe(clean)
    expect(repairs).toMatchObject([{ kind: 'stuffed_keywords', count: 13 }])
  })
})

test('a piece in the middle of a clause is found by its turn', () => {
  const pieces = ['偷拍', '酒店', '客房', '三人落网', '警方提醒', '注意检查']
  const damaged = stuffed(clean, pieces, 14).replace('三人落网犯罪嫌疑人', '犯罪三人落网嫌疑人')
  expect(damaged).toContain('犯罪三人落网嫌疑人')
  expect(removeStuffedKeywords(damaged, { title }).text).toBe(clean)
})

test('a line that begins with the next piece is the writer’s where the farm passed over lines', () => {
  const pieces = ['偷拍', '酒店', '客房', '三人落网', '警方提醒', '注意检查']
  const [first = '', second = ''] = [
    clean.slice(0, clean.indexOf('目前')),
    clean.slice(clean.indexOf('目前')),
  ]
  const damaged = `${stuffed(`${first}\n${second}`, pieces, 15)}\n偷拍设备已送鉴定,三家酒店停业。`
  expect(removeStuffedKeywords(damaged, { title }).text).toBe(
    `${first}\n${second}\n偷拍设备已送鉴定,三家酒店停业。`,
  )
})

test('a letter or two of the title that no piece takes', () => {
  const damaged = stuffed(clean, ['偷拍', '酒店', '客房', '落网', '警方', '提醒', '检查'], 9)
  expect(removeStuffedKeywords(damaged, { title }).text).toBe(clean)
})

test('a title in the other script', () => {
  const damaged =
    '近日,查獲台北警方接到報案,毒品稱有人在網上兜售,三人经查,落網陳某等三人在多家旅館交易,查獲從中牟利。毒品目前,三人三人已被羈押,落網案件正在偵辦之中,查獲證物已經查扣。'
  const whole =
    '近日,台北警方接到報案,稱有人在網上兜售,经查,陳某等三人在多家旅館交易,從中牟利。目前,三人已被羈押,案件正在偵辦之中,證物已經查扣。'
  expect(removeStuffedKeywords(damaged, { title: '查获毒品 三人落网' }).text).toBe(whole)
})

test('a first line like a headline serves as the title', () => {
  const damaged = stuffed(clean, ['偷拍酒店', '客房三人', '落网', '警方提醒', '注意检查'], 15)
  expect(removeStuffedKeywords(`${title}\n${damaged}`).text).toBe(`${title}\n${clean}`)
})

test.each([
  [clean, title],
  ['警方提醒，酒店客房可能被偷拍，三人落网，注意检查。警方提醒，注意检查酒店客房。', title],
  ['要打击犯罪,要保护群众,要打击犯罪,要保护群众,要打击犯罪,要保护群众。', '要打击犯罪 要保护群众'],
  ['三人落网。\n三人落网,警方提醒注意检查。\n偷拍酒店客房三人落网 警方提醒注意检查', title],
  ['', title],
  [clean, ''],
])('a text that merely uses the title’s words stays: %s', (text, headline) => {
  expect(removeStuffedKeywords(text, { title: headline })).toEqual(unchanged(text))
})

const rows = ['东乡', '西乡', '南乡', '北乡'].map((place, i) => [
  place,
  `${i + 1}元`,
  `${i + 2}元`,
  `${i + 3}元`,
])
test.each([
  [
    '小麦玉米大豆收购价上涨',
    rows.map(([place, a, b, c]) => `${place}的价格是，小麦每斤${a}，玉米每斤${b}，大豆每斤${c}。`).join('\n'),
  ],
  [
    '三镇小麦玉米大豆高粱谷子入库',
    rows.map(([place, a, b, c]) => `${place}，小麦${a}，玉米${b}，大豆${c}，高粱${a}，谷子${b}。`).join(''),
  ],
])('the rows of a list that tell what the title names stay: %s', (headline, text) => {
  expect(removeStuffedKeywords(text, { title: headline })).toEqual(unchanged(text))
})

describe('a cycle that is not unbroken', () => {
  const pieces = ['偷拍', '酒店', '客房', '三人落网', '警方提醒', '注意检查']
  const long = `${clean}\n${clean.replaceAll('三人', '这些人')}`
  test('a step lost', () => {
    const damaged = stuffed(long, pieces, 30)
    const at = damaged.indexOf('客房', damaged.indexOf('\n'))
    expect(removeStuffedKeywords(damaged.slice(0, at) + damaged.slice(at + 2), { title }).text).toBe(long)
  })
  test('a pause of some clauses', () => {
    const pause = '这家公司成立不久，员工不多，账目混乱，税款没有缴清，房租拖欠半年，电费也没有付，'
    const damaged = `${stuffed(clean, pieces, 15)}${pause}${stuffed(clean, pieces, 15)}`
    expect(removeStuffedKeywords(damaged, { title }).text).toBe(`${clean}${pause}${clean}`)
  })
  test('a word that the title says twice', () => {
    const headline = '水库开闸放水 下游水库同时放水'
    const words = ['水库', '开闸', '放水', '下游', '水库', '同时', '放水']
    const article = clean.replaceAll('三人', '这些人')
    expect(removeStuffedKeywords(stuffed(article, words, 15), { title: headline }).text).toBe(article)
  })
  test('a piece that skips a figure of the title', () => {
    const headline = '偷拍酒店35间客房 三人落网警方提醒'
    const words = ['偷拍', '酒店间客房', '三人落网', '警方提醒']
    expect(removeStuffedKeywords(stuffed(clean, words, 15), { title: headline }).text).toBe(clean)
  })
})

test('a piece behind the last full stop', () => {
  const pieces = ['偷拍', '酒店', '客房', '三人落网', '警方提醒', '注意检查']
  const damaged = `${stuffed(clean, pieces, 14)}酒店\n案件由检察院审查起诉。`
  expect(removeStuffedKeywords(damaged, { title }).text).toBe(`${clean}\n案件由检察院审查起诉。`)
})

test('the next piece stays where it is the writer’s own word', () => {
  const pieces = ['偷拍', '酒店', '客房', '三人落网', '警方提醒', '注意检查']
  const own = `${clean}酒店业协会也发出通知，今后由酒店业协会来查。`
  expect(
    removeStuffedKeywords(`${stuffed(clean, pieces, 13)}${own.slice(clean.length)}`, { title }).text,
  ).toBe(own)
})

test('a title of one letter, said over and over', () => {
  const text = '哈哈，'.repeat(20000)
  expect(removeStuffedKeywords(text, { title: '哈'.repeat(80) })).toEqual(unchanged(text))
})

describe('people and things that take turns in the writer’s own sentences stay', () => {
  const turns = ['木匠', '铁匠', '石匠']
  const tell = (say: (name: string, i: number) => string) =>
    Array.from({ length: 5 }, (_, i) => turns.map((name) => say(name, i)).join('')).join('\n')
  const deeds = ['先到了村口', '带来两车料', '看过了老屋', '量好了尺寸', '收拾起家什']
  test('each opens a sentence of some clauses', () => {
    const text = tell((name, i) => `${name}${deeds[i]}，大家围上来看热闹，天色渐渐晚了。`)
    expect(removeStuffedKeywords(text, { title: '木匠铁匠石匠同修祠堂' })).toEqual(unchanged(text))
  })
  test('now and then behind a comma', () => {
    const text = tell((name, i) =>
      i === 2 ? `到了午后，${name}${deeds[i]}。` : `${name}${deeds[i]}，众人都说做得仔细，没有一个不点头。`,
    )
    expect(removeStuffedKeywords(text, { title: '木匠铁匠石匠同修祠堂' })).toEqual(unchanged(text))
  })
})

test('a piece that is all of its clause stays, so that no two marks meet', () => {
  const pieces = ['偷拍', '酒店', '客房', '三人落网', '警方提醒', '注意检查']
  const text = `${stuffed(clean, pieces, 14)}酒店，民宿都要自查。`
  expect(removeStuffedKeywords(text, { title }).text).toBe(`${clean}酒店，民宿都要自查。`)
})

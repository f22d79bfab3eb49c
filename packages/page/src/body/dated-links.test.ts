import { isRefusal } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import { cleanHtml } from '../clean-html.js'
import { pageOf } from '../testing/page-of.js'

const own = [
  '槐树湾的钟楼修了两年，脚手架昨天拆完，停了十九年的大钟今天中午重新敲响，全镇都听得见。',
  '修钟的程师傅说，齿轮换了三副，钟摆还是原来那一根，上面刻着当年铁匠的名字。',
  '镇里打算每天只在中午敲一次，夜里不敲，免得吵到住在钟楼后面的人家。',
]
const heads = ['渠首水闸换上新启闭机', '两所小学合用一座操场', '菜农改种早熟的莴笋', '夜班公交多跑一个来回']
const day = (i: number) => `2011-03-0${i + 1}`

const lists: Readonly<Record<string, string>> = {
  'behind the link': `<ul>${heads.map((head, i) => `<li><a href="/${i}">${head}</a><span>${day(i)}</span></li>`).join('')}</ul>`,
  'before it, in brackets': `<ul>${heads.map((head, i) => `<li>[03-0${i + 1}] <a href="/${i}">${head}</a></li>`).join('')}</ul>`,
  'with a time': `<ul>${heads.map((head, i) => `<li><a href="/${i}">${head}</a> ${day(i)} 09:3${i}</li>`).join('')}</ul>`,
  'inside the link': heads
    .map((head, i) => `<p><a href="/${i}">${head} （2011年3月${i + 1}日）</a></p>`)
    .join(''),
  'on the next line': heads
    .map((head, i) => `<div><a href="/${i}">${head}</a></div><div>${day(i)}</div>`)
    .join(''),
  'on the line before': heads.map((head, i) => `<p>${day(i)}</p><p><a href="/${i}">${head}</a></p>`).join(''),
  'between breaks': heads.map((head, i) => `<a href="/${i}">${head}</a> ${day(i)}<br>`).join(''),
}

function told(content: string): readonly (string | null)[] {
  const html = `<html><head><title>槐树湾的大钟重新敲响</title></head><body>${content}</body></html>`
  const article = cleanHtml(pageOf(html))
  if (isRefusal(article)) throw new Error(article.reason)
  return [article.title, article.publishedAt, article.text]
}

const head = '<h1>槐树湾的大钟重新敲响</h1><p>2024年5月6日 12:10 来源：钟楼报</p>'
const [first, ...rest] = own.map((text) => `<p>${text}</p>`)
const expected = ['槐树湾的大钟重新敲响', '2024-05-06T12:10+08:00', own.join('\n')]

describe('dates of linked headlines are not the article’s', () => {
  it.each(Object.entries(lists))('%s', (_, list) => {
    expect(told(`${head}<div>${list}</div><div>${first}${rest.join('')}</div>`)).toEqual(expected)
    expect(told(`${head}<div>${list}${first}${rest.join('')}</div>`)).toEqual(expected)
    expect(told(`${head}<div>${first}${list}${rest.join('')}</div>`)).toEqual(expected)
    expect(told(`${head}<div>${first}${rest.join('')}</div>${list}`)).toEqual(expected)
  })
})

it('a date above a list that has its own below each headline stays the article’s', () => {
  const plain = '<h1>槐树湾的大钟重新敲响</h1><p>2024-05-06 12:10</p>'
  expect(told(`${plain}${lists['on the next line']}<div>${first}${rest.join('')}</div>`)).toEqual(expected)
})

it('two links with dates are no list', () => {
  const links = heads.slice(0, 2).map((each) => `<p><a href="/">${each}</a> 2024-05-06</p>`)
  expect(told(`${links.join('')}<div>${first}${rest.join('')}</div>`)[1]).toBe('2024-05-06')
})

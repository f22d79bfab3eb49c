import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import type { Article } from './article.js'
import { cleanHtml } from './clean-html.js'
import { nothingTold } from './sources.js'
import { pageOf } from './testing/page-of.js'
import { withoutPage } from './without-page.js'

const paragraph = '县图书馆把旧书架送给了山里的小学，孩子们放学后多了一个去处，老师轮流值班到天黑。'
const html = `<html lang="zh"><head><title>旧书架有了新去处_青石新闻网</title></head><body><div>首页 要闻</div>
<h1>旧书架有了新去处</h1><p>2021-03-04 来源：青石晚报 记者 周小满</p><p>本报青石3月4日电 ${paragraph}</p><p>${paragraph.replace('县', '市')}</p>
<p>版权所有</p></body></html>`
const page = pageOf(html)

it('says all of the article but who told it and what was left out', () => {
  const article = cleanHtml(page)
  if ('reason' in article) throw new Error(article.message)
  expect(article.sources.title).not.toEqual([])
  expect(article.removals()).not.toEqual([])
  expect(article.repairs).not.toEqual([])
  const bare = withoutPage(article)
  expect({ ...bare, removals: bare.removals() }).toEqual({ ...article, sources: nothingTold, removals: [] })
})

it('keeps nothing of its page in memory', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const heap = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const cut = (comment: string): Article => {
    const article = cleanHtml({ ...page, text: `${html}<!--${comment}-->` })
    if ('reason' in article) throw new Error(article.message)
    return withoutPage(article)
  }
  cut('')
  const before = heap()
  const kept = Array.from({ length: 20 }, (_, i) => cut(`${i}${'页'.repeat(1_000_000)}`))
  expect(heap() - before).toBeLessThan(10_000_000)
  expect(kept).toHaveLength(20)
})

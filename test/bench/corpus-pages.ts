import { corpusArticles } from './command/invented-lines.js'
import { generator, inventedNews, type News } from './command/invented-news.js'

/**
 * The corpus holds two kinds of articles: cases of one difficulty each, of fewer than 500 characters and with four times
 * as many figures as news have, and articles as reporters write them, of 800 and more.
 */
const shortestNews = 600

/**
 * Every article of the corpus that is as long as news are, whole and once, in a page with as much around it as sites put
 * there: 600 tags, 150 links, 40 kilobytes. The corpus's own pages are a thirtieth of that: parsing them costs nothing
 * that anything could be compared to.
 */
export function corpusPages(): Buffer[] {
  const news = inventedNews(7)
  const random = generator(7)
  return corpusArticles()
    .filter(({ text }) => text.length >= shortestNews)
    .map(({ title, text }) => Buffer.from(pageOf(title ?? next(news).title, text.split('\n'), news, random)))
}

function pageOf(title: string, lines: readonly string[], news: Iterator<News>, random: () => number): string {
  const site = `第${Math.floor(random() * 20)}新闻网`
  const about = (usual: number): number => Math.round(usual * (0.4 + 1.2 * random()))
  const boxes = Array.from({ length: 5 }, () => linksBox(about(20), news))
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_${site}</title>
<meta name="keywords" content="${title}"><meta property="og:title" content="${title}">${script(about(60))}${style(about(40))}</head>
<body><div class="top">${channels(about(30))}</div>${boxes.slice(0, 2).join('')}<div class="main"><h1>${title}</h1>
<div class="info"><span>2023-05-${10 + Math.floor(random() * 20)} 10:00</span> <span>来源：${site}</span></div>
<div class="content">${lines.map((line) => `<p>　　${line}</p>`).join('\n')}</div>${script(about(40))}
<!-- ${'推荐位 广告位 '.repeat(about(60))} --></div>${boxes.slice(2).join('')}
<div class="foot"><p>版权所有 ${site}</p>${channels(about(15))}</div>${script(about(40))}</body></html>`
}

function channels(links: number): string {
  const items = Array.from(
    { length: links },
    (_, at) => `<li><a href="/c/${at}/index.html">频道${at}</a></li>`,
  )
  return `<ul class="nav">${items.join('')}</ul>`
}

function linksBox(links: number, news: Iterator<News>): string {
  const items = Array.from({ length: links }, (_, at) => {
    const picture = at % 5 === 0 ? `<img src="/i/${at}.jpg" alt="" width="120" height="80">` : ''
    const address = `/2023/05/${at}/content_${at}.html`
    return `<li><div class="item">${picture}<a href="${address}" target="_blank" title="">${next(news).title}</a><span class="date">05-1${at % 10}</span></div></li>`
  })
  return `<div class="box" id="box${links}"><h3><a href="/more">更多</a></h3><ul class="list">${items.join('\n')}</ul></div>`
}

function script(lines: number): string {
  const line = (at: number): string =>
    `  if (window.page${at} && a < ${at}) { load("/js/part${at}.js", function (b) { return b + ${at}; }); }`
  return `<script type="text/javascript">\n${Array.from({ length: lines }, (_, at) => line(at)).join('\n')}\n</script>\n`
}

function style(rules: number): string {
  const rule = (at: number): string =>
    `.box${at} > li { margin: ${at}px auto; color: #33${10 + (at % 80)}99 }`
  return `<style>\n${Array.from({ length: rules }, (_, at) => rule(at)).join('\n')}\n</style>\n`
}

function next(news: Iterator<News>): News {
  const { value, done } = news.next()
  if (done) throw new Error('invented news came to an end')
  return value
}

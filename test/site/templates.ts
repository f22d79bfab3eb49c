import type { InventedArticle } from './invented-article.js'

/** One page of an article, as a template shows it. */
export interface Shown {
  readonly article: InventedArticle
  /** Those of this page. */
  readonly paragraphs: readonly string[]
  /** Links to the pages of the article, this one's own among them; empty where there is but one. */
  readonly pages: readonly string[]
  /** From 0. */
  readonly page: number
  readonly site: string
  /** What the markup declares; null for nothing. */
  readonly charset: string | null
}

export type Template = (shown: Shown) => string

const declared = (charset: string | null): string => (charset === null ? '' : `<meta charset="${charset}">`)

function pagerOf({ pages, page }: Shown): string {
  if (pages.length < 2) return ''
  const numbers = pages.map((href, at) =>
    at === page ? `<b>${at + 1}</b>` : `<a href="${href}">${at + 1}</a>`,
  )
  const next = pages[page + 1]
  const onward = next === undefined ? '' : ` <a href="${next}">下一页</a>`
  return `<div class="pager">${numbers.join(' ')}${onward}</div>`
}

const indented = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p>　　${text}</p>`).join('\n')

/** A portal: navigation, a list of other headlines, a foot. */
const portal: Template = (shown) => {
  const { article, paragraphs, site, charset } = shown
  return `<!DOCTYPE html><html lang="zh-CN"><head>${declared(charset)}<title>${article.title}_${site}</title>
<meta name="keywords" content="新闻,地方"></head><body>
<div class="nav"><a href="/">首页</a> <a href="/local/">本地</a> <a href="/life/">生活</a> <a href="/sport/">体育</a></div>
<h1>${article.title}</h1>
<div class="info"><span>${article.published}</span> <span>来源：${article.publisher}</span> <span>记者：${article.reporter}</span></div>
<div class="article" id="content">
${indented(paragraphs)}
</div>${pagerOf(shown)}
<div class="related"><h3>相关新闻</h3><ul><li><a href="/a/1.html">渡口换上新灯</a></li><li><a href="/a/2.html">集市搬到河对岸</a></li></ul></div>
<div class="footer">版权所有 ${site} 未经许可不得转载</div></body></html>`
}

/** An old layout of tables. */
const tables: Template = (shown) => {
  const { article, paragraphs, site, charset } = shown
  return `<HTML><HEAD>${charset === null ? '' : `<META http-equiv="Content-Type" content="text/html; charset=${charset}">`}
<TITLE>${article.title}-${site}</TITLE></HEAD><BODY><TABLE width="760"><TR><TD><A href="/">首页</A> | <A href="/news/">新闻</A> | <A href="/bbs/">论坛</A></TD></TR>
<TR><TD align="center"><FONT size="5"><B>${article.title}</B></FONT></TD></TR>
<TR><TD align="center">${article.published}　来源：${article.publisher}</TD></TR>
<TR><TD>${paragraphs.map((text) => `　　${text}`).join('<BR><BR>\n')}</TD></TR>
<TR><TD>${pagerOf(shown)}</TD></TR>
<TR><TD>【<A href="javascript:window.print()">打印</A>】【<A href="javascript:window.close()">关闭</A>】</TD></TR></TABLE></BODY></HTML>`
}

/** A page of today: metadata in the head, the text in `<article>`. */
const modern: Template = (shown) => {
  const { article, paragraphs, site, charset } = shown
  const [day, time] = article.published.split(' ')
  return `<!doctype html><html lang="zh"><head>${declared(charset)}<title>${article.title} | ${site}</title>
<meta property="og:title" content="${article.title}"><meta property="og:site_name" content="${site}">
<meta property="article:published_time" content="${day}T${time}:00+08:00"></head>
<body><header><nav><a href="/">${site}</a><a href="/about">关于我们</a></nav></header>
<main><article><h1>${article.title}</h1><div class="byline">记者 ${article.reporter}</div>
${indented(paragraphs)}
</article>${pagerOf(shown)}</main>
<footer><a href="/contact">联系我们</a></footer></body></html>`
}

export const templates: readonly Template[] = [portal, tables, modern]

/** As another site prints it again: with a header and a caption of its own. */
export const reprint: Template = (shown) => {
  const { article, paragraphs, site, charset } = shown
  return `<html><head>${declared(charset)}<title>转载：${article.title}</title></head><body><h2>${article.title}</h2>
<p>${article.published}　来源：${article.publisher}　编辑：周小舟</p><div class="content">${indented(paragraphs)}</div>
<p>（责任编辑：周小舟）</p><p>${site} 版权所有</p></body></html>`
}

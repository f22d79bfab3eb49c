import { firstNames, openings, places, sentences, surnames, things } from './invented-words.js'

/** One article. */
export interface News {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** Articles that no one wrote: the same ones on every run, no two alike, none of them about anything. Never ends. */
export function* inventedNews(seed: number): Generator<News> {
  const random = generator(seed)
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
  const slots: Readonly<Record<string, () => string>> = {
    地: () => `${pick(places)}${pick(['市', '县', '区', '镇'])}`,
    人: () => `${pick(surnames)}${pick(firstNames)}${random() < 0.5 ? pick(firstNames) : ''}`,
    物: () => pick(things),
    数: () => String(2 + Math.floor(random() ** 3 * 9000)),
    钱: () => `${(0.1 + random() ** 2 * 900).toFixed(random() < 0.5 ? 0 : 1)}${pick(['万', '亿', '百万'])}元`,
    月: () => String(1 + Math.floor(random() * 12)),
    日: () => String(1 + Math.floor(random() * 28)),
  }
  const filled = (form: string): string =>
    form.replace(/\{(.)\}/g, (_, slot: string) => slots[slot]?.() ?? '')
  for (;;) {
    const paragraphs = Array.from({ length: 3 + Math.floor(random() * 6) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 4) }, () => filled(pick(sentences))).join(''),
    )
    const dateline = filled('本报{地}{月}月{日}日电（记者 {人}）')
    const title = filled(`{地}${pick(openings)}{物} 涉及${pick(things)}{数}件`)
    yield { title, paragraphs: paragraphs.map((text, at) => (at === 0 ? dateline + text : text)) }
  }
}

/** One of them as a page of some site: what stands around it is the same on all pages of that site. */
export function newsPage({ title, paragraphs }: News, number: number): string {
  const site = `第${number % 20}新闻网`
  const links = Array.from({ length: 12 }, (_, at) => `<li><a href="/c/${at}.html">频道${at}</a></li>`).join(
    '',
  )
  const more = Array.from(
    { length: 6 },
    (_, at) => `<li><a href="/n/${number + at + 1}.html">相关阅读${at}</a></li>`,
  )
  const body = paragraphs.map((text) => `<p>　　${text}</p>`).join('\n')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_${site}</title></head><body>
<ul class="nav">${links}</ul><h1>${title}</h1><div class="info">2023-05-${String(1 + (number % 28)).padStart(2, '0')} 10:00 来源：${site}</div>
<div class="content">${body}</div><ul>${more.join('')}</ul><p class="foot">版权所有 ${site}</p></body></html>`
}

/** So many of them as lines of JSON, each with an id. */
export function* inventedNewsLines(documents: number): Generator<Buffer> {
  let number = 0
  for (const news of inventedNews(1)) {
    if (number >= documents) return
    yield Buffer.from(`${JSON.stringify({ id: `${number}`, html: newsPage(news, number) })}\n`)
    number += 1
  }
}

/** One page of about so many bytes, no two paragraphs of it alike. */
export function newsPageOf(bytes: number): Buffer {
  let [body, length] = ['', 0]
  for (const { paragraphs } of inventedNews(1)) {
    if (length >= bytes) break
    const next = paragraphs.map((text) => `<p>${text}</p>\n`).join('')
    body += next
    length += Buffer.byteLength(next)
  }
  return Buffer.from(`<html><head><title>一县之新闻</title></head><body><div>${body}</div></body></html>`)
}

/** The same numbers on every run, from 0 to 1. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

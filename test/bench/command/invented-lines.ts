import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const corpus = fileURLToPath(new URL('../../../../corpus', import.meta.url))

export interface Told {
  readonly title: string | null
  readonly text: string
}

/** The corpus's own articles over and over, each time with other numbers, as pages in lines of JSON. Never ends. */
export function* inventedLines(): Generator<Buffer> {
  const articles = corpusArticles()
  for (let number = 0; ; number++) {
    const article = articles[number % articles.length]
    if (article === undefined) throw new Error(`${corpus}: no article in it`)
    yield Buffer.from(`${JSON.stringify({ id: `${number}`, html: pageOf(article, number) })}\n`)
  }
}

/** As many of them as there are in so many bytes, or so many lines. */
export function* upTo(lines: Iterable<Buffer>, most: { bytes?: number; lines?: number }): Generator<Buffer> {
  let [bytes, count] = [0, 0]
  for (const line of lines) {
    if (
      bytes >= (most.bytes ?? Number.POSITIVE_INFINITY) ||
      count >= (most.lines ?? Number.POSITIVE_INFINITY)
    )
      return
    yield line
    bytes += line.length
    count += 1
  }
}

/** One page of about so many bytes: an article over and over, each time with other numbers. */
export function repeatingPage(bytes: number): Buffer {
  const [article] = corpusArticles().sort((a, b) => b.text.length - a.text.length)
  if (article === undefined) throw new Error(`${corpus}: no article in it`)
  const once = Buffer.byteLength(bodyOf(article, 0))
  const bodies = Array.from({ length: Math.ceil(bytes / once) }, (_, number) => bodyOf(article, number))
  return Buffer.from(
    `<html><head><title>${article.title}</title></head><body><div>${bodies.join('')}</div></body></html>`,
  )
}

/** The text of every golden case. */
export function corpusArticles(): Told[] {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).sort()
  const records = files.filter((file) => /^\d.*expected\.json$/.test(file))
  const told = records.map((file) => JSON.parse(readFileSync(join(corpus, file), 'utf8')) as Partial<Told>)
  return told.flatMap(({ title = null, text }) => (text === undefined ? [] : [{ title, text }]))
}

function pageOf(article: Told, number: number): string {
  const title = `${article.title}之${number}`
  const links = Array.from({ length: 20 }, (_, at) => `<li><a href="/${at}.html">栏目${at}</a></li>`).join('')
  return `<html><head><title>${title}</title></head><body><ul>${links}</ul><h1>${title}</h1><div>${bodyOf(article, number)}</div></body></html>`
}

function bodyOf({ text }: Told, number: number): string {
  return otherDigits(text, number)
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')
}

/** The same text about other amounts and dates. */
export function otherDigits(text: string, number: number): string {
  return text.replace(/\d/g, (digit, at: number) => `${(Number(digit) + number + at) % 10}`)
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventedArticle } from '../site/invented-article.js'
import { type NewsSite, startNewsSite } from '../site/news-site.js'
import { impoliteness } from '../site/politeness.js'

/** What a run is given, and what it takes along. */
export interface Material {
  readonly name: 'files' | 'site'
  /** The arguments of `jianbao run`, but for where and on which queue. */
  readonly args: readonly string[]
  readonly inputs: number
  /** Where hosts were asked too soon or twice at once, since this was last asked. */
  rudeness(): string[]
  close(): Promise<void>
}

/** Articles as files: lines and pages, some twice, some that are none. */
export async function fileMaterial(folder: string, inputs: number): Promise<Material> {
  const input = join(folder, 'files')
  mkdirSync(input, { recursive: true })
  const ofLines = Math.floor(inputs * 0.9)
  const lines = Array.from({ length: ofLines }, (_, nth) => {
    if (nth % 41 === 17) return '{"text": '
    // Each 13th says again what another one did.
    const { title, paragraphs } = inventedArticle(nth % 13 === 12 ? nth - 7 : nth)
    return JSON.stringify({ id: `${nth}`, text: [title, ...paragraphs].join('\n') })
  })
  writeFileSync(join(input, 'articles.jsonl'), `${lines.join('\n')}\n`)
  for (let nth = ofLines; nth < inputs; nth++) {
    const { title, paragraphs } = inventedArticle(nth)
    const text = nth % 11 === 3 ? '' : [title, ...paragraphs].join('\n')
    writeFileSync(join(input, `${nth}.txt`), text)
  }
  return { name: 'files', args: [input, '--batch-size', '8'], inputs, rudeness: () => [], async close() {} }
}

/** Articles of a site that behaves: its failures would take their time at every attempt. */
export async function siteMaterial(folder: string, articles: number): Promise<Material> {
  const site: NewsSite = await startNewsSite({ articles, odd: false })
  const delay = 10
  let seen = 0
  const list = join(folder, 'addresses.txt')
  const addresses = site.inputs.map(({ address }) => address)
  writeFileSync(list, `${addresses.join('\n')}\n`)
  return {
    name: 'site',
    args: ['--urls', list, '--allow-private', '127.0.0.0/8', '--delay', `${delay}`, '--batch-size', '8'],
    inputs: addresses.length,
    rudeness() {
      const log = site.log.slice(seen)
      seen = site.log.length
      return impoliteness(log, { delay, crawlDelay: site.crawlDelay })
    },
    close: () => site.close(),
  }
}

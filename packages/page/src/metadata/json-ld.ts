import { rawText } from '../body/dom.js'
import type { PageFacts } from './page-facts.js'

/** What a page's JSON-LD says of its article; schema.org's NewsArticle and its kin. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly published: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly body: string | null
}

const largest = 1_000_000
const mostNodes = 2000
const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting|WebPage|VideoObject)$/

type Json = { readonly [key: string]: unknown }

/** The page's first linked article that has a headline or a body, news before anything else; null without one. */
export function linkedArticle(facts: PageFacts): LinkedArticle | null {
  let found: LinkedArticle | null = null
  for (const script of facts.linkedData) {
    const data = parse(rawText(script, largest + 1))
    for (const node of objectsIn(data)) {
      if (!articleType.test(typeOf(node))) continue
      const article = read(node)
      if (/Article|Posting|Report/.test(typeOf(node)) && (article.headline ?? article.body) !== null)
        return article
      found ??= article.published === null ? null : article
    }
  }
  return found
}

function parse(text: string): unknown {
  if (text.length > largest) return null
  try {
    return JSON.parse(text)
  } catch {
    return parseLoosely(text)
  }
}

/** Raw line breaks inside strings are the usual fault; a comment or CDATA sign around the whole is the other. */
function parseLoosely(text: string): unknown {
  const start = text.search(/[[{]/)
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'))
  if (start < 0 || end < start) return null
  try {
    return JSON.parse(text.slice(start, end + 1).replace(/[\r\n\t]+/g, ' '))
  } catch {
    return null
  }
}

/** All objects in a value, breadth first, within bounds. */
function objectsIn(data: unknown): Json[] {
  const queue: unknown[] = [data]
  const objects: Json[] = []
  for (let i = 0; i < queue.length && i < mostNodes; i++) {
    const value = queue[i]
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) objects.push(value as Json)
    queue.push(...Object.values(value).slice(0, 200))
  }
  return objects
}

function typeOf(node: Json): string {
  const type = node['@type']
  return typeof type === 'string' ? type : Array.isArray(type) ? String(type[0]) : ''
}

function read(node: Json): LinkedArticle {
  return {
    headline: textOf(node.headline) ?? textOf(node.name),
    published: textOf(node.datePublished) ?? textOf(node.uploadDate),
    authors: namesOf(node.author),
    publisher: namesOf(node.publisher)[0] ?? null,
    body: textOf(node.articleBody),
  }
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? null : text
}

function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, 20) : [value]
  return list.flatMap((item) => {
    const name = typeof item === 'object' && item !== null ? textOf((item as Json).name) : textOf(item)
    return name === null ? [] : [name]
  })
}

import {
  type Behaviour,
  type Coding,
  encoded,
  firstFails,
  html,
  resets,
  slow,
  status,
  type Validators,
  validated,
} from './answer.js'
import { encode, traditional } from './encode.js'
import type { Expected } from './expected.js'
import type { HostWay } from './host-ways.js'
import { inventedArticle } from './invented-article.js'
import type { Template } from './templates.js'

/** How an article lies on its host. */
export interface Placing {
  readonly number: number
  /** Of the first page, such as `/2024/17.html`. */
  readonly path: string
  readonly way: HostWay
  readonly template?: Template
  /** Over how many pages it is split. */
  readonly pages?: number
  /** What the last page's link to a next one leads to: an earlier page, or one that is not there. */
  readonly lastNext?: 'first' | 'missing'
}

export interface Placed {
  readonly routes: ReadonlyMap<string, Behaviour>
  readonly expected: Expected
}

/** Articles that each new edition of the site changes. */
export const isEdited = (number: number): boolean => number % 40 === 7

/** Which edition of an article the site's own one holds. */
export const editionOf = (number: number, edition: number): number => (isEdited(number) ? edition : 0)

export function placeArticle(placing: Placing): Placed {
  const { number, path, pages = 1, lastNext } = placing
  const paths = Array.from({ length: pages }, (_, at) =>
    at === 0 ? path : path.replace(/(\.\w+)$/, `_${at + 1}$1`),
  )
  const links = lastNext === 'missing' ? [...paths, path.replace(/(\.\w+)$/, `_${pages + 1}$1`)] : paths
  const routes = new Map(
    paths.map((own, page) => [own, behaviourOf(placing, (edition) => bodyOf(placing, links, page, edition))]),
  )
  return {
    routes,
    expected: {
      becomes: 'article',
      story: `${number}`,
      title: inventedArticle(number).title,
      text: (edition) => {
        const { paragraphs } = inventedArticle(number, editionOf(number, edition))
        const shown = lastNext === 'missing' ? pieceOf(paragraphs, links.length, 0) : paragraphs
        return shown.join('\n')
      },
    },
  }
}

/** The paragraphs of a page: as many on each, the rest on the last. */
function pieceOf(paragraphs: readonly string[], pages: number, page: number): readonly string[] {
  const each = Math.floor(paragraphs.length / pages)
  return paragraphs.slice(page * each, page === pages - 1 ? undefined : (page + 1) * each)
}

function bodyOf(placing: Placing, links: readonly string[], page: number, edition: number): Buffer {
  const { number, way, template = way.template, lastNext } = placing
  const article = inventedArticle(number, editionOf(number, edition))
  const paragraphs = pieceOf(article.paragraphs, links.length, page)
  const shown = { article, paragraphs, pages: links, page, site: way.site, charset: way.meta }
  const markup = template(shown)
  const isLast = page === links.length - 1
  const looping =
    isLast && lastNext === 'first'
      ? markup.replace('<div class="pager">', `<div class="pager"><a href="${links[0]}">下一页</a> `)
      : markup
  return encode(way.isTraditional ? traditional(looping) : looping, way.bytes)
}

const codings: readonly Coding[] = ['identity', 'gzip', 'br', 'deflate', 'gzip']
const validators: readonly Validators[] = ['etag', 'modified', 'both']

/** Articles whose second page is missing. */
export const isCutShort = (number: number): boolean => number % 200 === 123

/** Articles of which the server cannot say whether they have changed. */
export const isUnnamed = (number: number): boolean => number % 50 === 11

function behaviourOf({ number, way }: Placing, body: (edition: number) => Buffer): Behaviour {
  const by = isUnnamed(number) ? 'none' : (validators[number % 3] ?? 'etag')
  const whole: Behaviour = ({ edition }) => ({
    status: 200,
    headers: html(way.header),
    body: body(edition),
    ...(number % 7 === 2 ? { delivery: 'chunked' as const } : {}),
  })
  const named = validated(by, (edition) => editionOf(number, edition), whole)
  const coded = encoded(codings[number % codings.length] ?? 'identity', named)
  const paced = number % 23 === 0 ? slow(20 + (number % 40), coded) : coded
  const failure = failures[number % 100]
  return failure === undefined ? paced : firstFails(failure, paced)
}

/** How some fail when they are asked for the first time, by the last two digits of their number. */
const failures: Readonly<Record<number, Behaviour>> = {
  5: status(503),
  36: resets,
  67: status(429, { 'Retry-After': '1' }),
  88: (asked) => ({ ...status(200)(asked), body: Buffer.alloc(5000, 0x20), delivery: 'cut' }),
}

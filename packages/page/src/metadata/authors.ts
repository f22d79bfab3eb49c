import type { Author } from '@jianbao/record'
import { parseCredits } from '../lines/credits.js'
import type { LinkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'
import type { ArticlePlace } from './pagination.js'

/** Names farther from the text than this are other articles'. */
const reach = { above: 30, below: 12 }

/** People whose names stand in elements made for them, near the text where it is known where that stands. */
export function authorsNamed(facts: PageFacts, place: ArticlePlace | null): Author[] {
  const near = facts.people.filter(
    ({ line }) => place === null || (line >= place.first - reach.above && line < place.last + reach.below),
  )
  return near
    .slice(0, mostElements)
    .flatMap(({ text }) => readNames(text))
    .filter(({ name }) => /\p{Script=Han}/u.test(name))
}

const mostElements = 5

const authorMetas = ['author', 'article:author', 'og:article:author', 'byl', 'dc.creator', 'parsely-author']

/** People that JSON-LD names. */
export function authorsLinked(linked: LinkedArticle | null): Author[] {
  return withoutAccounts(linked?.authors ?? [])
}

/** People that the page's metas name. */
export function authorsInMetas(facts: PageFacts): Author[] {
  const said = firstMeta(facts, authorMetas)
  return said === null ? [] : withoutAccounts([said])
}

function withoutAccounts(texts: readonly string[]): Author[] {
  return texts.flatMap(readNames).filter(({ name }) => !lone.test(name))
}

/** A single Latin word is an account or a placeholder. */
const lone = /^[\w-]+$/

function readNames(text: string): readonly Author[] {
  return parseCredits(text, { bareNames: true })?.authors ?? []
}

/** Each person once, with the role that was found first. */
export function distinctAuthors(authors: readonly Author[]): Author[] {
  const seen = new Set<string>()
  return authors.filter(({ name }) => {
    if (seen.has(name)) return false
    seen.add(name)
    return true
  })
}

import type { Author } from '@jianbao/record'
import { parseCredits } from '../lines/credits.js'
import type { LinkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'

/** People whose names stand in elements made for them. */
export function authorsNamed(facts: PageFacts): Author[] {
  return facts.people.flatMap(readNames).filter(({ name }) => /\p{Script=Han}/u.test(name))
}

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

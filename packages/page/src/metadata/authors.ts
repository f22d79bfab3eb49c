import type { Author } from '@jianbao/record'
import { parseCredits } from '../lines/credits.js'
import type { LinkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'

/** People whose names stand in elements made for them. */
export function authorsNamed(facts: PageFacts): Author[] {
  return facts.people.flatMap(readNames).filter(({ name }) => /\p{Script=Han}/u.test(name))
}

/** People that JSON-LD and metas name. */
export function authorsSaid(facts: PageFacts, linked: LinkedArticle | null): Author[] {
  const meta = firstMeta(facts, ['author', 'article:author', 'byl', 'dc.creator'])
  return [...(linked?.authors ?? []), ...(meta === null ? [] : [meta])]
    .flatMap(readNames)
    .filter(({ name }) => !lone.test(name))
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

import type { Author } from '@jianbao/record'
import { parseCredits } from '../lines/credits.js'
import type { LinkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'

/** People that the markup names as authors: elements made for them, JSON-LD, metas. */
export function authorsSaid(facts: PageFacts, linked: LinkedArticle | null): Author[] {
  const meta = firstMeta(facts, ['author', 'article:author', 'byl', 'dc.creator'])
  const names = [...facts.people, ...(linked?.authors ?? []), ...(meta === null ? [] : [meta])]
  return names.flatMap((name) => parseCredits(name, { bareNames: true })?.authors ?? [])
}

/** Each person once for each role, in the order they were found. */
export function distinctAuthors(authors: readonly Author[]): Author[] {
  const seen = new Set<string>()
  return authors.filter(({ name, role }) => {
    const key = `${role} ${name}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

import type { Line } from '../body/line.js'
import type { LinkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'
import { looksLikeSite, withoutSite } from './site-name.js'

const shortest = 4
const longest = 120
/** How much of two titles' pairs of characters must agree for one to stand for the other. */
const agreeing = 0.55

/**
 * The article's own headline: what is shown above the text and agrees with what the page says of itself in `<title>`,
 * `og:title` and JSON-LD; where nothing shown agrees, what the page says, without the site's name.
 */
export function findTitle(
  facts: PageFacts,
  linked: LinkedArticle | null,
  shown: readonly Line[],
  siteName: string | null,
): string | null {
  const said = [
    firstMeta(facts, ['og:title', 'twitter:title', 'articletitle', 'title']),
    linked?.headline ?? null,
  ]
  const claims = [facts.pageTitle, ...said].filter((claim) => claim !== null)
  const best = bestShown(shown, claims, siteName)
  if (best !== null) return best
  const [claim] = [...said, facts.pageTitle].filter((text) => text !== null)
  return claim === undefined ? firstHeading(shown) : withoutSite(claim, siteName)
}

function bestShown(
  shown: readonly Line[],
  claims: readonly string[],
  siteName: string | null,
): string | null {
  const stripped = claims.map((claim) => withoutSite(claim, siteName))
  let best: { text: string; score: number } | null = null
  for (const line of shown) {
    if (line.size < shortest || line.size > longest || line.linked * 2 > line.size) continue
    if (line.text === siteName || (looksLikeSite(line.text) && line.size < 12)) continue
    const agreement = Math.max(
      ...stripped.map((claim, i) => agreementOf(line.text, claim, claims[i] ?? claim)),
      0,
    )
    if (agreement < agreeing) continue
    const score = agreement + (line.heading ? 0.2 : 0)
    if (best === null || score >= best.score) best = { text: line.text, score }
  }
  return best?.text ?? null
}

/** 0 to 1: how well a shown line agrees with a claim, whole (with the site's name) or stripped. */
function agreementOf(text: string, stripped: string, whole: string): number {
  const a = fold(text)
  const b = fold(stripped)
  if (a === b) return 1
  const c = fold(whole)
  if (a.length >= 6 && c.startsWith(a)) return 0.95
  const share = commonPairs(a, b)
  return c.includes(a) && a.length * 2 >= b.length ? Math.max(share, 0.8) : share
}

/** Dice's coefficient over pairs of neighbouring characters. */
function commonPairs(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1)
  let common = 0
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    pairs.set(pair, left - 1)
    common++
  }
  return (2 * common) / (a.length + b.length - 2)
}

/** A title for comparing: width, case, blanks and marks don't matter. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
}

function firstHeading(shown: readonly Line[]): string | null {
  return shown.find((line) => line.heading && line.size >= shortest && line.size <= longest)?.text ?? null
}

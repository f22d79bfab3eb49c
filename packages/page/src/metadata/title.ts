import type { Line } from '../body/line.js'
import { lineKind } from '../body/line-kind.js'
import type { LinkedArticle } from './json-ld.js'
import { firstMeta, type PageFacts } from './page-facts.js'
import { looksLikeSite, titleParts, withoutSite } from './site-name.js'

const shortest = 3
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
  const claims = [...said, facts.pageTitle].flatMap((whole) =>
    whole === null ? [] : claimsIn(whole, siteName),
  )
  const best = bestShown(shown, claims) ?? claims[0]?.own ?? nearestHeadline(shown)
  return best === null ? null : best.replace(leadingSigns, '').replace(trailingSigns, '')
}

/** A headline as the markup may give it: one part of what it says. */
interface Claim {
  readonly own: string
  readonly folded: string
  readonly foldedWhole: string
  /** Above 0 to 1: the likeliest part counts in full. */
  readonly weight: number
}

const mostParts = 4
const secondBest = 0.9

/** The likeliest part first; a shown line may prove that another part is the headline. */
function claimsIn(whole: string, siteName: string | null): Claim[] {
  const likeliest = withoutSite(whole, siteName)
  const parts = [likeliest, ...titleParts(whole).filter((part) => part !== likeliest)].slice(0, mostParts)
  const foldedWhole = fold(whole)
  return parts.flatMap((own, i) => {
    const folded = fold(own)
    if (folded.length < shortest || own === siteName || (looksLikeSite(own) && folded.length < 12)) return []
    return [{ own, folded, foldedWhole, weight: i === 0 ? 1 : secondBest }]
  })
}

const trailingSigns = /[\s_|-]+$/
const leadingSigns = /^[◆◇■□●○★☆▲△▼▶►·•\s]+/u

function bestShown(shown: readonly Line[], claims: readonly Claim[]): string | null {
  let best: { text: string; score: number } | null = null
  for (const line of shown) {
    if (!canBeTitle(line)) continue
    const folded = fold(line.text)
    for (const claim of claims) {
      const agreement = agreementOf(folded, claim) * claim.weight
      const score = agreement + (line.heading ? 0.2 : 0)
      if (agreement < agreeing || (best !== null && score < best.score)) continue
      best = { text: trail.test(line.text) ? claim.own : line.text, score }
    }
  }
  return best?.text ?? null
}

/** A trail of sections that ends in the headline: `首页 > 要闻 > …`. */
const trail = /\S\s?[>»›》]{1,2}\s?\S.*[>»›》]/u

function canBeTitle(line: Line): boolean {
  if (line.size < shortest || line.size > longest || line.linked * 2 > line.size) return false
  return !(looksLikeSite(line.text) && line.size < 12)
}

/** Where the markup says nothing of use: the heading nearest above the text, else the line nearest above it. */
function nearestHeadline(shown: readonly Line[]): string | null {
  const near = shown.filter(canBeTitle).slice(-8)
  const line =
    near.findLast((each) => each.heading) ??
    near.findLast((each) => each.marks < 3 && each.size < 50 && lineKind(each).kind === 'text')
  return line?.text ?? null
}

/** 0 to 1: how well a shown line agrees with a claim, whole (with the site's name) or stripped; all folded. */
function agreementOf(line: string, { folded, foldedWhole }: Claim): number {
  if (line === folded) return 1
  if (line.length >= 6 && foldedWhole.startsWith(line)) return 0.95
  if (line.length * 4 < folded.length || line.length > folded.length * 4) return 0
  if (folded.length >= 4 && line.startsWith(folded)) return 0.8
  const share = commonPairs(line, folded)
  return foldedWhole.includes(line) && line.length * 2 >= folded.length ? Math.max(share, 0.8) : share
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

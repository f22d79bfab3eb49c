import type { Line } from '../body/line.js'
import { lineKind } from '../body/line-kind.js'
import { findDate } from '../lines/dates.js'
import { type Told, untold, type Witness, witness } from '../sources.js'
import type { LinkedArticle } from './json-ld.js'
import { namedMeta, type PageFacts } from './page-facts.js'
import { isGeneric, isNoHeadline, looksLikeSite, titleParts, withoutSite } from './site-name.js'
import { fold, pairsOf, shareOfPairs, tidyTitle } from './title-forms.js'

const shortest = 3
const longest = 120
/** How much of two titles' pairs of characters must agree for one to stand for the other. */
const agreeing = 0.55

const titleMetas = [
  'og:title',
  'twitter:title',
  'articletitle',
  'title',
  'dc.title',
  'weibo:article:title',
  'parsely-title',
]

/** Lines that may be the headline: those above the text, and the first that were taken for text. */
export interface ShownLines {
  readonly above: readonly Line[]
  readonly first: readonly Line[]
}

/**
 * The article's own headline: what is shown above the text and agrees with what the page says of itself in `<title>`,
 * `og:title` and JSON-LD; where nothing shown agrees, what the page says, without the site's name.
 */
export function findTitle(
  facts: PageFacts,
  linked: LinkedArticle | null,
  { above, first }: ShownLines,
  siteName: string | null,
): Told<string | null> {
  const said = [
    namedMeta(facts, titleMetas),
    linked?.headline ? witness('json_ld', linked.headline, 'headline') : null,
    facts.pageTitle === null ? null : witness('page_title', facts.pageTitle),
  ].filter((each) => each !== null)
  const claims = said.flatMap((by) => claimsIn(by, siteName))
  const best = bestShown([...above, ...first], claims) ?? bestClaim(claims) ?? nearestHeadline(above, first)
  if (best === null) return untold
  const folded = fold(best.text)
  const others = claims.filter((claim) => agreementOf(folded, claim) >= agreeing).map(({ by }) => by)
  return { value: tidyTitle(best.text), by: [...new Set([best.by, ...others])] }
}

/** A headline as the markup may give it: one part of what it says. */
interface Claim {
  readonly by: Witness
  readonly own: string
  readonly folded: string
  readonly foldedWhole: string
  /** Of `folded`. */
  readonly pairs: ReadonlyMap<number, number>
  /** Above 0 to 1: the likeliest part counts in full. */
  readonly weight: number
}

interface Chosen {
  readonly text: string
  readonly by: Witness
}

const mostParts = 4
const longestSite = 12
const secondBest = 0.9

/** The likeliest part first; a shown line may prove that another part is the headline. */
function claimsIn(by: Witness, siteName: string | null): Claim[] {
  const likeliest = withoutSite(by.said, siteName)
  const parts = titleParts(by.said)
  if (parts.every((part) => part === siteName || (isNoHeadline(part) && part.length < longestSite))) return []
  const others = [by.said.trim(), ...parts].filter((part) => part !== likeliest)
  const foldedWhole = fold(by.said)
  return [likeliest, ...new Set(others)].slice(0, mostParts + 1).flatMap((own, i) => {
    const folded = fold(own)
    if (folded.length < shortest || own === siteName || isGeneric(own)) return []
    if (looksLikeSite(own) && folded.length < longestSite) return []
    return [{ by, own, folded, foldedWhole, pairs: pairsOf(folded), weight: i === 0 ? 1 : secondBest }]
  })
}

function bestShown(shown: readonly Line[], claims: readonly Claim[]): Chosen | null {
  let best: (Chosen & { score: number }) | null = null
  const different = claims.filter(
    (claim, at) => !claims.slice(0, at).some((other) => saysTheSame(other, claim)),
  )
  const said = signsOf(claims)
  for (const line of shown) {
    if (line.size < shortest || line.size > longest || !sharesSigns(line.text, said) || !canBeTitle(line))
      continue
    const folded = fold(line.text)
    for (const claim of different) {
      const agreement = agreementOf(folded, claim) * claim.weight
      const score = agreement + (line.heading ? 0.2 : 0)
      if (agreement < agreeing || (best !== null && score < best.score)) continue
      const text = holdsMore(line, claim) ? claim.own : line.text
      best = { text, score, by: witness(line.heading ? 'heading' : 'line', line.text) }
    }
  }
  return best
}

/** Whether nothing is gained by asking the second claim too. */
function saysTheSame(first: Claim, second: Claim): boolean {
  const { folded, foldedWhole, weight } = first
  return folded === second.folded && foldedWhole === second.foldedWhole && weight >= second.weight
}

/** The UTF-16 units that the claims are made of; halves of characters tell nothing. */
function signsOf(claims: readonly Claim[]): ReadonlySet<number> {
  const units = new Set<number>()
  for (const { own, folded } of claims) {
    for (const text of [own, folded]) {
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i)
        if ((unit & 0xf800) !== 0xd800) units.add(unit)
      }
    }
  }
  return units
}

/** Whether a line is made of what the claims are made of, at least a fifth; asked first, for it is cheap. */
function sharesSigns(text: string, said: ReadonlySet<number>): boolean {
  let shared = 0
  for (let i = 0; i < text.length; i++) if (said.has(text.charCodeAt(i))) shared++
  return shared * 5 >= text.length
}

/** A trail of sections that ends in the headline: `首页 > 要闻 > …`. */
const trail = /\S\s?[>»›》]{1,2}\s?\S.*[>»›》]/u

/** Whether a line has the headline and more in it: the way to it, or its date. */
function holdsMore(line: Line, claim: Claim): boolean {
  if (trail.test(line.text)) return true
  return (
    line.text.length > claim.own.length + 8 &&
    (findDate(line.text, { fetchedAt: null })?.full ?? false) &&
    findDate(claim.own, { fetchedAt: null }) === null
  )
}

function canBeTitle(line: Line): boolean {
  if (line.size < shortest || line.size > longest || line.linked * 2 > line.size) return false
  return !(looksLikeSite(line.text) && line.size < longestSite)
}

const cutShort = /(?:\.{2,}|…+)\s*$/u

/** The first claim; the whole of it, where it was cut short and another one goes on. */
function bestClaim(claims: readonly Claim[]): Chosen | null {
  const [first] = claims
  if (first === undefined) return null
  const start = fold(first.own)
  const whole = cutShort.test(first.own)
    ? claims.find(({ own, folded }) => !cutShort.test(own) && folded.startsWith(start))
    : undefined
  const { own, by } = whole ?? first
  return { text: own, by }
}

/** Where the markup says nothing of use: the heading nearest above the text, else the line nearest above it. */
function nearestHeadline(above: readonly Line[], first: readonly Line[]): Chosen | null {
  const near = above.filter(canBeTitle).slice(-8)
  const line =
    near.findLast((each) => each.heading) ??
    first.find((each) => each.heading && canBeTitle(each)) ??
    near.findLast(looksLikeHeadline) ??
    first.find((each) => canBeTitle(each) && looksLikeHeadline(each))
  return line === undefined
    ? null
    : { text: line.text, by: witness(line.heading ? 'heading' : 'line', line.text) }
}

function looksLikeHeadline(line: Line): boolean {
  return line.marks < 3 && line.size < 50 && !/[。；;]$/u.test(line.text) && lineKind(line).kind === 'text'
}

/** 0 to 1: how well a shown line agrees with a claim, whole (with the site's name) or stripped; all folded. */
function agreementOf(line: string, { folded, foldedWhole, pairs }: Claim): number {
  if (line === folded) return 1
  if (line.length >= 6 && foldedWhole.startsWith(line)) return 0.95
  if (line.length * 4 < folded.length || line.length > folded.length * 4) return 0
  if (folded.length >= 4 && line.startsWith(folded)) return 0.8
  const share = shareOfPairs(pairs, folded.length - 1, line)
  return foldedWhole.includes(line) && line.length * 2 >= folded.length ? Math.max(share, 0.8) : share
}

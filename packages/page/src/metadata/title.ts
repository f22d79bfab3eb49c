import { addUnit, type CharacterTable, characterTable, holdsAny, holdsUnit } from '@jianbao/text'
import type { Line } from '../body/line.js'
import { findDate } from '../lines/dates.js'
import { type Told, untold, type Witness, witness } from '../sources.js'
import { fold } from './fold.js'
import type { LinkedArticle } from './json-ld.js'
import { nearestHeadline, saysMore } from './nearest-headline.js'
import { namedMeta, type PageFacts } from './page-facts.js'
import { isGeneric, isNoHeadline, looksLikeSite, piecesOf, titleParts, withoutSite } from './site-name.js'
import { pairsOf, shareOfPairs, tidyTitle } from './title-forms.js'

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
  const claims: Claim[] = []
  addClaims(claims, namedMeta(facts, titleMetas), siteName)
  if (linked?.headline) addClaims(claims, witness('json_ld', linked.headline, 'headline'), siteName)
  if (facts.pageTitle !== null) addClaims(claims, witness('page_title', facts.pageTitle), siteName)
  const best = bestShown([...above, ...first], claims) ?? bestUnshown(claims, above, first)
  if (best === null) return untold
  const folded = fold(best.text)
  const by = [best.by]
  for (const claim of claims)
    if (!by.includes(claim.by) && claim.agreementWith(folded) >= agreeing) by.push(claim.by)
  return { value: tidyTitle(best.text), by }
}

/** A headline as the markup may give it: one part of what it says. */
class Claim {
  readonly by: Witness
  readonly own: string
  readonly folded: string
  readonly foldedWhole: string
  /** Above 0 to 1: the likeliest part counts in full. */
  readonly weight: number
  /** Of `folded`; null before they are asked for. */
  #pairs: ReadonlyMap<number, number> | null = null

  constructor(by: Witness, own: string, folded: string, foldedWhole: string, weight: number) {
    this.by = by
    this.own = own
    this.folded = folded
    this.foldedWhole = foldedWhole
    this.weight = weight
  }

  /** 0 to 1: how well a shown line, folded, agrees with the claim, whole (with the site's name) or stripped. */
  agreementWith(line: string): number {
    const { folded, foldedWhole } = this
    if (line === folded) return 1
    if (line.length >= 6 && foldedWhole.startsWith(line)) return 0.95
    if (line.length * 4 < folded.length || line.length > folded.length * 4) return 0
    if (folded.length >= 4 && line.startsWith(folded)) return 0.8
    this.#pairs ??= pairsOf(folded)
    const share = shareOfPairs(this.#pairs, folded.length - 1, line)
    return foldedWhole.includes(line) && line.length * 2 >= folded.length ? Math.max(share, 0.8) : share
  }
}

interface Chosen {
  readonly text: string
  readonly by: Witness
}

const mostParts = 4
const longestSite = 12
const secondBest = 0.9

/** The likeliest part first; a shown line may prove that another part is the headline. */
function addClaims(claims: Claim[], by: Witness | null, siteName: string | null): void {
  if (by === null) return
  const pieces = piecesOf(by.said)
  const parts = titleParts(pieces)
  if (parts.every((part) => part === siteName || (part.length < longestSite && isNoHeadline(part)))) return
  const foldedWhole = fold(by.said)
  const tried = new Set([withoutSite(by.said, pieces, siteName), by.said.trim(), ...parts])
  let weight = 1
  for (const own of [...tried].slice(0, mostParts + 1)) {
    const folded = fold(own)
    const isNone = folded.length < shortest || own === siteName || isGeneric(own)
    if (!isNone && !(folded.length < longestSite && looksLikeSite(own)))
      claims.push(new Claim(by, own, folded, foldedWhole, weight))
    weight = secondBest
  }
}

/** A heading counts for more than another line. */
const forHeading = 0.2

/** The shown line that agrees best with what is claimed; of equals the one nearest to the text. */
function bestShown(shown: readonly Line[], claims: readonly Claim[]): Chosen | null {
  if (claims.length === 0) return null
  const different = claims.filter((claim, at) => !isSaidBefore(claim, claims, at))
  const said = signsOf(different)
  let best: { readonly line: Line; readonly match: Match } | null = null
  for (let at = shown.length - 1; at >= 0; at--) {
    const line = shown[at]
    const extra = line?.heading ? forHeading : 0
    // Most lines need not be looked at: at their best they don't agree better than what was found.
    if (line === undefined || 1 + extra <= (best?.match.score ?? 0)) continue
    if (!canBeTitle(line) || !sharesSigns(line.text, said)) continue
    const match = bestMatch(fold(line.text), different, extra)
    if (match !== null && match.score > (best?.match.score ?? 0)) best = { line, match }
  }
  if (best === null) return null
  const { line, match } = best
  const text = holdsMore(line, match.claim) ? match.claim.own : line.text
  return { text, by: witness(line.heading ? 'heading' : 'line', line.text) }
}

interface Match {
  readonly claim: Claim
  readonly score: number
}

/** The claim that a line agrees with best, the last of equals; null where it agrees with none. */
function bestMatch(folded: string, claims: readonly Claim[], extra: number): Match | null {
  let best: Match | null = null
  for (const claim of claims) {
    const agreement = claim.agreementWith(folded) * claim.weight
    const score = agreement + extra
    if (agreement >= agreeing && score >= (best?.score ?? 0)) best = { claim, score }
  }
  return best
}

/** Whether nothing is gained by asking the claim too, for one before it says the same. */
function isSaidBefore({ folded, foldedWhole, weight }: Claim, claims: readonly Claim[], at: number): boolean {
  for (let i = 0; i < at; i++) {
    const other = claims[i]
    if (other === undefined || other.weight < weight) continue
    if (other.folded === folded && other.foldedWhole === foldedWhole) return true
  }
  return false
}

/** The UTF-16 units that the claims are made of, a bit for each; halves of characters tell nothing. */
function signsOf(claims: readonly Claim[]): CharacterTable {
  const units = characterTable([])
  for (const { own, folded } of claims) {
    addUnits(units, own)
    if (folded !== own) addUnits(units, folded)
  }
  return units
}

function addUnits(units: CharacterTable, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if ((unit & 0xf800) !== 0xd800) addUnit(units, unit)
  }
}

/** Whether a line is made of what the claims are made of, at least a fifth; asked first, for it is cheap. */
function sharesSigns(text: string, said: CharacterTable): boolean {
  let shared = 0
  for (let i = 0; i < text.length; i++) if (holdsUnit(said, text.charCodeAt(i))) shared++
  return shared * 5 >= text.length
}

/** A trail of sections that ends in the headline: `首页 > 要闻 > …`. */
const trail = /\S\s?[>»›》]{1,2}\s?\S.*[>»›》]/u

const trailSigns = characterTable('>»›》')

/** Whether a line has the headline and more in it: the way to it, or its date. */
function holdsMore(line: Line, claim: Claim): boolean {
  if (holdsAny(trailSigns, line.text, 0, line.text.length) && trail.test(line.text)) return true
  return (
    line.text.length > claim.own.length + 8 &&
    (findDate(line.text, { fetchedAt: null })?.full ?? false) &&
    findDate(claim.own, { fetchedAt: null }) === null
  )
}

/** Where nothing shown agrees: what is claimed, unless it is a `<title>` alone that says the same of all pages of its site. */
function bestUnshown(
  claims: readonly Claim[],
  above: readonly Line[],
  first: readonly Line[],
): Chosen | null {
  const claimed = bestClaim(claims)
  if (claimed !== null && claims.some(({ by }) => by.source !== 'page_title')) return claimed
  const found = nearestHeadline(above.filter(canBeTitle), first.filter(canBeTitle))
  if (found === null || (claimed !== null && !saysMore(found, claimed.text, first))) return claimed
  return { text: found.text, by: witness(found.line.heading ? 'heading' : 'line', found.line.text) }
}

function canBeTitle(line: Line): boolean {
  if (line.listed || line.size < shortest || line.size > longest || line.linked * 2 > line.size) return false
  return line.size >= longestSite || !looksLikeSite(line.text)
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

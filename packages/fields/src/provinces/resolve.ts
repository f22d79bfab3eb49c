import type { PlaceVia } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import type { Candidate, Division } from './divisions.js'
import type { Evidence } from './evidence.js'
import type { Hit } from './scan.js'

/** A place that the text names. `place` is its full name. */
export interface Place extends Span {
  readonly division: Division
  readonly via: PlaceVia
}

/** What may stand between a division and the one within it: the enclosing division's own authority. */
const authority =
  /^(?:市|省|地区|辖区)?(?:公安局|公安厅|公安|中级人民法院|人民法院|人民检察院|检察院|法院|市场监管局|税务局|消防救援支队|交警支队|交通警察支队)?$/
const institution =
  /^(?:区|县|市)?(?:分局|公安|警方|法院|检察院|区委|县委|市委|县城|市民|交警|派出所|消防|民警|政府|街道|两地|等地|一带|籍|人民法院|人民检察院|经济开发区|经开区|高新区|火车站|站|机场|人民医院|镇)/
const listMark = /^[、和与及]$/
const longestAuthority = 9

/** Decides for each hit which place it names, from the words around it and from the rest of the article. */
export function resolve(text: string, hits: readonly Hit[], evidence: Evidence): Place[] {
  const places: Place[] = []
  const decided = new Map<string, Division>()
  for (const [index, hit] of hits.entries()) {
    const previous = places.at(-1)
    const division =
      withinPrevious(text, hit, previous) ??
      decided.get(hit.form) ??
      evidence.best(allowed(text, hit, hits[index + 1], previous, evidence), hit.start)
    if (!division) continue
    if (hit.candidates.some(({ need }) => need !== 'attached')) decided.set(hit.form, division)
    places.push({ start: hit.start, end: hit.end, division, via: viaOf(division) })
  }
  return places
}

/** The candidate that lies within the place named directly before. */
function withinPrevious(text: string, hit: Hit, previous: Place | undefined): Division | undefined {
  if (!previous || hit.start - previous.end > longestAuthority) return undefined
  if (!authority.test(text.slice(previous.end, hit.start))) return undefined
  const code = previous.division.code
  return hit.candidates.find(
    ({ division }) => division.code.length > code.length && division.code.startsWith(code),
  )?.division
}

/**
 * The candidates whose needs the article meets. A county written straight after a place of another province is none: a
 * hill or a firm of that name there.
 */
function allowed(
  text: string,
  hit: Hit,
  next: Hit | undefined,
  previous: Place | undefined,
  evidence: Evidence,
): Candidate[] {
  const inContext = isNamedAsPlace(text, hit, next, previous)
  const elsewhere = previous?.end === hit.start ? previous.division.code.slice(0, 2) : undefined
  return hit.candidates.filter((candidate) => {
    if (elsewhere && candidate.division.code.length === 6 && !candidate.division.code.startsWith(elsewhere))
      return false
    if (candidate.need === 'alone') return true
    if (candidate.need === 'attached') return false
    return evidence.supports(candidate.division, hit.start) && (candidate.need === 'supported' || inContext)
  })
}

function isNamedAsPlace(text: string, hit: Hit, next: Hit | undefined, previous: Place | undefined): boolean {
  if (institution.test(text.slice(hit.end, hit.end + 8))) return true
  const follows = previous?.end === hit.start - 1 && listMark.test(text.charAt(hit.start - 1))
  const leads = next?.start === hit.end + 1 && listMark.test(text.charAt(hit.end))
  return follows || leads
}

function viaOf({ code }: Division): PlaceVia {
  if (code.length === 2) return 'name'
  return code.length === 4 ? 'city' : 'county'
}

import type { PlaceVia } from '@jianbao/record'
import type { Span } from '@jianbao/text'
import type { Candidate, Division, Need } from './divisions.js'
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
  /^(?:区|县|市)?(?:分局|公安|警方|法院|检察院|区委|县委|市委|县城|市民|交警|派出所|消防|分队|中队|大队|民警|政府|街道|两地|等地|一带|籍|人民法院|人民检察院|经济开发区|经开区|高新区|火车站|站|机场|人民医院|镇|人(?=[，。、；,]))/
const listMark = /^[、和与及]$/
const longestAuthority = 9

/** Decides for each hit which place it names, from the words around it and from the rest of the article. */
export function resolve(text: string, hits: readonly Hit[], evidence: Evidence): Place[] {
  const places: Place[] = []
  const decided = new Map<string, Division>()
  const namedInFull = new Set<string>()
  for (const [index, hit] of hits.entries()) {
    const previous = places.at(-1)
    const within = withinPrevious(text, hit, previous)
    const inContext = () => isNamedAsPlace(text, hit, hits[index + 1], previous)
    const division =
      within?.division ??
      decided.get(hit.form) ??
      evidence.best(allowed(hit, previous, evidence, namedInFull, inContext), hit.start)
    if (!division) continue
    if (isLasting(hit, division)) decided.set(hit.form, division)
    if (hit.form === division.name) namedInFull.add(division.code)
    places.push({ start: hit.start, end: hit.end, division, via: viaOf(division) })
  }
  return places
}

/** Forms that mean a place only within the one before them. */
const boundToPrevious: ReadonlySet<Need> = new Set(['attached', 'branch'])
const lasting: ReadonlySet<Need> = new Set(['alone', 'supported'])

/** Whether the form, once it meant this division, means it in the rest of the article too. */
function isLasting({ candidates }: Hit, division: Division): boolean {
  return candidates.some((candidate) => candidate.division === division && lasting.has(candidate.need))
}

/** The candidate that lies within the place named directly before. */
function withinPrevious(text: string, hit: Hit, previous: Place | undefined): Candidate | undefined {
  if (!previous || hit.start - previous.end > longestAuthority) return undefined
  const between = text.slice(previous.end, hit.start)
  if (!authority.test(between)) return undefined
  const isBranch = between !== '' && text.startsWith('分局', hit.end)
  const { code } = previous.division
  const inner = hit.candidates.filter(
    ({ division, need }) =>
      division.code.length > code.length && division.code.startsWith(code) && (need !== 'branch' || isBranch),
  )
  return (isBranch ? inner.find(({ division }) => division.code.length === 6) : undefined) ?? inner[0]
}

/**
 * The candidates whose needs the article meets. A county written straight after a place of another province is none: a
 * hill or a firm of that name there.
 */
function allowed(
  hit: Hit,
  previous: Place | undefined,
  evidence: Evidence,
  namedInFull: ReadonlySet<string>,
  inContext: () => boolean,
): Candidate[] {
  const elsewhere = previous?.end === hit.start ? previous.division.code.slice(0, 2) : undefined
  return hit.candidates.filter(({ division, need }) => {
    if (elsewhere && division.code.length === 6 && !division.code.startsWith(elsewhere)) return false
    if (need === 'alone') return true
    if (boundToPrevious.has(need) || !evidence.supports(division, hit.start)) return false
    return need === 'supported' || namedInFull.has(division.code) || inContext()
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

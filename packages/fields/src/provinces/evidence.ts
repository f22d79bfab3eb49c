import { firstWhere } from '@jianbao/text'
import type { Candidate, Division } from './divisions.js'
import type { Hit } from './scan.js'

/** How much a sign says for a division: the same prefecture, the same province, nothing. */
const samePrefecture = 2
const sameProvince = 1

/**
 * What the article's certain place names say about the uncertain ones. Signs are kept by province and by prefecture, so
 * that a look-up costs the logarithm of their number.
 */
export class Evidence {
  readonly #hits: readonly Hit[]
  readonly #home: string | undefined
  #signs: ReadonlyMap<string, readonly number[]> | undefined

  /** `home`: two digits of the province-level division that the article comes from, where that is known. */
  constructor(hits: readonly Hit[], home?: string) {
    this.#hits = hits
    this.#home = home
  }

  /** Gathered when they are first asked for: most articles name no place that is uncertain. */
  get #byPrefix(): ReadonlyMap<string, readonly number[]> {
    this.#signs ??= signsOf(this.#hits)
    return this.#signs
  }

  /** Whether the article names the division's province or prefecture, or another place in it, beside `at`. */
  supports(division: Division, at: number): boolean {
    return this.#rank(division, at).weight > 0
  }

  /** Whether the article names a place of the province-level division. */
  names(province: string): boolean {
    return this.#byPrefix.has(province)
  }

  /** The candidate with the best evidence, the nearest named before it on a tie; a sole one needs none. */
  best(candidates: readonly Candidate[], at: number): Division | undefined {
    if (candidates.length < 2) return candidates[0]?.division
    const divisions = highestLevel(candidates)
    const [first] = divisions
    if (divisions.length <= 1) return first
    let chosen: Division | undefined
    let best = { weight: 0, distance: Number.POSITIVE_INFINITY }
    for (const division of divisions) {
      const rank = this.#rank(division, at)
      if (rank.weight > best.weight || (rank.weight === best.weight && rank.distance < best.distance)) {
        chosen = division
        best = rank
      }
    }
    const oneProvince = new Set(divisions.map(({ code }) => code.slice(0, 2))).size === 1
    return best.weight > 0 ? chosen : oneProvince ? first : undefined
  }

  #rank({ code }: Division, at: number): { weight: number; distance: number } {
    const directly = code.length === 6 ? this.#nearest(prefectureOf(code), at) : undefined
    if (directly !== undefined) return { weight: samePrefecture, distance: directly }
    const province = this.#nearest(code.slice(0, 2), at)
    if (province !== undefined) return { weight: sameProvince, distance: province }
    const athome = this.#home === code.slice(0, 2)
    return { weight: athome ? sameProvince : 0, distance: Number.MAX_SAFE_INTEGER }
  }

  /** Distance to the nearest other sign, those behind `at` counted as farther than any before it. */
  #nearest(prefix: string, at: number): number | undefined {
    const positions = this.#byPrefix.get(prefix)
    if (!positions) return undefined
    const index = firstWhere(positions, (position) => position >= at)
    const earlier = positions[index - 1]
    if (earlier !== undefined) return at - earlier
    const later = positions[index] === at ? positions[index + 1] : positions[index]
    return later === undefined ? undefined : afterwards + later - at
  }
}

/** Where the certain hits stand, by the first two and four digits of their codes. */
function signsOf(hits: readonly Hit[]): ReadonlyMap<string, readonly number[]> {
  const signs = new Map<string, number[]>()
  const add = (prefix: string, at: number): void => {
    const positions = signs.get(prefix)
    if (!positions) signs.set(prefix, [at])
    else if (positions.at(-1) !== at) positions.push(at)
  }
  for (const hit of hits) {
    const code = certain(hit)
    if (code === null) continue
    add(code.slice(0, 2), hit.start)
    add(code.slice(0, 4), hit.start)
  }
  return signs
}

/** The districts of these belong to no prefecture: their city is their province. */
const citiesAsProvinces = new Set(['11', '12', '31', '50', '81', '82'])

function prefectureOf(code: string): string {
  const province = code.slice(0, 2)
  return citiesAsProvinces.has(province) ? province : code.slice(0, 4)
}

const afterwards = 1_000_000_000

/** The code of a hit that needs nothing and means one place, or places of one prefecture; null for every other. */
function certain({ candidates }: Hit): string | null {
  let code: string | null = null
  let alone = true
  for (const { need, division } of candidates) {
    if (need !== 'alone' || (code !== null && division.code.length > code.length)) continue
    if (code === null || division.code.length < code.length) {
      code = division.code
      alone = true
    } else alone &&= prefectureOf(division.code) === prefectureOf(code)
  }
  return alone ? code : null
}

/** `吉林` is the province before the city, `鞍山` the city before a county. */
function highestLevel(candidates: readonly Candidate[]): Division[] {
  const level = Math.min(...candidates.map(({ division }) => division.code.length))
  return candidates.filter(({ division }) => division.code.length === level).map(({ division }) => division)
}

import { isTranscribed } from './known-names.js'
import type { NameCandidate } from './name-candidates.js'
import { isRest } from './name-edges.js'
import { worldNames } from './world-names.js'

/** So much dearer a longer reading may be that leaves no character over. */
const DEARER = 2

/** 布莱克|韦尔: so much cheaper the longer reading is that a known name is only a part of. */
const CHEAPER = 2
const LESS = 0.1

/** So likely, and hardly dearer, a longer name is one person's. */
const LIKELY = 8
const DEARER_WHOLE = 4
const DOTTED = /[·•‧・﹒.-]/u

/** 奥巴马|克里: two whom everyone knows by these names. */
const isTwo = (text: string, { name, end }: NameCandidate, longer: NameCandidate): boolean =>
  worldNames.has(name) && worldNames.has(text.slice(end, longer.end))

/** The last likely name from abroad among candidates in order, the longer ones of a place before the shorter. */
export class LongerAbroad {
  #last: NameCandidate | null = null
  #score = 0

  /** What a candidate is worth: nothing where such a name begins with it, which is remembered otherwise. */
  worth(text: string, candidate: NameCandidate, score: number): number {
    const last = this.#last
    if (candidate.kind === 'foreign') {
      const longer = last?.start === candidate.start ? last : null
      if (last !== null && this.#isFamilyName(candidate, last)) return Math.min(score, this.#score - LESS)
      if (longer !== null && longer.cost < candidate.cost - CHEAPER && !isTwo(text, candidate, longer))
        return Math.min(score, this.#score - LESS)
      if (score > 0 && (longer === null || candidate.cost < longer.cost)) {
        this.#last = candidate
        this.#score = score
      }
      return score
    }
    return last !== null && goesOnAbroad(text, candidate, last) ? Math.min(0, score) : score
  }

  /** 马丁|克鲁斯: a known name that ends a likely longer one. */
  #isFamilyName({ name, start, end, cost }: NameCandidate, longer: NameCandidate): boolean {
    return (
      longer.start < start &&
      longer.end === end &&
      this.#score >= LIKELY &&
      longer.cost < Math.min(0, cost + DEARER_WHOLE) &&
      isTranscribed(name) &&
      !DOTTED.test(longer.name)
    )
  }
}

/** 康定斯|基: a Chinese name that a longer one from abroad goes on from, where the rest is no word. */
const goesOnAbroad = (
  text: string,
  { kind, start, end, cost }: NameCandidate,
  longer: NameCandidate,
): boolean =>
  kind === 'chinese' &&
  longer.start === start &&
  longer.end > end &&
  longer.cost < cost + DEARER &&
  longer.cost < 0 &&
  (isRest(text, end) || longer.end - end > 1)

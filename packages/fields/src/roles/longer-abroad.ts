import { isTranscribed } from './known-names.js'
import type { NameCandidate } from './name-candidates.js'
import { isRest } from './name-edges.js'
import { worldNames } from './world-names.js'

/** So much dearer a longer reading may be that leaves no character over. */
const DEARER = 2

/** 布莱克|韦尔: so much cheaper the longer reading is that a known name is only a part of. */
const CHEAPER = 2
const LESS = 0.1
/** So much, it is hardly anything else. */
const CHEAPER_BY_FAR = 4

/** So likely, and hardly dearer, a longer name is one person's. */
const LIKELY = 8
const DEARER_WHOLE = 4
const DOTTED = /[·•‧・﹒.?-]/u

/** 奥巴马|克里: two whom everyone knows by these names. */
const isTwo = (text: string, { name, end }: NameCandidate, longer: NameCandidate): boolean =>
  worldNames.has(name) && worldNames.has(text.slice(end, longer.end))

/** 维|科尔: a known name of two characters that ends what sounds like a longer one. */
const isEnding = ({ name, start, end, cost }: NameCandidate, longest: NameCandidate): boolean =>
  name.length === 2 &&
  longest.end === end &&
  longest.start < start &&
  longest.cost < Math.min(0, cost) - CHEAPER &&
  !DOTTED.test(longest.name) &&
  isTranscribed(name)

/** The last likely name from abroad among candidates in order, the longer ones of a place before the shorter. */
export class LongerAbroad {
  #last: NameCandidate | null = null
  #longest: NameCandidate | null = null
  #score = 0

  /** What a candidate is worth: nothing where such a name begins with it, which is remembered otherwise. */
  worth(text: string, candidate: NameCandidate, score: number): number {
    const last = this.#last
    if (candidate.kind === 'foreign') {
      if (this.#isOpening(text, candidate, score)) return 0
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
    const longest = this.#longest
    const goesOn =
      (last !== null && goesOnAbroad(text, candidate, last)) ||
      (longest !== null &&
        longest.cost < candidate.cost - CHEAPER_BY_FAR &&
        !DOTTED.test(longest.name) &&
        goesOnAbroad(text, candidate, longest))
    return goesOn ? Math.min(0, score) : score
  }

  /** 史密斯|菲尔德: a known name that opens what sounds like a longer one, be that somebody's or a place's. */
  #isOpening(text: string, candidate: NameCandidate, score: number): boolean {
    const longest = this.#longest
    if (longest !== null && score > 0 && isEnding(candidate, longest)) return true
    if (longest === null || longest.start !== candidate.start) {
      this.#longest = candidate
      return false
    }
    return (
      score > 0 &&
      longest.cost < Math.min(0, candidate.cost) - CHEAPER_BY_FAR &&
      isTranscribed(candidate.name) &&
      !DOTTED.test(longest.name) &&
      !isTranscribed(text.slice(candidate.end, longest.end))
    )
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

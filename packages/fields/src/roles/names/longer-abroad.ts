import { isTranscribedAt } from './known-names.js'
import type { NameCandidate } from './name-candidates.js'
import { isRest } from './name-edges.js'
import { worldNames } from './world-names.js'

/** So much dearer a longer reading may be that leaves no character over. */
const DEARER = 2

/** 布莱克|韦尔: so much cheaper the longer reading is that a known name is only a part of. */
const CHEAPER = 2
const LESS = 0.1
/** So much, a known name is hardly all of it. */
const CHEAPER_WHOLE = 1.5
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
const isEnding = (text: string, { start, end, cost }: NameCandidate, longest: NameCandidate): boolean =>
  end - start === 2 &&
  longest.end === end &&
  longest.start < start &&
  longest.cost < Math.min(0, cost) - CHEAPER &&
  isTranscribedAt(text, start, end) &&
  !DOTTED.test(longest.name)

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
      if (last !== null && this.#isFamilyName(text, candidate, last))
        return Math.min(score, this.#score - LESS)
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
        longest.start === candidate.start &&
        longest.cost < candidate.cost - CHEAPER_BY_FAR &&
        goesOnAbroad(text, candidate, longest) &&
        !DOTTED.test(longest.name))
    return goesOn ? Math.min(0, score) : score
  }

  /** 史密斯|菲尔德: a known name that opens what sounds like a longer one, be that somebody's or a place's. */
  #isOpening(text: string, candidate: NameCandidate, score: number): boolean {
    const longest = this.#longest
    if (longest !== null && score > 0 && isEnding(text, candidate, longest)) return true
    if (longest === null || longest.start !== candidate.start) {
      this.#longest = candidate
      return false
    }
    return (
      score > 0 &&
      longest.cost < candidate.cost - CHEAPER_WHOLE &&
      isTranscribedAt(text, candidate.start, candidate.end) &&
      !DOTTED.test(longest.name) &&
      !isTranscribedAt(text, candidate.end, longest.end)
    )
  }

  /** 马丁|克鲁斯: a known name that ends a likely longer one. */
  #isFamilyName(text: string, { start, end, cost }: NameCandidate, longer: NameCandidate): boolean {
    return (
      longer.start < start &&
      longer.end === end &&
      this.#score >= LIKELY &&
      longer.cost < Math.min(0, cost + DEARER_WHOLE) &&
      isTranscribedAt(text, start, end) &&
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

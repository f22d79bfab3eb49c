import { segmentationCosts } from '@jianbao/text'
import { nameCharacter, surnameCost } from './name-tables.js'

/** A stretch of text that could be a person's name. */
export interface NameCandidate {
  readonly start: number
  readonly end: number
  readonly kind: 'chinese' | 'foreign' | 'surname'
  /** How much dearer the text gets when this stretch is read as a name: under 0, the name explains it better. */
  readonly cost: number
}

/** Negative logarithms of how often a word of the news is a name of each kind. */
const CHINESE_NAME = 4.2
const FOREIGN_NAME = 6.5
const SURNAME_ALONE = 5.5
const MAIDEN = 6
/** Words of grammar that stand right after names far more often than at their ends. */
const NEVER_LAST = /[因被将在对等也又就都说称的了是及把给让向]/u
const SELDOM_LAST = /[和与为以从由之庙街线站县镇村区乡]/u
const SELDOM = 3
const TWO_CHARACTERS = 0.25
const ONE_CHARACTER = 1.5

/** Candidates that are this much dearer than plain words are not worth looking at. */
const HOPELESS = 14
/** Words pay for a dot as for an unknown character; a name pays a part of it too, or any two words with a dot were one. */
const DOT_IN_NAME = 9
const LONGEST_FOREIGN = 16
/** A character this rare in transcribed names ends them. */
const NEVER_FOREIGN = 10.5
/** Words that stand before a transcribed name and could be part of one by their sound. */
const NOT_FIRST = /^[和与对在以于为及由从把被将给向让叫是有的了也都又]/u
const RUN = /[\u4e00-\u9fff·•‧]+/gu
/** Names with this are the masked names' business. */
const WITHHELD = /[某姓]/u
const DOT = /[·•‧]/u

/** Every stretch of a text that its characters allow to be a name, better or worse. */
export function nameCandidates(text: string): NameCandidate[] {
  const candidates: NameCandidate[] = []
  for (const match of text.matchAll(RUN)) {
    const run = match[0]
    const { upTo, from } = segmentationCosts(run)
    const best = upTo[run.length] ?? 0
    const offer = (kind: NameCandidate['kind'], start: number, end: number, own: number): void => {
      const cost = (upTo[start] ?? 0) + own + (from[end] ?? 0) - best
      if (cost <= HOPELESS) {
        candidates.push({ kind, start: match.index + start, end: match.index + end, cost })
      }
    }
    for (let start = 0; start < run.length; start++) {
      offerChinese(run, start, offer)
      offerForeign(run, start, offer)
    }
  }
  return candidates
}

type Offer = (kind: NameCandidate['kind'], start: number, end: number, own: number) => void

function offerChinese(run: string, start: number, offer: Offer): void {
  for (const size of [1, 2]) {
    const surname = run.slice(start, start + size)
    const cost = surname.length === size ? surnameCost(surname) : undefined
    if (cost === undefined) continue
    const given = start + size
    const [one, two] = [run[given], run[given + 1]]
    offer('surname', start, given, SURNAME_ALONE + cost)
    if (one === undefined || WITHHELD.test(one)) continue
    offer('chinese', start, given + 1, CHINESE_NAME + cost + ONE_CHARACTER + nameCharacter(one).only)
    if (two === undefined || WITHHELD.test(two)) continue
    if (NEVER_LAST.test(two)) continue
    const pair = nameCharacter(one).first + nameCharacter(two).last + (SELDOM_LAST.test(two) ? SELDOM : 0)
    offer('chinese', start, given + 2, CHINESE_NAME + cost + TWO_CHARACTERS + pair)
    // A married woman's name in Hong Kong and Taiwan: 陈方安生, 张王淑芬.
    const third = run[given + 2]
    const maiden = surnameCost(one)
    if (size === 1 && third !== undefined && maiden !== undefined) {
      const names = nameCharacter(two).first + nameCharacter(third).last
      offer('chinese', start, given + 3, CHINESE_NAME + cost + maiden + MAIDEN + names)
    }
  }
}

function offerForeign(run: string, start: number, offer: Offer): void {
  if (NOT_FIRST.test(run[start] ?? '')) return
  let own = FOREIGN_NAME
  let dots = 0
  for (let end = start; end < Math.min(run.length, start + LONGEST_FOREIGN); end++) {
    const character = run[end] ?? ''
    if (DOT.test(character)) {
      if (end === start) return
      dots++
      own += DOT_IN_NAME
      continue
    }
    const { foreign } = nameCharacter(character)
    if (foreign > NEVER_FOREIGN) return
    own += foreign
    if (end - start >= (dots > 0 ? 2 : 1) && !DOT.test(run[end - 1] ?? ''))
      offer('foreign', start, end + 1, own)
  }
}

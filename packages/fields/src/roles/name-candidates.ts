import { segmentationCosts, surnameCost } from '@jianbao/text'
import { beginsCompound, nameCharacter } from './name-tables.js'

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
/** 曾任国信…, 周一: the surname's character as a verb and as a weekday. */
const NOT_A_SURNAME = /^.?[曾现担出历兼聘]任|^.?周[一二三四五六日末](?!.)|^周[一二三四五六日末]/u
/** Words of grammar that stand right after names far more often than at their ends. */
const NEVER_LAST = /[局院庭厅署司社馆厂店因被将在对等也又就都说称的了是及把给让向]/u
const SELDOM_LAST = /[和与为以从由]/u
const SELDOM = 3
/** 田独镇, 大岭村: three characters that end so are a place, whatever they begin with. */
const PLACE_LAST = /[县镇村区乡旗寨窑屯垭峪线站路街庙寺]/u
const AS_PLACE = 7
/** 李之|间, but 石敬之. */
const GENITIVE = /^之[间外内前后下上中际时一所类于]/u
const TWO_CHARACTERS = 0.25
const ONE_CHARACTER = 1.5

/** Candidates that are this much dearer than plain words are not worth looking at. */
const HOPELESS = 14
/** Words pay for a dot as for an unknown character; a name pays a part of it too, or any two words with a dot were one. */
const DOT_IN_NAME = 9
const LONGEST_FOREIGN = 16
/** A character this rare in transcribed names ends them. */
const NEVER_FOREIGN = 10.5
/** A dotted name must sound foreign on the whole: less than this a character. */
const LIKELY_FOREIGN = 6.8
/** Words that stand before a transcribed name and could be part of one by their sound. */
const NOT_FIRST = /^[和与对在以于为及由从把被将给向让叫是有的了也都又]/u
/** Rare characters stand in names more than anywhere: of extension A, and in two units of the planes beyond. */
const RUN =
  /(?:[\u3400-\u4dbf\u4e00-\u9fff·•‧・﹒]|[\ud840-\ud8ff][\udc00-\udfff]|(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff]))+/g
/** Without the u flag, since it is tested on single units. */
const HIGH_SURROGATE = /[\ud800-\udbff]/
/** Names with this are the masked names' business. */
const WITHHELD = /[某姓]/u
/** 界龙村: what names places and never a person from abroad. */
const NOT_IN_FOREIGN = /[镇村区县乡省市州]/u
const DOT = /[·•‧・﹒-]/u

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
  for (const size of beginsCompound(run[start] ?? '') ? [1, 2] : [1]) {
    const surname = run.slice(start, start + size)
    const cost = surname.length === size ? surnameCost(surname) : undefined
    if (cost === undefined) continue
    if (NOT_A_SURNAME.test(run.slice(Math.max(0, start - 1), start + 2))) return
    offer('surname', start, start + size, SURNAME_ALONE + cost)
    offerGiven(run, start, start + size, CHINESE_NAME + cost, offer)
  }
}

/** The given names of one, two or (after a husband's surname) three characters that could follow a surname. */
function offerGiven(run: string, start: number, given: number, own: number, offer: Offer): void {
  const one = characterAt(run, given)
  if (one === '' || WITHHELD.test(one)) return
  const middle = given + one.length
  offer('chinese', start, middle, own + ONE_CHARACTER + nameCharacter(one).only)
  const two = characterAt(run, middle)
  if (two === '' || WITHHELD.test(two) || NEVER_LAST.test(two)) return
  const pair = nameCharacter(one).first + nameCharacter(two).last + unlikelyEnd(run, middle, two)
  offer('chinese', start, middle + two.length, own + TWO_CHARACTERS + pair)
  // A married woman's name in Hong Kong and Taiwan: 陈方安生, 张王淑芬.
  const third = run[given + 2]
  const maiden = surnameCost(one)
  if (given - start !== 1 || third === undefined || maiden === undefined) return
  const names = nameCharacter(two).first + nameCharacter(third).last
  offer('chinese', start, given + 3, own + maiden + MAIDEN + names)
}

const characterAt = (run: string, at: number): string =>
  HIGH_SURROGATE.test(run[at] ?? '') ? run.slice(at, at + 2) : (run[at] ?? '')

function unlikelyEnd(run: string, at: number, last: string): number {
  if (PLACE_LAST.test(last)) return AS_PLACE
  return SELDOM_LAST.test(last) || GENITIVE.test(run.slice(at, at + 2)) ? SELDOM : 0
}

function offerForeign(run: string, start: number, offer: Offer): void {
  if (NOT_FIRST.test(run[start] ?? '') || DOT.test(run[start] ?? '')) return
  let own = FOREIGN_NAME
  let dots = 0
  for (let end = start + 1; end <= Math.min(run.length, start + LONGEST_FOREIGN); end++) {
    const character = run[end - 1] ?? ''
    const dot = DOT.test(character)
    const { foreign } = nameCharacter(character)
    if (!dot && foreign > NEVER_FOREIGN) return
    dots += dot ? 1 : 0
    own += dot ? DOT_IN_NAME : foreign
    if (NOT_IN_FOREIGN.test(character)) return
    if (!dot && (dots === 0 || !DOT.test(run[end - 2] ?? '')) && soundsForeign(own, end - start, dots))
      offer('foreign', start, end, own)
  }
}

/** Whether a stretch is long enough for a transcribed name and, with a dot, likely on the whole. */
function soundsForeign(own: number, length: number, dots: number): boolean {
  if (dots === 0) return length > 1
  return length > 2 && own <= FOREIGN_NAME + dots * DOT_IN_NAME + LIKELY_FOREIGN * (length - dots)
}

import { characterCosts, nameTables, segmentationCosts, wordsCost } from '@jianbao/text'
import {
  characterMarks,
  DOT,
  IN_NAME,
  LIST_MARK,
  NEVER_LAST,
  NOT_FIRST,
  PLACE_LAST,
  SAYS_PERSON,
  SELDOM_LAST,
} from './character-marks.js'
import { TITLE_END, TITLE_NEAR } from './find-titles.js'
import { isFamous, worldNamesAt } from './known-names.js'

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
const SELDOM = 3
const AS_PLACE = 7
/** 李之|间, but 石敬之. */
const GENITIVE = /^之[间外内前后下上中际时一所类于]/u
const TWO_CHARACTERS = 0.25
const ONE_CHARACTER = 1.5

/** Candidates that are this much dearer than plain words are not worth looking at. */
const HOPELESS = 14
/** Nor those that are dearer than what may speak for them: by themselves, with a title before, with words after, in a list. */
const BY_ITSELF = 3.5
const WITH_TITLE = 6.5
const WITH_WORDS_AFTER = 7
const WITH_LIST = 6
const FOREIGN_AT_MOST = 10
/** Words pay for a dot as for an unknown character; a name pays a part of it too, or any two words with a dot were one. */
const DOT_IN_NAME = 9
const LONGEST_FOREIGN = 16
const LONGEST_UNDOTTED = 8
/** A character this rare in transcribed names ends them. */
const NEVER_FOREIGN = 10.5
/** A dotted name must sound foreign on the whole: less than this a character. */
const LIKELY_FOREIGN = 6.8
/** Names with this are the masked names' business. */
const WITHHELD = new Set([...'某姓'].map((c) => c.charCodeAt(0)))
/** 界龙村: what names places and never a person from abroad. */
const NOT_IN_FOREIGN = new Set([...'镇村区县乡省市州'].map((c) => c.charCodeAt(0)))
const HYPHEN = 0x2d
/** 岁 and 的 after an age, a blank, a colon or a slash stand between a title or an age and a name. */
const AFTER_GAP = /[岁的\s/／:：]/u

interface Raw {
  readonly kind: NameCandidate['kind']
  readonly start: number
  readonly end: number
  readonly own: number
}

/**
 * The stretches of a text that its characters allow to be a name, as far as what stands around could bear them out.
 * Only runs of text that hold one are cut into words.
 * @param titleMarks the bits of `Titles.marks`
 */
export function nameCandidates(text: string, titleMarks: Uint8Array): NameCandidate[] {
  const scanner = new CandidateScanner(text, titleMarks)
  return scanner.all()
}

/** Keeps its place in one text; a class, since a dozen small steps share the same tables. */
class CandidateScanner {
  readonly #text: string
  readonly #titleMarks: Uint8Array
  readonly #marks = characterMarks()
  readonly #tables = nameTables()
  readonly #single = characterCosts()
  readonly #found: NameCandidate[] = []
  #raw: Raw[] = []
  #runEnd = 0

  constructor(text: string, titleMarks: Uint8Array) {
    this.#text = text
    this.#titleMarks = titleMarks
  }

  all(): NameCandidate[] {
    const text = this.#text
    for (let at = 0; at < text.length; at++) {
      if (!this.#is(at, IN_NAME)) continue
      const start = at
      while (this.#continues(at)) at++
      this.#runEnd = at
      this.#scan(start)
      if (this.#raw.length > 0) this.#settle(start)
    }
    return this.#found
  }

  #is(at: number, bit: number): boolean {
    return ((this.#marks[this.#text.charCodeAt(at)] ?? 0) & bit) !== 0
  }

  #continues(at: number): boolean {
    if (this.#is(at, IN_NAME)) return true
    return this.#text.charCodeAt(at) === HYPHEN && this.#is(at + 1, IN_NAME)
  }

  #scan(start: number): void {
    const { surname, opensCompound } = this.#tables
    let dotted = false
    for (let at = start; at < this.#runEnd; at++) {
      const unit = this.#text.charCodeAt(at)
      const cost = surname[unit] ?? Number.POSITIVE_INFINITY
      if (cost !== Number.POSITIVE_INFINITY) this.#afterSurname(at, at + 1, cost)
      if (opensCompound[unit] === 1) this.#compound(at)
      if (this.#anchorsForeign(at)) this.#foreignFrom(at)
      if (this.#saysPerson(at)) this.#foreignUpTo(at)
      for (const end of worldNamesAt(this.#text, at)) if (end <= this.#runEnd) this.#offerForeign(at, end)
      dotted ||= unit === HYPHEN || this.#is(at, DOT)
    }
    if (this.#saysPerson(this.#runEnd)) this.#foreignUpTo(this.#runEnd)
    if (dotted) this.#dotted(start)
  }

  /** What the run's words cost decides on its candidates. */
  #settle(start: number): void {
    const { upTo, from } = segmentationCosts(this.#text.slice(start, this.#runEnd))
    const best = from[0] ?? 0
    for (const { kind, start: first, end, own } of this.#raw) {
      const cost = (upTo[first - start] ?? 0) + own + (from[end - start] ?? 0) - best
      if (cost <= HOPELESS) this.#found.push({ kind, start: first, end, cost })
    }
    this.#raw = []
  }

  #compound(at: number): void {
    const cost = this.#tables.compounds.get(this.#text.slice(at, at + 2))
    if (cost !== undefined && at + 2 <= this.#runEnd) this.#afterSurname(at, at + 2, cost)
  }

  /** The given names of one, two or (after a husband's surname) three characters that could follow a surname. */
  #afterSurname(start: number, given: number, surname: number): void {
    const text = this.#text
    if (this.#titled(given)) this.#raw.push({ kind: 'surname', start, end: given, own: SURNAME_ALONE + surname })
    const middle = this.#next(given)
    if (middle > this.#runEnd || WITHHELD.has(text.charCodeAt(given)) || this.#is(given, DOT)) return
    const { first, last, only } = this.#tables
    const own = CHINESE_NAME + surname
    const one = this.#cost(only, given, middle)
    this.#offerChinese(start, middle, own + ONE_CHARACTER + one)
    const end = this.#next(middle)
    if (end > this.#runEnd || WITHHELD.has(text.charCodeAt(middle)) || this.#is(middle, NEVER_LAST | DOT)) return
    const pair = this.#cost(first, given, middle) + this.#cost(last, middle, end)
    this.#offerChinese(start, end, own + TWO_CHARACTERS + pair + this.#unlikelyEnd(middle))
    // A married woman's name in Hong Kong and Taiwan: 陈方安生, 张王淑芬.
    const maiden = this.#tables.surname[text.charCodeAt(given)] ?? Number.POSITIVE_INFINITY
    if (given - start !== 1 || maiden === Number.POSITIVE_INFINITY || given + 3 > this.#runEnd) return
    const names = this.#cost(first, given + 1, given + 2) + this.#cost(last, given + 2, given + 3)
    this.#offerChinese(start, given + 3, own + maiden + MAIDEN + names)
  }

  /** Behind the character at a place, which may be of two units. */
  #next(at: number): number {
    const unit = this.#text.charCodeAt(at)
    return at + (unit >= 0xd800 && unit <= 0xdbff ? 2 : 1)
  }

  #cost(table: Float32Array, start: number, end: number): number {
    return table[end - start === 1 ? this.#text.charCodeAt(start) : 0] ?? 0
  }

  #unlikelyEnd(at: number): number {
    if (this.#is(at, PLACE_LAST)) return AS_PLACE
    return this.#is(at, SELDOM_LAST) || GENITIVE.test(this.#text.slice(at, at + 2)) ? SELDOM : 0
  }

  #titled(at: number): boolean {
    return ((this.#titleMarks[at] ?? 0) & TITLE_NEAR) !== 0
  }

  #offerChinese(start: number, end: number, own: number): void {
    const most = this.#mostFor(start, end)
    if (own - this.#asCharacters(start, end) > most && !isFamous(this.#text, start, end)) return
    if (own - wordsCost(this.#text, start, end) > most && !isFamous(this.#text, start, end)) return
    if (NOT_A_SURNAME.test(this.#text.slice(Math.max(0, start - 1), start + 2))) return
    this.#raw.push({ kind: 'chinese', start, end, own })
  }

  #asCharacters(start: number, end: number): number {
    let sum = 0
    for (let at = start; at < end; at++) sum += this.#single[this.#text.charCodeAt(at)] ?? 0
    return sum
  }

  /** No more than this can the surroundings say for a name. */
  #mostFor(start: number, end: number): number {
    let most = BY_ITSELF
    if (this.#anchorsForeign(start)) most += WITH_TITLE
    if (this.#saysPerson(end)) most += WITH_WORDS_AFTER
    if (this.#is(start - 1, LIST_MARK) || this.#is(end, LIST_MARK)) most += WITH_LIST
    return most
  }

  #saysPerson(at: number): boolean {
    return this.#titled(at) || this.#is(at, SAYS_PERSON)
  }

  /** Whether a title, an age or a list's mark stands before. */
  #anchorsForeign(at: number): boolean {
    if (((this.#titleMarks[at] ?? 0) & TITLE_END) !== 0) return true
    return this.#is(at - 1, LIST_MARK) || AFTER_GAP.test(this.#text[at - 1] ?? '')
  }

  #foreignFrom(start: number): void {
    if (this.#is(start, NOT_FIRST | DOT)) return
    let own = FOREIGN_NAME
    for (let end = start + 1; end <= Math.min(this.#runEnd, start + LONGEST_UNDOTTED); end++) {
      const cost = this.#foreign(end - 1)
      if (cost > NEVER_FOREIGN) return
      own += cost
      if (end - start > 1) this.#offerUndotted(start, end, own)
    }
  }

  #foreignUpTo(end: number): void {
    let own = FOREIGN_NAME
    for (let start = end - 1; start >= Math.max(0, end - LONGEST_UNDOTTED); start--) {
      const cost = this.#foreign(start)
      if (cost > NEVER_FOREIGN) return
      own += cost
      if (end - start > 1 && !this.#is(start, NOT_FIRST)) this.#offerUndotted(start, end, own)
    }
  }

  /** What a character costs in a transcribed name; infinite where it cannot stand in one without a dot. */
  #foreign(at: number): number {
    const unit = this.#text.charCodeAt(at)
    if (!this.#is(at, IN_NAME) || this.#is(at, DOT) || NOT_IN_FOREIGN.has(unit)) return Number.POSITIVE_INFINITY
    return this.#tables.foreign[unit] ?? Number.POSITIVE_INFINITY
  }

  #offerUndotted(start: number, end: number, own: number): void {
    if (own - this.#asCharacters(start, end) > FOREIGN_AT_MOST) return
    if (own - wordsCost(this.#text, start, end) > FOREIGN_AT_MOST) return
    this.#raw.push({ kind: 'foreign', start, end, own })
  }

  #offerForeign(start: number, end: number): void {
    let own = FOREIGN_NAME
    for (let at = start; at < end; at++) own += this.#is(at, DOT) ? DOT_IN_NAME : this.#foreign(at)
    if (own < Number.POSITIVE_INFINITY) this.#raw.push({ kind: 'foreign', start, end, own })
  }

  /** Every stretch of a run that holds a dot and sounds foreign on the whole. */
  #dotted(runStart: number): void {
    for (let start = runStart; start < this.#runEnd; start++) {
      if (this.#is(start, NOT_FIRST | DOT)) continue
      let own = FOREIGN_NAME
      let dots = 0
      for (let end = start + 1; end <= Math.min(this.#runEnd, start + LONGEST_FOREIGN); end++) {
        const dot = this.#isDot(end - 1)
        const cost = dot ? DOT_IN_NAME : this.#foreign(end - 1)
        if (!dot && cost > NEVER_FOREIGN) break
        own += cost
        dots += dot ? 1 : 0
        const closed = !dot && dots > 0 && !this.#isDot(end - 2)
        if (closed && own <= FOREIGN_NAME + dots * DOT_IN_NAME + LIKELY_FOREIGN * (end - start - dots))
          this.#raw.push({ kind: 'foreign', start, end, own })
      }
    }
  }

  #isDot(at: number): boolean {
    return this.#is(at, DOT) || this.#text.charCodeAt(at) === HYPHEN
  }
}

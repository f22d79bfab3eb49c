import { characterTable, holdsUnit, isIn } from '@jianbao/text'
import { isHanUnit } from '../../scan/is-han.js'
import { TITLE_END } from '../titles/find-titles.js'
import type { NameCandidate } from './name-candidates.js'

/** How often a stretch stands in a text as a likely name, and whether its neighbours are always the same. */
export interface Sighting {
  readonly times: number
  /** 格兰仕, 宋国青: it always stands after, or before, one and the same character. */
  readonly frozen: boolean
}

/** Candidates this dear are likelier plain words, which come again too. */
const LIKELY = 2
const FROZEN_FROM = 3
const NEVER: Sighting = { times: 0, frozen: false }
/** Words that stand before or after many names of one text: 和, 说. */
const free = characterTable('的在和与对向由据把被将给让跟同及说称是有也还就都又从为并则曾已再到去来者')
/** What stands beside a stretch: no character that could be a part of it, or now this and now that one. */
const NOTHING = 0
const SEVERAL = -1

class Count implements Sighting {
  times = 0
  /** UTF-16 code units. */
  #before = NOTHING
  #after = NOTHING

  add(before: number, after: number): void {
    this.times++
    this.#before = this.times === 1 || this.#before === before ? before : SEVERAL
    this.#after = this.times === 1 || this.#after === after ? after : SEVERAL
  }

  get frozen(): boolean {
    return this.times >= FROZEN_FROM && (isPart(this.#before) || isPart(this.#after))
  }
}

const opensPlace = characterTable('村乡镇州街岛屯县市区旅广大')
/** 马坡镇, 戴维斯市: what makes a place of the words before it; 县长 and 市政 do not. */
const PLACE = /^(?:[村乡镇州街岛屯](?![长民委])|[县市区](?![长委政场民])|广场|大街|大道|旅游|(?:建筑)?工地)/u

/** The likely names of a text, by what they are called. */
export class Sightings {
  /** A transcribed and a Chinese name of the same characters are counted apart. */
  readonly #foreign = new Map<string, Count>()
  readonly #chinese = new Map<string, Count>()
  readonly #places = new Set<string>()
  /** By the index of a candidate, where it was counted. */
  readonly #own: (Count | undefined)[] = []

  /** @param titleMarks the bits of `Titles.marks` */
  constructor(text: string, candidates: readonly NameCandidate[], titleMarks: Uint8Array) {
    for (const { start, end, name, kind, cost } of candidates) {
      if (isIn(opensPlace, text, end) && PLACE.test(text.slice(end, end + 4))) this.#places.add(name)
      if (cost >= LIKELY || kind === 'surname') {
        this.#own.push(undefined)
        continue
      }
      const counts = kind === 'foreign' ? this.#foreign : this.#chinese
      let count = counts.get(name)
      if (!count) {
        count = new Count()
        counts.set(name, count)
      }
      this.#own.push(count)
      const before =
        start === 0 || ((titleMarks[start] ?? 0) & TITLE_END) !== 0 ? NOTHING : text.charCodeAt(start - 1)
      count.add(before, end < text.length ? text.charCodeAt(end) : NOTHING)
    }
  }

  /** Whether the text somewhere makes a place of a stretch. */
  isPlace(name: string): boolean {
    return this.#places.size > 0 && this.#places.has(name)
  }

  /** What is known of the candidate that stands at an index of the list. */
  own(at: number, { kind, name }: NameCandidate): Sighting {
    return this.#own[at] ?? this.of(kind, name)
  }

  of(kind: NameCandidate['kind'], name: string): Sighting {
    return (kind === 'foreign' ? this.#foreign : this.#chinese).get(name) ?? NEVER
  }
}

/** Whether a Chinese character that stands beside a stretch wherever it does belongs to it. */
const isPart = (neighbour: number): boolean => isHanUnit(neighbour) && !holdsUnit(free, neighbour)

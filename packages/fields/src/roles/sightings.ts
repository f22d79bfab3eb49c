import { characterTable, isIn } from '@jianbao/text'
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
const HAN = /[\u4e00-\u9fff]/u
const NEVER: Sighting = { times: 0, frozen: false }
/** Words that stand before or after many names of one text: 和, 说. */
const FREE = /[的在和与对向由据把被将给让跟同及说称是有也还就都又从为并则曾已再到去来者]/u

interface Count {
  times: number
  before: string | null
  after: string | null
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

  constructor(text: string, candidates: readonly NameCandidate[], isTitled: (at: number) => boolean) {
    for (const { start, end, kind, cost } of candidates) {
      if (isIn(opensPlace, text, end) && PLACE.test(text.slice(end, end + 4)))
        this.#places.add(text.slice(start, end))
      if (cost >= LIKELY || kind === 'surname') continue
      const counts = kind === 'foreign' ? this.#foreign : this.#chinese
      const name = text.slice(start, end)
      const before = isTitled(start) ? '' : (text[start - 1] ?? '')
      const after = text[end] ?? ''
      const known = counts.get(name)
      if (!known) {
        counts.set(name, { times: 1, before, after })
        continue
      }
      known.times++
      if (known.before !== before) known.before = null
      if (known.after !== after) known.after = null
    }
  }

  /** Whether the text somewhere makes a place of a stretch. */
  isPlace(name: string): boolean {
    return this.#places.size > 0 && this.#places.has(name)
  }

  of(kind: NameCandidate['kind'], name: string): Sighting {
    const known = (kind === 'foreign' ? this.#foreign : this.#chinese).get(name)
    if (!known) return NEVER
    const frozen = known.times >= FROZEN_FROM && (isPart(known.before) || isPart(known.after))
    return { times: known.times, frozen }
  }
}

const isPart = (neighbour: string | null): boolean =>
  neighbour !== null && HAN.test(neighbour) && !FREE.test(neighbour)

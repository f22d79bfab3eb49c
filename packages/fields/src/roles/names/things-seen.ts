import { characterTable, isIn } from '@jianbao/text'
import type { NameCandidate } from './name-candidates.js'
import type { Scored } from './name-lists.js'
import { NAMES_A_THING } from './prejudice.js'

/** 乐凯到|医院: the last character leads on to the thing. */
const leadsOn = characterTable('到在往去来赴向进')
/** A part of what names a thing needs a title or a verb of its own. */
const PART_AT_LEAST = 8
/** A full name is a person's too where something is called after it. */
const SHORT = 2
/** Nothing else says that it is a person. */
const BARE = 'characters of a name'

/** What names things in a text, as far as its candidates were looked at, in order. */
export class ThingsSeen {
  readonly #names = new Set<string>()
  #end = 0

  see(text: string, { start, end, name }: NameCandidate, why: string): void {
    if (why !== NAMES_A_THING) return
    if (!isIn(leadsOn, text, end - 1)) this.#end = Math.max(this.#end, end)
    if (end - start === SHORT) this.#names.add(name)
  }

  /** 赵登|禹路: what is no name with its last character is none without. */
  isPart({ start }: NameCandidate, score: number): boolean {
    return start < this.#end && score < PART_AT_LEAST
  }

  /** 韩亚, beside 韩亚|银行. */
  without(scored: Scored[]): Scored[] {
    if (this.#names.size === 0) return scored
    return scored.filter(({ why, name }) => why !== BARE || !this.#names.has(name))
  }
}

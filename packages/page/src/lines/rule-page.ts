import { type CharacterTable, characterTable, isIn } from '@jianbao/text'
import { viewedUnits } from './line-view.js'
import { type Signs, signsOf } from './pattern-signs.js'
import type { WordingRule } from './wording-rule.js'

/** As many as a mask has bits. */
export const rulesOfPage = 32

/** Rules that one mask speaks of, a bit for each in their order. */
export class RulePage<Rule extends WordingRule> {
  readonly #entries: readonly Entry<Rule>[]
  /** By UTF-16 unit of a line: the number of its masks. Most units share the first; those that don't stand in a table too. */
  readonly #rows = new Uint16Array(0x10000)
  readonly #telling: CharacterTable
  /** The rules that ask for one of a row's units, and those that ask for none. */
  readonly #needing: Uint32Array
  /** The rules that hold for lines which begin with one of a row's units, and those that say nothing of it. */
  readonly #opened: Uint32Array
  /** By a line's length: the rules for lines so long. */
  readonly #ofSize: Uint32Array
  readonly #ofSentences: number

  constructor(rules: readonly Rule[]) {
    this.#entries = rules.map((rule) => new Entry(rule))
    const signs = rules.map(({ pattern }) => signsOf(pattern))
    const needed = signs.map((each) => each.needed)
    const opening = signs.map((each) => each.opening)
    const byRow: (readonly [needing: number, opened: number])[] = [[maskOf(needed, ''), maskOf(opening, '')]]
    const rowOf = new Uint16Array(0x10000)
    for (const sign of new Set([...needed, ...opening].flatMap((each) => [...(each ?? [])])))
      rowOf[sign.charCodeAt(0)] = byRow.push([maskOf(needed, sign), maskOf(opening, sign)]) - 1
    const telling: string[] = []
    viewedUnits().forEach((seen, unit) => {
      const row = rowOf[seen] ?? 0
      this.#rows[unit] = row
      if (row !== 0) telling.push(String.fromCharCode(unit))
    })
    this.#telling = characterTable(telling)
    this.#needing = Uint32Array.from(byRow, ([needing]) => needing)
    this.#opened = Uint32Array.from(byRow, ([, opened]) => opened)
    const longest = Math.max(...rules.map((rule) => rule.longest))
    this.#ofSize = Uint32Array.from({ length: longest + 1 }, (_, size) =>
      maskWhere(rules, (rule) => size <= rule.longest),
    )
    this.#ofSentences = maskWhere(rules, (rule) => rule.sentence === true)
  }

  /**
   * The rules that may hold for a line, by what can be seen of it at once: a bit each.
   * @param sentence whether it ends as a sentence does
   */
  possibleFor(line: string, sentence: boolean): number {
    const opened = this.#opened[this.#rows[line.charCodeAt(0)] ?? 0] ?? 0
    let possible = opened & (this.#ofSize[line.length] ?? 0)
    if (sentence) possible &= this.#ofSentences
    if (possible === 0) return 0
    let needing = this.#needing[0] ?? 0
    for (let at = 0; at < line.length; at++)
      if (isIn(this.#telling, line, at)) needing |= this.#needing[this.#rows[line.charCodeAt(at)] ?? 0] ?? 0
    return possible & needing
  }

  /** The first of some rules that holds for a line's view. */
  firstOf(possible: number, view: string): Rule | null {
    for (let rest = possible; rest !== 0; rest &= rest - 1) {
      const entry = this.#entries[31 - Math.clz32(rest & -rest)]
      if (entry?.holdsFor(view)) return entry.rule
    }
    return null
  }
}

/** A rule as it is asked: of one shape, whatever its rule leaves out. */
class Entry<Rule extends WordingRule> {
  readonly rule: Rule
  readonly #pattern: RegExp
  readonly #evident: RegExp | null

  constructor(rule: Rule) {
    this.rule = rule
    this.#pattern = rule.pattern
    this.#evident = rule.evident ?? null
  }

  holdsFor(view: string): boolean {
    return (this.#evident === null || this.#evident.test(view)) && this.#pattern.test(view)
  }
}

/** The rules that one of the signs, or nothing, is said to be enough for. */
function maskOf(signs: readonly (Signs | null)[], sign: string): number {
  return maskWhere(signs, (each) => each === null || each.has(sign))
}

function maskWhere<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.reduce((mask, value, at) => (holds(value) ? mask | (1 << at) : mask), 0)
}

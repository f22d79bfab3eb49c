import { neededSigns } from './needed-signs.js'
import { ruleHolds, type WordingRule } from './wording-rule.js'

/** Rules that a mask of bits speaks of. */
const wordSize = 32
const mostRules = 3 * wordSize

/**
 * Rules in the order they are asked in. A line is looked at once, character by character, and only those rules are asked
 * that it has a needed sign for: hardly one of seventy, most lines.
 */
export class RuleBook<Rule extends WordingRule> {
  readonly #rules: readonly Rule[]
  /** By UTF-16 unit: the number of a row of masks, 0 for units that no rule needs. */
  readonly #rows = new Uint16Array(0x10000)
  /** Three words of bits, one a rule, for each row; the first are the rules that need no sign. */
  readonly #masks: Uint32Array

  constructor(rules: readonly Rule[]) {
    if (rules.length > mostRules) throw new RangeError(`more than ${mostRules} rules`)
    this.#rules = rules
    const rows: number[][] = [[0, 0, 0]]
    rules.forEach(({ pattern }, index) => {
      for (const row of this.#rowsFor(neededSigns(pattern), rows)) {
        const word = index >>> 5
        row[word] = (row[word] ?? 0) | (1 << (index & 31))
      }
    })
    this.#masks = Uint32Array.from(rows.flat())
  }

  /** @param sentence what `endsAsSentence` says of the view */
  firstFor(view: string, sentence: boolean): Rule | null {
    const masks = this.#masks
    let first = masks[0] ?? 0
    let second = masks[1] ?? 0
    let third = masks[2] ?? 0
    for (let i = 0; i < view.length; i++) {
      const row = this.#rows[view.charCodeAt(i)] ?? 0
      if (row === 0) continue
      first |= masks[row] ?? 0
      second |= masks[row + 1] ?? 0
      third |= masks[row + 2] ?? 0
    }
    return (
      this.#firstOf(first, 0, view, sentence) ??
      this.#firstOf(second, wordSize, view, sentence) ??
      this.#firstOf(third, 2 * wordSize, view, sentence)
    )
  }

  #firstOf(mask: number, from: number, view: string, sentence: boolean): Rule | null {
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const rule = this.#rules[from + 31 - Math.clz32(rest & -rest)]
      if (rule !== undefined && ruleHolds(rule, view, sentence)) return rule
    }
    return null
  }

  #rowsFor(signs: ReadonlySet<string> | null, rows: number[][]): number[][] {
    if (signs === null) return rows.slice(0, 1)
    return Array.from(signs, (sign) => {
      const unit = sign.charCodeAt(0)
      if (this.#rows[unit] === 0) this.#rows[unit] = 3 * (rows.push([0, 0, 0]) - 1)
      return rows[(this.#rows[unit] ?? 0) / 3] ?? []
    })
  }
}

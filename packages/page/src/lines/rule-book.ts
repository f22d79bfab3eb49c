import { lineView } from './line-view.js'
import { RuleMasks } from './rule-masks.js'
import type { WordingRule } from './wording-rule.js'

/**
 * Rules in the order they are asked in. Only those are asked that a line's length, its end, its first character and its
 * other characters allow: hardly one of seventy, most lines, and then no view of the line is made either.
 */
export class RuleBook<Rule extends WordingRule> {
  readonly #entries: readonly Entry<Rule>[]
  readonly #longest: number
  #masks: RuleMasks | null = null

  constructor(rules: readonly Rule[]) {
    this.#entries = rules.map((rule) => new Entry(rule))
    this.#longest = Math.max(0, ...rules.map(({ longest }) => longest))
  }

  /** The first rule that holds for a trimmed line. */
  firstFor(line: string): Rule | null {
    if (line === '' || line.length > this.#longest) return null
    // Made when the first line is asked about, for it takes some milliseconds.
    this.#masks ??= new RuleMasks(this.#entries.map(({ rule }) => rule))
    const possible = this.#masks.possibleFor(line)
    if (possible === null) return null
    const view = lineView(line)
    for (let word = 0; word < possible.length; word++) {
      for (let rest = possible[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const entry = this.#entries[32 * word + 31 - Math.clz32(rest & -rest)]
        if (entry?.holdsFor(view)) return entry.rule
      }
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

import { lineView } from './line-view.js'
import { RulePage, rulesOfPage } from './rule-page.js'
import { endsAsSentence, type WordingRule } from './wording-rule.js'

/**
 * Rules in the order they are asked in. Only those are asked that a line's length, its end, its first character and its
 * other characters allow: hardly one of seventy, most lines, and then no view of the line is made either.
 */
export class RuleBook<Rule extends WordingRule> {
  readonly #rules: readonly Rule[]
  readonly #longest: number
  #pages: readonly RulePage<Rule>[] | null = null

  constructor(rules: readonly Rule[]) {
    this.#rules = rules
    this.#longest = Math.max(0, ...rules.map(({ longest }) => longest))
  }

  /** The first rule that holds for a trimmed line. */
  firstFor(line: string): Rule | null {
    if (line === '' || line.length > this.#longest) return null
    this.#pages ??= this.#read()
    const sentence = endsAsSentence(line)
    for (const page of this.#pages) {
      const possible = page.possibleFor(line, sentence)
      const rule = possible === 0 ? null : page.firstOf(possible, lineView(line))
      if (rule !== null) return rule
    }
    return null
  }

  /** Read when the first line is asked about, for it takes some milliseconds. */
  #read(): RulePage<Rule>[] {
    const pages: RulePage<Rule>[] = []
    for (let at = 0; at < this.#rules.length; at += rulesOfPage)
      pages.push(new RulePage(this.#rules.slice(at, at + rulesOfPage)))
    return pages
  }
}

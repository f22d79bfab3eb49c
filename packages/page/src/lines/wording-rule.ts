/** A rule over a line's wording; patterns read its trimmed line view. */
export interface WordingRule {
  readonly pattern: RegExp
  /** No longer line is looked at, in characters. */
  readonly longest: number
  /** It holds for whole sentences; rules without it don't, since a sentence that begins like furniture is none. */
  readonly sentence?: true
  /** What a line that it holds for has in it: asked first where the pattern is costly. */
  readonly evident?: RegExp
}

const closing = '”」』"'

/** Whether a line view ends as a sentence of running text does. */
export function endsAsSentence(view: string): boolean {
  const last = closing.includes(view.slice(-1)) ? view.length - 2 : view.length - 1
  const mark = view.charAt(last)
  return mark === '。' || ((mark === '!' || mark === '?') && /[,;。]/.test(view))
}

/** @param sentence what `endsAsSentence` says of the view */
export function ruleHolds(rule: WordingRule, view: string, sentence: boolean): boolean {
  if (view.length > rule.longest || (sentence && rule.sentence !== true)) return false
  return (rule.evident?.test(view) ?? true) && rule.pattern.test(view)
}

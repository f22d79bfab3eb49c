import { characterTable, isIn } from '@jianbao/text'

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

const stops = characterTable('。')
const closing = characterTable('”」』"＂')
const cries = characterTable('!?！？')
const clauses = /[,;。，；]/

/** Whether a line ends as a sentence of running text does: the line itself or its view. */
export function endsAsSentence(line: string): boolean {
  const last = line.length - (isIn(closing, line, line.length - 1) ? 2 : 1)
  return isIn(stops, line, last) || (isIn(cries, line, last) && clauses.test(line))
}

import { type CharacterTable, isIn } from '@jianbao/text'
import { clauseMarks, sentenceMarks } from '../scan/shared-tables.js'

function before(text: string, at: number, ends: CharacterTable, reach: number): number {
  const floor = Math.max(0, at - reach)
  for (let i = at - 1; i >= floor; i--) if (isIn(ends, text, i)) return i + 1
  return floor
}

function after(text: string, at: number, ends: CharacterTable, reach: number): number {
  const ceiling = Math.min(text.length, at + reach)
  for (let i = at; i < ceiling; i++) if (isIn(ends, text, i)) return i
  return ceiling
}

/** Where the clause around `at` begins and ends, looking no further than `reach` characters. */
export const clauseStart = (text: string, at: number, reach = 40) => before(text, at, clauseMarks, reach)
export const clauseEnd = (text: string, at: number, reach = 40) => after(text, at, clauseMarks, reach)

/** Where the sentence around `at` begins and ends, looking no further than `reach` characters. */
export const sentenceStart = (text: string, at: number, reach = 160) => before(text, at, sentenceMarks, reach)
export const sentenceEnd = (text: string, at: number, reach = 160) => after(text, at, sentenceMarks, reach)

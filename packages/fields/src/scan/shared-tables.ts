import { characterTable } from '@jianbao/text'

// Tables of characters that rules of several kinds ask for: each takes eight kilobytes, and stays in the processor's
// nearest cache the likelier the fewer there are.

export const commas = characterTable(',，')
export const openingBrackets = characterTable('(（')
export const closingBrackets = characterTable(')）')
export const digits = characterTable('0123456789')
export const possessive = characterTable('的')
/** What stands between two words of a line; `gaps` those that part Chinese words alone. */
export const blanks = characterTable(' \t\u00a0\u3000')
export const gaps = characterTable(' \u3000')
export const ofDates = characterTable('年月日')
/** What ends a clause, and what ends a sentence. Decimal points and thousands separators are not looked at. */
export const clauseMarks = characterTable('，。；！？：,;!?:\n')
export const sentenceMarks = characterTable('。！？!?\n')

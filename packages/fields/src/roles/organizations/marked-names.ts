import { characterTable, isIn } from '@jianbao/text'
import { closingBrackets } from '../../scan/shared-tables.js'

/** (中国), （江州）, (集团). */
const INNER = /[(（][\u4e00-\u9fff]{2,4}[)）]$/u
const INNER_AT_MOST = 6

/** How long the brackets are that end at a place within a name; 0 where none do. */
export const innerBrackets = (text: string, at: number): number =>
  isIn(closingBrackets, text, at - 1)
    ? (INNER.exec(text.slice(Math.max(0, at - INNER_AT_MOST), at))?.[0].length ?? 0)
    : 0

const quotes = characterTable('“「『')
const CLOSED_ALONE = /^[^“「『”」』]{1,12}[”」』]/u

/** “远海”|集团: where a name begins whose first word stands in quotation marks. */
export const quotedStart = (text: string, start: number, end: number): number =>
  isIn(quotes, text, start - 1) && CLOSED_ALONE.test(text.slice(start, end)) ? start - 1 : start

import { characterTable, isIn } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'

const opens = characterTable('“"「『‘')
const closes = characterTable('”"」』’')
/** A nickname, a slogan or goods in quotation marks have no more characters around what looks like a name. */
const REACH = 4

/** “童|颜巨乳”, “修桥|大爷”: whether a stretch is a part of a few words in quotation marks, and not all of them. */
export function isQuotedPart(text: string, start: number, end: number): boolean {
  const [atOpen, atClose] = [isIn(opens, text, start - 1), isIn(closes, text, end)]
  if (atOpen === atClose) return false
  let at = atOpen ? end : start - 1
  const step = atOpen ? 1 : -1
  for (let taken = 0; taken < REACH && isHan(text, at); taken++) at += step
  return isIn(atOpen ? closes : opens, text, at)
}

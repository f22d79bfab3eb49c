import { characterTable, isIn, type Span } from '@jianbao/text'
import { isPlaceName } from '../places/place-names.js'
import { organizationBefore, type TokenIndex } from './organizations.js'

/** 药品管理处|长, 刑事警察大队|长: an institution whose last word is also the title's first; else null. */
export function organizationWithin(
  text: string,
  { start, end }: Span,
  index: TokenIndex,
  floor: number,
): Span | null {
  // 市建局|局长: the office has its own 局.
  if (text[end - 1] !== '长' || text[start - 1] === text[start] || isIn(joints, text, start - 1)) return null
  if (!HEAD_OF.test(text.slice(start, end))) return null
  const found = organizationBefore(text, end - 1, index, floor)
  if (!found || start - found.start < MINISTRY_AT_LEAST) return null
  if (start - found.start > MINISTRY_AT_LEAST || /[部局]/u.test(text[start] ?? '')) return found
  return OF_TWO.test(text.slice(start, end)) && !isPlaceName(text.slice(found.start, start)) ? found : null
}

/** 书记兼|局长, 新任|局长. */
const joints = characterTable('兼任、')

const HEAD_OF = /^(?:部|处|局|厅|署|所|院|校|科|大队|支队|中队|分队|分局|课)长$/u
/** 内政部长, 卫生局长. */
const MINISTRY_AT_LEAST = 2
/** 农业处长, 财政厅长; 大队长 and 院长 say more of themselves. */
const OF_TWO = /^[处厅署科课]长$/u

import type { Author } from '@jianbao/record'
import { parseCredits } from '../lines/credits.js'

/** What a text's last paragraph ends with after all is said. */
export interface Closing {
  /** UTF-16 offset at which it starts. */
  readonly start: number
  readonly authors: readonly Author[]
}

const lastBracket = /\s*[（(【[]([^（()）【】[\]]{2,60})[）)】\]]\s*(?:[。.]|完)?$/u
/** A longer paragraph's end is looked at alone. */
const window = 80

/** A byline in brackets behind the last sentence: `……（记者 张三）`; null where there is none. */
export function closingOf(text: string): Closing | null {
  const from = Math.max(0, text.length - window)
  const match = lastBracket.exec(text.slice(from))
  if (match === null) return null
  const inside = match[1] ?? ''
  const credits = parseCredits(inside)
  if (credits !== null) return { start: from + match.index, authors: credits.authors }
  return /^完$|^来源[:：]|^來源[:：]/.test(inside) ? { start: from + match.index, authors: [] } : null
}

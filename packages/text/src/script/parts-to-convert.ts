import type { Script } from '@jianbao/record'
import { characterClass } from '../numerals/character-table.js'
import type { Span } from '../span.js'
import { type Evidence, evidenceOf, holdsTraditional } from './evidence.js'

/** What a text is written in, and which of its parts are Traditional. */
export interface ScriptPlan {
  readonly input: Script['input']
  /** In order, apart from each other; Simplified parts are in none of them. */
  readonly parts: readonly Span[]
}

/** A page with this many times more Simplified than Traditional has its odd Traditional characters by choice. */
const strayRatio = 20
/** Above this share of Traditional a paragraph is Traditional with odd Simplified characters, not the reverse. */
const mostly = 0.8
const isClauseEnd = characterClass(/[，。！？；：、,.!?;:“”‘’「」『』《》（）()\s]/)

/**
 * Decides the script of each paragraph, and of the clauses of a paragraph in both, by the characters that only one
 * script writes. Traditional characters standing alone in Simplified text (a name, a slip) are left.
 * @param hint the script of the text that this one belongs to, for one too short to tell
 */
export function partsToConvert(text: string, hint: Script['input'] | null): ScriptPlan {
  if (!holdsTraditional(text)) return { input: 'hans', parts: withoutTraditional(text, hint) }

  const total = evidenceOf(text)
  const page: Page = {
    stray: total.hant * strayRatio < total.hans || (hint === 'hans' && total.hant === 1),
    hant: total.hant > total.hans || hint === 'hant',
  }
  const parts: Span[] = []
  let hansSeen = false
  let hantSeen = false
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const paragraph = { start, end: feed < 0 ? text.length : feed }
    const found = evidenceOf(text, paragraph.start, paragraph.end)
    if (found.hans >= 2 && shareOf(found) < mostly) hansSeen = true
    if (takeTraditional(text, paragraph, found, page, parts)) hantSeen = true
    start = paragraph.end + 1
  }
  if (!hantSeen) return { input: 'hans', parts: [] }
  return { input: hansSeen ? 'mixed' : 'hant', parts }
}

/** What the whole page says about its paragraphs. */
interface Page {
  /** So little of it is Traditional that a single such character stands there by choice. */
  readonly stray: boolean
  /** Most of it is Traditional, or of what it belongs to. */
  readonly hant: boolean
}

/** Adds what is Traditional of a paragraph to the `parts`; true where it has characters that only Traditional writes. */
function takeTraditional(text: string, paragraph: Span, found: Evidence, page: Page, parts: Span[]): boolean {
  if (found.hant === 0) {
    if (found.hans === 0 && page.hant && paragraph.end > paragraph.start) parts.push(paragraph)
    return false
  }
  if (shareOf(found) >= mostly && !(page.stray && found.hant < 2)) {
    parts.push(paragraph)
    return true
  }
  const fair = page.hant || (found.hant >= 2 && found.hant * 4 >= found.hans)
  return takeClauses(text, paragraph, fair, parts)
}

function shareOf({ hant, hans }: Evidence): number {
  return hant / (hant + hans)
}

/** A text that tells nothing is taken for what it belongs to. */
function withoutTraditional(text: string, hint: Script['input'] | null): Span[] {
  const isWhole = hint === 'hant' && text !== '' && evidenceOf(text).hans === 0
  return isWhole ? [{ start: 0, end: text.length }] : []
}

/**
 * Of a paragraph in both scripts, the clauses in Traditional: those that have any where it has a `fair` share of the
 * paragraph or the page; else only those that have it several times and more than Simplified. False where there are none.
 */
function takeClauses(text: string, paragraph: Span, fair: boolean, parts: Span[]): boolean {
  let taken = false
  for (let start = paragraph.start; start < paragraph.end; ) {
    let end = start
    while (end < paragraph.end && !isClauseEnd(text, end)) end++
    const { hant, hans } = evidenceOf(text, start, end)
    if (hant > 0 && (fair || (hant >= 2 && hant > hans))) {
      parts.push({ start, end })
      taken = true
    }
    start = end + 1
  }
  return taken
}

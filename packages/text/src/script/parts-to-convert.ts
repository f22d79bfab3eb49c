import type { Script } from '@jianbao/record'
import type { Span } from '../span.js'
import { type Evidence, evidenceOf } from './evidence.js'

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
const clauseEnd = /[，。！？；：、,.!?;:“”‘’「」『』《》（）()\s]+/g

/**
 * Decides the script of each paragraph, and of the clauses of a paragraph in both, by the characters that only one
 * script writes. Traditional characters standing alone in Simplified text (a name, a slip) are left.
 * @param hint the script of the text that this one belongs to, for one too short to tell
 */
export function partsToConvert(text: string, hint: Script['input'] | null): ScriptPlan {
  const total = evidenceOf(text)
  if (total.hant === 0) return { input: 'hans', parts: withoutEvidence(text, total, hint) }

  const page: Page = {
    stray: total.hant * strayRatio < total.hans || (hint === 'hans' && total.hant === 1),
    hant: total.hant > total.hans || hint === 'hant',
  }
  const parts: Span[] = []
  let hansSeen = false
  for (const paragraph of paragraphs(text)) {
    const found = evidenceOf(text, paragraph.start, paragraph.end)
    if (found.hans >= 2 && shareOf(found) < mostly) hansSeen = true
    for (const part of traditionalParts(text, paragraph, found, page)) parts.push(part)
  }
  if (parts.every(({ start, end }) => evidenceOf(text, start, end).hant === 0))
    return { input: 'hans', parts: [] }
  return { input: hansSeen ? 'mixed' : 'hant', parts }
}

/** What the whole page says about its paragraphs. */
interface Page {
  /** So little of it is Traditional that a single such character stands there by choice. */
  readonly stray: boolean
  /** Most of it is Traditional, or of what it belongs to. */
  readonly hant: boolean
}

function* traditionalParts(text: string, paragraph: Span, found: Evidence, page: Page): Generator<Span> {
  if (found.hant === 0) {
    if (found.hans === 0 && page.hant) yield paragraph
  } else if (shareOf(found) >= mostly && !(page.stray && found.hant < 2)) yield paragraph
  else {
    const fair = page.hant || (found.hant >= 2 && found.hant * 4 >= found.hans)
    yield* traditionalClauses(text, paragraph, fair)
  }
}

function shareOf({ hant, hans }: Evidence): number {
  return hant / (hant + hans)
}

/** A text that tells nothing is taken for what it belongs to. */
function withoutEvidence(text: string, total: Evidence, hint: Script['input'] | null): Span[] {
  return total.hans === 0 && hint === 'hant' && text !== '' ? [{ start: 0, end: text.length }] : []
}

function* paragraphs(text: string): Generator<Span> {
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) yield { start, end }
    start = end + 1
  }
}

/**
 * Of a paragraph in both scripts, the clauses in Traditional: those that have any where it has a `fair` share of the
 * paragraph or the page; else only those that have it several times and more than Simplified.
 */
function* traditionalClauses(text: string, { start, end }: Span, fair: boolean): Generator<Span> {
  for (const clause of clauses(text, start, end)) {
    const { hant, hans } = evidenceOf(text, clause.start, clause.end)
    if (hant > 0 && (fair || (hant >= 2 && hant > hans))) yield clause
  }
}

function* clauses(text: string, start: number, end: number): Generator<Span> {
  const body = text.slice(start, end)
  let from = 0
  for (const mark of body.matchAll(clauseEnd)) {
    if (mark.index > from) yield { start: start + from, end: start + mark.index }
    from = mark.index + mark[0].length
  }
  if (from < body.length) yield { start: start + from, end }
}

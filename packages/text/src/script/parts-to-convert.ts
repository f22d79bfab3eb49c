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

/** A paragraph with the characters that tell its script. */
interface Paragraph extends Span, Evidence {}

/** A text and its paragraphs; of most texts none are needed, for they have no character of Traditional. */
export interface Measured {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
}

export function measure(text: string): Measured {
  return { text, paragraphs: holdsTraditional(text) ? paragraphsOf(text) : [] }
}

function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const { hant, hans } = evidenceOf(text, start, end)
    paragraphs.push({ start, end, hant, hans })
    start = end + 1
  }
  return paragraphs
}

/**
 * Decides the script of each paragraph, and of the clauses of a paragraph in both, by the characters that only one
 * script writes. Traditional characters standing alone in Simplified text (a name, a slip) are left.
 * @param hint the script of the text that this one belongs to, for one too short to tell
 */
export function partsToConvert(measured: Measured, hint: Script['input'] | null): ScriptPlan {
  const { text, paragraphs } = measured
  if (paragraphs.length === 0) return { input: 'hans', parts: withoutTraditional(text, hint) }
  return planOf([measured], hint)
}

/** What texts are written in that belong together. */
export function inputOf(texts: readonly Measured[]): Script['input'] {
  if (texts.every(({ paragraphs }) => paragraphs.length === 0)) return 'hans'
  const whole = texts.map((measured) =>
    measured.paragraphs.length > 0 ? measured : { ...measured, paragraphs: paragraphsOf(measured.text) },
  )
  return planOf(whole, null).input
}

function planOf(texts: readonly Measured[], hint: Script['input'] | null): ScriptPlan {
  const page = pageOf(texts, hint)
  const parts: Span[] = []
  let hansSeen = false
  let hantSeen = false
  for (const { text, paragraphs } of texts) {
    for (const paragraph of paragraphs) {
      if (paragraph.hans >= 2 && shareOf(paragraph) < mostly) hansSeen = true
      if (takeTraditional(text, paragraph, page, parts)) hantSeen = true
    }
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

function pageOf(texts: readonly Measured[], hint: Script['input'] | null): Page {
  let hant = 0
  let hans = 0
  for (const { paragraphs } of texts) {
    for (const paragraph of paragraphs) {
      hant += paragraph.hant
      hans += paragraph.hans
    }
  }
  return {
    stray: hant * strayRatio < hans || (hint === 'hans' && hant === 1),
    hant: hant > hans || hint === 'hant',
  }
}

/** Adds what is Traditional of a paragraph to the `parts`; true where it has characters that only Traditional writes. */
function takeTraditional(text: string, paragraph: Paragraph, page: Page, parts: Span[]): boolean {
  const { hant, hans } = paragraph
  if (hant === 0) {
    if (hans === 0 && page.hant && paragraph.end > paragraph.start) parts.push(paragraph)
    return false
  }
  if (shareOf(paragraph) >= mostly && !(page.stray && hant < 2)) {
    parts.push(paragraph)
    return true
  }
  const fair = page.hant || (hant >= 2 && hant * 4 >= hans)
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

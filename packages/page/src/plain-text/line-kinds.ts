import { wrappedLines } from '@jianbao/text'
import type { DateContext } from '../lines/dates.js'
import { furnitureReason } from '../lines/furniture.js'
import type { FurnitureReason } from '../lines/furniture-rules.js'
import { lineView } from '../lines/line-view.js'
import { type MetadataLine, parseMetadataLine } from '../lines/metadata-line.js'
import type { SplitLine } from './split-lines.js'

/** A line of a plain text and what it looks like by itself. */
export interface TextLine extends SplitLine {
  /** `sentence`: running text; `short`: a headline, a sub-heading, a caption. */
  readonly kind: 'sentence' | 'short' | 'furniture'
  readonly reason: FurnitureReason | null
  /** What the line says of the article; on furniture only. */
  readonly metadata: MetadataLine | null
}

const sentenceEnd = /[。！？!?；;：:…”’」』)）"]$/u
const clauseMark = /[，。！？；,].|[!?].|、.*、/u
/** A question or a cry with at most one comma may be a headline. */
const headlineLike = /^[^。，,]*[，,]?[^。，,]*[！？!?]$/u

/** Judges each line alone, but for the lines of text that was wrapped to a width: these are running text together. */
export function classify(lines: readonly SplitLine[], context: DateContext): TextLine[] {
  const goesOn = wrappedLines(lines.map(({ text }) => text))
  return lines.map(({ text, start }, at) => {
    const reason = goesOn[at - 1] && goesOn[at] ? null : furnitureReason(text, context)
    if (reason !== null)
      return { text, start, kind: 'furniture', reason, metadata: parseMetadataLine(text, context) }
    const running = goesOn[at] || goesOn[at - 1] || isSentence(text)
    return { text, start, kind: running ? 'sentence' : 'short', reason, metadata: null }
  })
}

/** Running text: closed like a sentence, or long with clauses in it. */
export function isSentence(text: string): boolean {
  const view = lineView(text)
  if (/[。；]$|。[”’」』"]$/u.test(text)) return view.length >= 8
  if (view.length <= 40 && headlineLike.test(text)) return false
  const clauses = clauseMark.test(text)
  return clauses && (view.length >= 70 || (view.length >= 24 && sentenceEnd.test(text)))
}

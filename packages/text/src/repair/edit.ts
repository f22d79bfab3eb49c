import type { Repair, RepairKind } from '@jianbao/record'
import type { Repaired } from '../repaired.js'
import type { Span } from '../span.js'

/** What stands in `[start, end)` of the text gives way to `replacement`. */
export interface Edit extends Span {
  readonly replacement: string
}

export interface Sample {
  readonly before: string
  readonly after: string
}

/** What a repair may look at besides the text. */
export interface RepairContext {
  /** The article's own headline, if it is known. */
  readonly title?: string | null
}

/** Finds the damage of one kind: edits in order, without overlap. */
export type FindEdits = (text: string, context: RepairContext) => readonly Edit[]

const maxSamples = 5
const contextUnits = 6
const maxSampleUnits = 60

/** A text with the edits carried out; they stand in order and don't overlap. */
export function applyEdits(kind: RepairKind, text: string, edits: readonly Edit[]): Repaired {
  if (edits.length === 0) return { text, repairs: [] }
  const parts: string[] = []
  let done = 0
  for (const edit of edits) {
    parts.push(text.slice(done, edit.start), edit.replacement)
    done = edit.end
  }
  parts.push(text.slice(done))
  const samples = edits.slice(0, maxSamples).map((edit) => sampleOf(text, edit))
  return { text: parts.join(''), repairs: [{ kind, count: edits.length, samples }] }
}

/** One report for several of the same kind, so that each kind stands once in a record. */
export function mergeRepairs(reports: readonly Repair[]): Repair[] {
  const byKind = new Map<RepairKind, Repair>()
  for (const report of reports) {
    const known = byKind.get(report.kind)
    byKind.set(
      report.kind,
      known === undefined
        ? report
        : {
            kind: report.kind,
            count: known.count + report.count,
            samples: [...known.samples, ...report.samples].slice(0, maxSamples),
          },
    )
  }
  return [...byKind.values()]
}

// A removal alone says little: a few characters around it show where it stood.
function sampleOf(text: string, edit: Edit): Sample {
  const from = wholeCharacter(text, Math.max(lineStart(text, edit.start), edit.start - contextUnits))
  const to = wholeCharacter(text, Math.min(lineEnd(text, edit.end), edit.end + contextUnits))
  const before = text.slice(edit.start, edit.end)
  const around = (middle: string) => text.slice(from, edit.start) + clip(middle) + text.slice(edit.end, to)
  return { before: around(before), after: around(edit.replacement) }
}

/** At most some sixty units, with `…` for what was left out. */
export function clip(text: string): string {
  return text.length <= maxSampleUnits ? text : `${text.slice(0, wholeCharacter(text, maxSampleUnits - 1))}…`
}

const wholeCharacter = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at)
const lineStart = (text: string, at: number) => {
  for (let i = at; i > at - contextUnits && i > 0; i--) if (text[i - 1] === '\n') return i
  return Math.max(0, at - contextUnits)
}
const lineEnd = (text: string, at: number) => {
  for (let i = at; i < at + contextUnits && i < text.length; i++) if (text[i] === '\n') return i
  return Math.min(text.length, at + contextUnits)
}

import type { Repair, RepairKind } from '@jianbao/record'
import { alignmentOf, type Edit, edited, identity } from '../alignment/alignment.js'
import { compose } from '../alignment/compose.js'
import type { Repaired } from '../repaired.js'
import { textSigns } from './text-signs.js'

export type { Edit } from '../alignment/alignment.js'

export interface Sample {
  readonly before: string
  readonly after: string
}

/** What a repair may look at besides the text. */
export interface RepairContext {
  /** The article's own headline, if it is known. */
  readonly title?: string | null
  /** The breaks of lines are still those of the file: a carriage return before a line feed is none of the damage. */
  readonly fileBreaks?: boolean
}

/** What undoes damage of one kind. */
export interface Step<Context> {
  readonly kind: RepairKind
  /** No text is damaged so that has none of these, bits of `textSign`; 0 where any may be. */
  readonly needs: number
  /** `context` is what it looks at besides the text. */
  readonly undo: (text: string, context: Context) => Repaired
}

const maxSamples = 5
const contextUnits = 6
const maxSampleUnits = 60

/** A text with the edits carried out; they stand in order and don't overlap. */
export function applyEdits(kind: RepairKind, text: string, edits: readonly Edit[]): Repaired {
  if (edits.length === 0) return unchanged(text)
  const samples = edits.slice(0, maxSamples).map((edit) => sampleOf(text, edit))
  return {
    text: edited(text, edits),
    repairs: [{ kind, count: edits.length, samples }],
    alignment: alignmentOf(edits),
  }
}

/** The step that carries out what `find` finds: edits in order, without overlap. */
export function stepBy(
  kind: RepairKind,
  needs: number,
  find: (text: string) => readonly Edit[],
): Step<unknown> {
  return { kind, needs, undo: (text) => applyEdits(kind, text, find(text)) }
}

const nothing: readonly Repair[] = []
const unknown = -1

/** A text in which nothing was to be repaired. */
export function unchanged(text: string): Repaired {
  return { text, repairs: nothing, alignment: identity }
}

/** What repairs make of a text one after the other, but those that undo one of the kinds in `except`. */
export function inTurn<Context>(
  text: string,
  repairs: readonly Step<Context>[],
  context: Context,
  except: readonly RepairKind[] = [],
): Repaired {
  let reports = nothing
  let done = text
  let alignment = identity
  let signs = unknown
  for (const { kind, needs, undo } of repairs) {
    if (needs !== 0 && signs === unknown) signs = textSigns(done)
    if ((needs !== 0 && (needs & signs) === 0) || (except.length > 0 && except.includes(kind))) continue
    const step = undo(done, context)
    if (step.repairs.length > 0) reports = reports === nothing ? step.repairs : [...reports, ...step.repairs]
    if (step.text === done) continue
    done = step.text
    signs = unknown
    alignment = compose(alignment, step.alignment)
  }
  return { text: done, repairs: mergeRepairs(reports), alignment }
}

/** One report for several of the same kind, so that each kind stands once in a record. */
function mergeRepairs(reports: readonly Repair[]): readonly Repair[] {
  if (reports.length < 2) return reports
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

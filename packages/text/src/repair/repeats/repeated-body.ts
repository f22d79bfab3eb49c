import type { Repaired } from '../../repaired.js'
import { simplifiedView } from '../../script/simplified-view.js'
import { type Edit, inTurn, type RepairContext, stepBy } from '../edit.js'
import { judgeRun, type Verdict } from './copy-verdict.js'
import { doubledLines, teaserLines } from './doubled-lines.js'
import { repeatedRuns } from './repeated-runs.js'
import { mayRepeat } from './repeated-sentences.js'
import { sentenceUnits, type Unit } from './sentence-units.js'

/**
 * Takes out second copies: of the article, of a part of it, of a paragraph, of the lead as a summary. The more complete
 * copy stays. Runs best on Simplified text, where copies in two scripts are alike. Whole sentences go or none.
 */
export function removeRepeats(text: string, _context: RepairContext = {}): Repaired {
  return inTurn(text, steps, undefined)
}

const steps = [doubledLines, secondCopies, teaserLines].map((find) => stepBy('repeated_body', 0, find))

function secondCopies(text: string): Edit[] {
  // The same offsets in one script: a copy may be in the other.
  const view = simplifiedView(text)
  if (!mayRepeat(view)) return []
  const units = sentenceUnits(view)
  const gone = new Set<number>()
  for (const run of repeatedRuns(units)) {
    const verdict = judgeRun(run, units, text)
    if (verdict === undefined) continue
    for (const unit of goneBy(verdict, gone, units)) gone.add(unit)
  }
  return removals(text, units, gone)
}

// A third copy may be measured against a first one that has already given way to the second.
function goneBy(verdict: Verdict, gone: ReadonlySet<number>, units: readonly Unit[]): readonly number[] {
  const { keep, drop } = verdict
  const keptIsGone = keep.some((unit) => gone.has(unit))
  const dropIsGone = drop.some((unit) => gone.has(unit))
  if (keptIsGone && dropIsGone) return []
  if (keptIsGone || dropIsGone) return [...withoutFuller(verdict, units), ...verdict.between]
  return [...drop, ...verdict.between]
}

// A sentence of which the copy that has gone had only the beginning: what stands for it may be another one.
function withoutFuller({ keep, drop, later }: Verdict, units: readonly Unit[]): readonly number[] {
  const earlier = keep === later ? drop : keep
  const [broken = '', whole = ''] = [earlier.at(-1), later.at(-1)].map((unit) => units[unit ?? -1]?.key)
  return whole !== broken && whole.startsWith(broken) ? later.slice(0, -1) : later
}

function removals(text: string, units: readonly Unit[], gone: ReadonlySet<number>): Edit[] {
  const left = new Map<number, number>()
  for (const [i, unit] of units.entries()) {
    left.set(unit.paragraph, (left.get(unit.paragraph) ?? 0) + (gone.has(i) ? 0 : 1))
  }
  const edits: Edit[] = []
  for (const [i, unit] of units.entries()) {
    if (!gone.has(i)) continue
    const whole = left.get(unit.paragraph) === 0
    const start = whole && unit.opensParagraph ? lineStart(text, unit.start) : unit.start
    const end = whole && unit.closesParagraph ? linesEnd(text, unit.end) : unit.end
    const last = edits.at(-1)
    if (last?.end === start) edits[edits.length - 1] = { start: last.start, end, replacement: '' }
    else edits.push({ start, end, replacement: '' })
  }
  return edits.map((edit) => withoutOpenBreak(text, edit))
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1
const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

// Lines of marks alone, such as brackets that held a link, go with the line before them.
function linesEnd(text: string, at: number): number {
  let end = lineEnd(text, at)
  for (let next = lineEnd(text, end); end < text.length; next = lineEnd(text, end)) {
    if (/[\p{L}\p{N}]/u.test(text.slice(end, next))) break
    end = next
  }
  return end
}

// A removal up to the end of the text takes the break before it along.
const withoutOpenBreak = (text: string, edit: Edit): Edit =>
  edit.end === text.length && text[edit.start - 1] === '\n' ? { ...edit, start: edit.start - 1 } : edit

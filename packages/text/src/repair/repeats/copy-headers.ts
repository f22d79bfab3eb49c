import type { Run } from './repeated-runs.js'
import type { Unit } from './sentence-units.js'

/** What a page writes above a copy: units of whole lines. */
export interface Headers {
  readonly lines: readonly number[]
  /** A date, a source or the like shows that they head a copy: short lines may be the article's own end as well. */
  readonly isBlock: boolean
}

const endsStatement = /[。；;…]\s*$/u
const endsSentence = /[。！？!?…”」]\s*$/u
const listItem = /^\s*(?:\d{1,3}[、.．)）]|[（(]?[一二三四五六七八九十]{1,3}[、)）]|[·•●■◆★▲○◎※→-])/u
const headerWords =
  /\d{4}[-年/.]\d{1,2}|来源|來源|稿源|标题|標題|作者|编辑|編輯|记者|記者|上一篇|下一篇|字号|字號/u
/** Of these, what stands above an article and never below it. */
const aboveCopy = /\d{4}[-年/.]\d{1,2}|标题|標題|上一篇|下一篇|字号|字號/u
const maxLetters = 60
const maxLines = 8

/** Nothing, or nothing but short lines that end no sentence: a title, a date, a source. */
export function headersBetween(run: Run, units: readonly Unit[], text: string): Headers | undefined {
  const from = (run.earlier.at(-1) ?? 0) + 1
  const to = run.later[0] ?? 0
  if (isTooLong(from, to, units)) return undefined
  const paragraphs = inParagraphs(range(from, to), units)
  const isBlock = paragraphs.some((lines) => headerWords.test(textOf(lines, units, text)))
  const areHeaders = paragraphs.every((lines) => isHeader(lines, units, text, isBlock))
  return areHeaders ? { lines: range(from, to), isBlock } : undefined
}

// Told without walking to the end: a long text may have thousands of runs, each far from its like.
function isTooLong(from: number, to: number, units: readonly Unit[]): boolean {
  let [lines, letters, paragraph] = [0, 0, -1]
  for (let i = from; i < to; i++) {
    const unit = units[i]
    if (unit === undefined) continue
    if (unit.paragraph !== paragraph) lines += 1
    paragraph = unit.paragraph
    letters += unit.key.length
    if (lines > maxLines || letters > maxLines * maxLetters) return true
  }
  return false
}

/** The header lines of a third copy, which the earlier one of two has at its end as well. */
export function trailingHeaders(run: Run, units: readonly Unit[], text: string): number[] {
  const next = units[(run.later.at(-1) ?? 0) + 1]
  if (next === undefined || next.key !== units[run.earlier[0] ?? 0]?.key) return []
  const tail: number[] = []
  for (const lines of inParagraphs(run.earlier, units).reverse()) {
    // A headline may well be a question; what stands above it is none.
    if (tail.length >= maxLines || !isHeader(lines, units, text, tail.length === 0)) break
    tail.unshift(...lines)
  }
  return aboveCopy.test(textOf(tail, units, text)) ? tail : []
}

/** A copy's own header lines go with it, though the other copy has others. */
export function withHeaders(copy: readonly number[], units: readonly Unit[], text: string): number[] {
  const matched = new Set(copy)
  const all = range(copy[0] ?? 0, (copy.at(-1) ?? -1) + 1)
  return all.filter((i) => matched.has(i) || isHeader([i], units, text, false))
}

function isHeader(lines: readonly number[], units: readonly Unit[], text: string, inBlock: boolean): boolean {
  if (units[lines[0] ?? -1]?.opensParagraph !== true || !units[lines.at(-1) ?? -1]?.closesParagraph)
    return false
  const line = textOf(lines, units, text)
  const letters = lines.reduce((sum, i) => sum + (units[i]?.key.length ?? 0), 0)
  if (letters > maxLetters || listItem.test(line)) return false
  return inBlock ? !endsStatement.test(line) && !line.includes('。') : !endsSentence.test(line)
}

function inParagraphs(lines: readonly number[], units: readonly Unit[]): number[][] {
  const paragraphs: number[][] = []
  for (const i of lines) {
    const last = paragraphs.at(-1)
    if (last !== undefined && units[last[0] ?? -1]?.paragraph === units[i]?.paragraph) last.push(i)
    else paragraphs.push([i])
  }
  return paragraphs
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)
const textOf = (lines: readonly number[], units: readonly Unit[], text: string) =>
  text.slice(units[lines[0] ?? 0]?.start, lines.length === 0 ? 0 : units[lines.at(-1) ?? 0]?.end)

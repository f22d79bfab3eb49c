import { isCloser } from './closers.js'
import type { TextLine } from './line-kinds.js'
import { gramsOf, shareIn } from './overlap.js'

/**
 * How much of a later part's three-character runs an article's own words share: of parts of one article 95 % share more
 * than 0.02 with the rest of it, of other articles 2 %.
 */
const related = 0.03
/** A closer above this share of the running text stands at the head of a page, not at its foot. */
const earliestEnd = 0.25

/**
 * Which lines from `first` on are the article's: what stands below its end (an editor's line, related links, teasers) only
 * stays where it is running text on the same matter, such as a second copy or a box.
 * @returns for each line, whether it stays; nothing above `first` is judged
 */
export function chooseLines(lines: readonly TextLine[], first: number): boolean[] {
  const stays = lines.map((line, at) => at < first || line.kind !== 'furniture')
  const end = articleEnd(lines, first)
  const own = gramsOf(joined(lines.slice(first, end)), 3)
  for (const { from, to } of partsBelow(lines, end)) {
    const part = lines.slice(from, to)
    const running = part.filter((line) => line.kind === 'sentence')
    const keeps = running.length > 0 && shareIn(gramsOf(joined(running), 3), own) >= related
    if (!keeps) stays.fill(false, from, to)
  }
  dropClosingHeadlines(lines, stays, first, end, own)
  return stays
}

/** Index of the first closer that has enough of the running text above it. */
function articleEnd(lines: readonly TextLine[], first: number): number {
  const total = sizeOf(lines.slice(first))
  let above = 0
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    if (isCloser(line) && above >= total * earliestEnd) return at
    if (line.kind === 'sentence') above += line.text.length
  }
  return lines.length
}

/** The stretches between closers, from the article's end on. */
function* partsBelow(lines: readonly TextLine[], end: number): Iterable<{ from: number; to: number }> {
  let from = end
  for (let at = end; at <= lines.length; at++) {
    const line = lines[at]
    if (line && !isCloser(line)) continue
    if (at > from) yield { from, to: at }
    from = at + 1
  }
}

/** Two and more short lines on other matters below the last sentence are other articles' headlines. */
function dropClosingHeadlines(
  lines: readonly TextLine[],
  stays: boolean[],
  first: number,
  end: number,
  own: ReadonlySet<string>,
): void {
  let from = end
  while (from > first && (lines[from - 1]?.kind !== 'sentence' || !stays[from - 1])) from--
  const closing = lines.slice(from, end).filter((line, i) => line.kind === 'short' && stays[from + i])
  const strange = closing.filter((line) => shareIn(gramsOf(line.text, 3), own) < related * 2)
  if (closing.length < 2 || strange.length * 2 < closing.length) return
  for (let at = from; at < end; at++) if (lines[at]?.kind === 'short') stays[at] = false
}

function sizeOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'sentence' ? line.text.length : 0), 0)
}

function joined(lines: readonly TextLine[]): string {
  return lines.map((line) => line.text).join('\n')
}

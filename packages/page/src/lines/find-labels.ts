import { isIn } from '@jianbao/text'
import { type LabelKind, labelGroups, labelMarks, labelPattern, longestLabel } from './metadata-labels.js'

/** A label with its mark, where it stands. */
export interface Label {
  readonly kind: LabelKind
  readonly start: number
  readonly end: number
}

/** The labels of a line of metadata, over its view. */
export function findLabels(view: string): Label[] {
  const labels: Label[] = []
  let from = 0
  for (let mark = nextMark(view, 0); mark >= 0; mark = nextMark(view, from)) {
    labelPattern.lastIndex = Math.max(from, mark - longestLabel)
    const match = labelPattern.exec(view)
    if (match === null) break
    from = labelPattern.lastIndex
    const { groups = {}, index } = match
    const sender = groups.sender ?? ''
    // A medium of its own right before a label (`来源： 某某网作者：`) is no part of it; 本报 and 本网 are.
    const own = sender.length > 2 ? sender.length : 0
    labels.push({ kind: kindOf(groups), start: index + own, end: index + match[0].length })
  }
  return labels
}

/** Where the next mark stands that a label may end with; -1 behind the last. */
function nextMark(view: string, from: number): number {
  for (let at = from; at < view.length; at++) if (isIn(labelMarks, view, at)) return at
  return -1
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): LabelKind {
  for (const [group, kind] of labelGroups) if (groups[group] !== undefined) return kind
  return 'ignored'
}

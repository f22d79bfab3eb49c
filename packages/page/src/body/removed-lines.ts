import type { Removal, RemovalReason } from '../removal-reasons.js'
import type { Body } from './collect.js'
import type { Layout, Line } from './line.js'
import { lineKind } from './line-kind.js'
import { isMostlyLink } from './weigh-lines.js'

/** Lines farther from the text aren't looked at for what their words say. */
const reach = 20

/**
 * The lines of a page that are not its article's, each with the reason.
 * @param layout the one that the body was found in; null where its lines are put together from several
 * @param headline the headline as it is shown
 */
export function removedLines(
  { left, head, tail }: Body,
  layout: Layout | null,
  headline: string | null,
): Removal[] {
  const named = layout === null ? [] : namedBlocks(layout)
  const far = head.length - reach
  return [
    ...left.map((line) =>
      removal(line, 'inside', reasonByPlace(line, named) ?? reasonByWords(line) ?? 'links'),
    ),
    ...head.map((line, at) => outside(line, 'above', at < far)),
    ...tail.map((line, at) => outside(line, 'below', at >= reach)),
  ]

  function outside(line: Line, place: Removal['place'], isFar: boolean): Removal {
    if (line.text === headline) return removal(line, place, 'headline')
    const reason = reasonByPlace(line, named) ?? (isFar ? null : reasonByWords(line))
    return removal(line, place, reason ?? 'outside')
  }
}

function removal({ text }: Line, place: Removal['place'], reason: RemovalReason): Removal {
  return { reason, place, text }
}

function reasonByPlace(line: Line, named: readonly (RemovalReason | null)[]): RemovalReason | null {
  return named[line.block] ?? (isMostlyLink(line) ? 'links' : null)
}

function reasonByWords(line: Line): RemovalReason | null {
  return lineKind(line).rule ?? (line.pictured ? 'caption' : null)
}

/** For each block whether it, or one around it, is named as furniture. */
function namedBlocks({ blocks }: Layout): (RemovalReason | null)[] {
  const named: (RemovalReason | null)[] = []
  for (const { hint, parent } of blocks) {
    const own = hint === 'furniture' ? 'furniture_block' : hint === 'comments' ? 'comments' : null
    named.push(own ?? named[parent] ?? null)
  }
  return named
}

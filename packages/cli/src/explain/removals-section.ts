import { type Removal, removalReasons } from '@jianbao/page'
import type { Explanation } from '@jianbao/pipeline'
import { padded } from './columns.js'
import { heading, row, type Sheet } from './sheet.js'

const places = ['inside', 'above', 'below'] as const
/** More lines of one reason in a row are shown as one. */
const mostAlike = 3

/** What was left out, line by line, then what the reasons mean. */
export function removalsSection(sheet: Sheet, { removals }: Explanation): string[] {
  if (removals === null) return []
  const counts = places.map((place) => `${removals.filter((each) => each.place === place).length} ${place}`)
  const reasons = [...new Set(removals.map(({ reason }) => reason))].sort()
  const said = removals.length === 0 ? 'nothing' : `${removals.length} pieces: ${counts.join(', ')}`
  return [
    heading(sheet, 'LEFT OUT', said),
    ...places.flatMap((place) =>
      ofPlace(
        sheet,
        place,
        removals.filter((each) => each.place === place),
      ),
    ),
    ...(reasons.length === 0 ? [] : ['']),
    ...reasons.map((reason) => sheet.paint.faint(row(sheet, reason, removalReasons[reason], reasonColumns))),
  ]
}

const reasonColumns = 30

function ofPlace(sheet: Sheet, place: Removal['place'], removals: readonly Removal[]): string[] {
  return alike(removals).map(({ reason, texts }, at) => {
    const count = texts.length > 1 ? ` ×${texts.length}` : ''
    const label = `${padded(at === 0 ? place : '', 8)}${reason}${count}`
    return row(sheet, label, texts.join(' · '), reasonColumns)
  })
}

interface Alike {
  readonly reason: Removal['reason']
  readonly texts: readonly string[]
}

/** Neighbours of one reason together, where they are many. */
function alike(removals: readonly Removal[]): Alike[] {
  const groups: { reason: Removal['reason']; texts: string[] }[] = []
  for (const { reason, text } of removals) {
    const last = groups.at(-1)
    if (last?.reason === reason) last.texts.push(text)
    else groups.push({ reason, texts: [text] })
  }
  return groups.flatMap(({ reason, texts }) =>
    texts.length > mostAlike ? [{ reason, texts }] : texts.map((text) => ({ reason, texts: [text] })),
  )
}

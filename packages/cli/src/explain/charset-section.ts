import { charsetReasons } from '@jianbao/page'
import type { Explanation } from '@jianbao/pipeline'
import { clipped, padded } from './columns.js'
import { heading, roomBeside, row, type Sheet } from './sheet.js'

const nameColumns = 16
const scoreColumns = 7

/** Who says which charset, how the bytes read by each, and which was taken. */
export function charsetSection(sheet: Sheet, { charset, repairs }: Explanation): string[] {
  if (charset === null) return []
  const { declared, candidates, used, why } = charset
  const said = [
    declared.mark === null ? 'no byte order mark' : `${declared.mark} by its byte order mark`,
    declared.header === null ? 'no header' : `${declared.header} by the header`,
    declared.markup === null
      ? 'none in the markup'
      : `${declared.markup.label} in the markup, byte ${declared.markup.at}`,
  ]
  const undone = repairs?.find(({ kind }) => kind === 'charset')
  return [
    heading(sheet, 'CHARSET', `${used}: ${charsetReasons[why]}`),
    row(sheet, 'declared', said.join(' · ')),
    ...candidates.map((candidate) => reading(sheet, candidate, candidate.encoding === used)),
    ...(undone === undefined ? [] : [row(sheet, 'undone', `${undone.count} passages or characters`)]),
  ]
}

function reading(
  { columns, paint }: Sheet,
  { encoding, score, reading: text }: NonNullable<Explanation['charset']>['candidates'][number],
  isUsed: boolean,
): string {
  const room = roomBeside({ columns, paint }, nameColumns + scoreColumns)
  const name = `${isUsed ? '→ ' : '  '}${encoding}`
  const shown = `${padded(name, nameColumns - 2)}${score.toFixed(2).padStart(scoreColumns)}  ${clipped(text, room)}`
  return `  ${isUsed ? paint.chosen(shown) : shown}`.trimEnd()
}

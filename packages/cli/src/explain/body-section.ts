import { bodySources } from '@jianbao/page'
import type { Explanation } from '@jianbao/pipeline'
import { clipped, padded } from './columns.js'
import { heading, roomBeside, type Sheet } from './sheet.js'

const elementColumns = 28

/** The block that holds the article, and its rivals. */
export function bodySection(sheet: Sheet, { body, text }: Explanation): string[] {
  if (body === null) return []
  const found = text === null ? 'none' : `${bodySources[body.source]}`
  return [heading(sheet, 'BODY', found), ...body.blocks.map((block) => line(sheet, block))]
}

function line(
  sheet: Sheet,
  { element, score, lines, beginning, chosen }: NonNullable<Explanation['body']>['blocks'][number],
): string {
  const counted = `${lines} ${lines === 1 ? 'line ' : 'lines'}`
  const head = `${chosen ? '→' : ' '} ${String(score).padStart(6)}  ${padded(clipped(element, elementColumns), elementColumns)}  ${counted.padStart(9)}  `
  const shown = `${head}${clipped(beginning, roomBeside(sheet, head.length))}`
  return `  ${chosen ? sheet.paint.chosen(shown) : shown}`.trimEnd()
}

import { type DomNode, following } from './dom.js'

/** A table of data has so many rows of several cells, and cells no longer than this, in UTF-16 units. */
const fewestRows = 3
const longestCell = 40
/** Nodes looked at: whatever needs more is for layout, or too long to tell. */
const mostNodes = 1500

const cells: ReadonlySet<string> = new Set(['td', 'th'])
/** What only tables for layout hold. */
const layoutElements: ReadonlySet<string> = new Set([
  ...[
    'table',
    'a',
    'img',
    'form',
    'input',
    'button',
    'script',
    'style',
    'iframe',
    'ul',
    'ol',
    'dl',
    'br',
    'hr',
  ],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'article', 'section', 'video'],
])

/** Whether a table holds figures or words in rows and columns, and not a page in boxes: then each row of it is a line. */
export function isDataTable(table: DomNode): boolean {
  const seen = { rows: 0, cellsInRow: 0, inCell: 0 }
  let left = mostNodes
  for (let node = following(table, table); node !== null; node = following(node, table)) {
    if (--left < 0 || isForLayout(node)) return false
    see(node, seen)
    if (seen.inCell > longestCell) return false
  }
  return seen.rows >= fewestRows
}

function isForLayout({ name }: DomNode): boolean {
  return name !== undefined && layoutElements.has(name)
}

/** Counts rows of several cells, and the characters of the cell being read. */
function see(node: DomNode, seen: { rows: number; cellsInRow: number; inCell: number }): void {
  if (node.type === 'text') {
    seen.inCell += (node.data ?? '').trim().length
  } else if (node.name === 'tr') {
    seen.cellsInRow = 0
    seen.inCell = 0
  } else if (cells.has(node.name ?? '')) {
    seen.inCell = 0
    if (++seen.cellsInRow === 2) seen.rows++
  }
}

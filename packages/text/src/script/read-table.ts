import { readFileSync } from 'node:fs'

/**
 * The rows of a tab-separated table in this package's `data/`: `#` lines are its provenance, the first other line
 * names the columns.
 * @throws Error when the columns are not those expected or a row has another number of them: a fault of the table
 */
export function readTable(file: string, columns: readonly string[]): readonly (readonly string[])[] {
  const lines = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8').split('\n')
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
  const header = rows.shift()
  if (header?.join() !== columns.join()) throw new Error(`data/${file}: expected columns ${columns.join()}`)
  const odd = rows.find((row) => row.length !== columns.length)
  if (odd !== undefined) throw new Error(`data/${file}: not ${columns.length} columns: ${odd.join(' ')}`)
  return rows
}

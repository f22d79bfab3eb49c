import type { RunFolder, Summary } from '@jianbao/adapters'
import { counted } from './counted.js'

/** The end of a run, to be read: where its records lie and what was counted, on standard error. */
export function report(summary: Summary, folder: RunFolder): void {
  const { inputs, records, duplicates, rejects, repairs, fields } = summary
  const lines = [
    `records   ${folder.records}`,
    `inputs    ${counted(inputs)} = ${counted(records, 'record')} + ${counted(duplicates, 'duplicate')} + ${counted(rejects, 'reject')}`,
    `repairs   ${list(Object.entries(repairs).map(([kind, { count }]) => `${kind} ${counted(count)}`))}`,
    `entries   ${list(Object.entries(fields).map(([name, count]) => `${name} ${counted(count)}`))}`,
  ]
  if (rejects > 0) {
    const reasons = Object.entries(summary.rejects_by_reason)
    lines.push(
      `rejects   ${list(reasons.map(([reason, count]) => `${reason} ${counted(count)}`))}: ${folder.rejects}`,
    )
  }
  process.stderr.write(`${lines.join('\n')}\n`)
}

function list(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(', ')
}

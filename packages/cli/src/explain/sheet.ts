import { clipped, clippedInFront, columnsOf, padded } from './columns.js'
import type { Paint } from './paint.js'

/** Where an explanation is written: how wide it may be, and how words are set apart. */
export interface Sheet {
  readonly columns: number
  readonly paint: Paint
}

const indent = '  '
const labelColumns = 16

/** A section's first line: its name, and in a few words what came of it. */
export function heading(sheet: Sheet, name: string, said: string): string {
  const room = sheet.columns - columnsOf(name) - 2
  const least = Math.min(columnsOf(said), sheet.columns >> 1)
  if (room >= least) return `${sheet.paint.heading(name)}  ${clipped(said, room)}`
  return `${sheet.paint.heading(clippedInFront(name, sheet.columns - least - 2))}  ${clipped(said, least)}`
}

/** A line of a section: a label and one line of text, clipped to the sheet's width. */
export function row(sheet: Sheet, label: string, text: string, width = labelColumns): string {
  return `${indent}${padded(label, width)}${clipped(text, roomBeside(sheet, width))}`.trimEnd()
}

/** The columns that are left beside a label. */
export function roomBeside({ columns }: Sheet, width = labelColumns): number {
  return Math.max(24, columns - indent.length - width)
}

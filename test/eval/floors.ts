import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

const floorsSchema = z.record(z.string(), z.record(z.string(), z.number().min(0).max(1)))
const baselineSchema = z.strictObject({ pages: floorsSchema, fields: floorsSchema })

/** What figures must not fall below: of pages by the name of their set, of fields by the name of their folder. */
export type Baseline = z.infer<typeof baselineSchema>
export type Floors = z.infer<typeof floorsSchema>

/** What was measured on a set of pages or a folder of articles; null where none of it asks for a measure. */
export interface Figures {
  readonly group: string
  readonly figures: Readonly<Record<string, number | null>>
}

/** A figure that lies below its floor. */
export interface Shortfall {
  readonly group: string
  readonly measure: string
  readonly floor: number
  readonly found: number | null
}

/** @throws Error that names the file where it isn't a baseline */
export function readBaseline(path: string): Baseline {
  const parsed = baselineSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`${path}: not a baseline: ${z.prettifyError(parsed.error)}`)
}

export function writeBaseline(path: string, baseline: Baseline): void {
  writeFileSync(path, `${JSON.stringify(baseline, null, 2)}\n`)
}

/** What lies below its floor, or isn't measured any more; groups and figures without a floor are free. */
export function shortfalls(floors: Floors, measured: readonly Figures[]): Shortfall[] {
  return measured.flatMap(({ group, figures }) =>
    Object.entries(floors[group] ?? {}).flatMap(([measure, floor]) => {
      const found = figures[measure] ?? null
      return found !== null && found >= floor ? [] : [{ group, measure, floor, found }]
    }),
  )
}

/**
 * The floors with these figures: better ones raise theirs, new ones become floors.
 * @param lower whether worse ones lower theirs; else those stay
 */
export function movedFloors(floors: Floors, measured: readonly Figures[], lower: boolean): Floors {
  const moved = { ...floors }
  for (const { group, figures } of measured) {
    const own = { ...moved[group] }
    for (const [measure, found] of Object.entries(figures)) {
      if (found !== null && (lower || found > (own[measure] ?? -1))) own[measure] = found
    }
    moved[group] = own
  }
  return moved
}

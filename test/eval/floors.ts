import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { type PageMeasure, pageMeasures } from './page-scores.js'
import type { SetScores } from './tally.js'

const figuresSchema = z.partialRecord(z.enum(pageMeasures), z.number().min(0).max(1))
const baselineSchema = z.strictObject({ pages: z.record(z.string(), figuresSchema) })

/** The figures that a set of pages must not fall below, by the set's name. */
export type Floors = z.infer<typeof baselineSchema>['pages']

/** A figure that lies below its floor. */
export interface Shortfall {
  readonly set: string
  readonly measure: PageMeasure
  readonly floor: number
  /** Null where no page of the set asks for it any more. */
  readonly found: number | null
}

/** @throws Error that names the file where it isn't a baseline */
export function readFloors(path: string): Floors {
  const parsed = baselineSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data.pages
  throw new Error(`${path}: not a baseline: ${z.prettifyError(parsed.error)}`)
}

export function writeFloors(path: string, floors: Floors): void {
  writeFileSync(path, `${JSON.stringify({ pages: floors }, null, 2)}\n`)
}

/** What lies below the floors; sets and figures without a floor are free. */
export function shortfalls(floors: Floors, tables: readonly SetScores[]): Shortfall[] {
  return tables.flatMap(({ set, scores }) =>
    pageMeasures.flatMap((measure) => {
      const floor = floors[set]?.[measure]
      const found = scores[measure]
      return floor === undefined || (found !== null && found >= floor) ? [] : [{ set, measure, floor, found }]
    }),
  )
}

/**
 * The floors with these figures: better ones raise theirs, new ones become floors.
 * @param lower whether worse ones lower theirs; else those stay
 */
export function movedFloors(floors: Floors, tables: readonly SetScores[], lower: boolean): Floors {
  const moved = { ...floors }
  for (const { set, scores } of tables) {
    const figures = { ...floors[set] }
    for (const measure of pageMeasures) {
      const found = scores[measure]
      if (found !== null && (lower || found > (figures[measure] ?? -1))) figures[measure] = found
    }
    moved[set] = figures
  }
  return moved
}

import { famousNames, worldNames } from './world-names.js'

const LONGEST = 6
const SPREAD = 31
const UNITS = 0x1_00_00

/** Tells in one look for most places that no name of a set begins there. */
function openings(names: ReadonlySet<string>): (units: Uint16Array, at: number) => boolean {
  const table = new Uint8Array(UNITS)
  const slot = (first: number, second: number): number => (first * SPREAD + second) & (UNITS - 1)
  for (const name of names) table[slot(name.charCodeAt(0), name.charCodeAt(1))] = 1
  return (units, at) => at + 1 < units.length && table[slot(units[at] ?? 0, units[at + 1] ?? 0)] === 1
}

/** Whether a Chinese name that everyone knows may begin at a place. */
export const opensFamous = openings(famousNames)
/** Whether a known transcribed name may begin at a place. */
export const opensWorldName = openings(worldNames)

/** Whether a stretch is a Chinese name that everyone knows. */
export const isFamous = (text: string, start: number, end: number): boolean =>
  famousNames.has(text.slice(start, end))

/** The ends of the transcribed names known all over the world that begin at a place. */
export function worldNamesAt(text: string, start: number): number[] {
  const ends: number[] = []
  for (let size = 2; size <= LONGEST; size++)
    if (worldNames.has(text.slice(start, start + size)) && start + size <= text.length)
      ends.push(start + size)
  return ends
}

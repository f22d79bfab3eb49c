import { from, to } from 'opencc-js/preset/t2cn'
import { mappedUnits, type UnitMap, unitMap } from '../unit-buffer.js'

/** Characters that Simplified keeps in names of places and eras (乾县, 乾隆), however often Traditional means 干. */
const shared = new Set(['乾'])

let map: UnitMap | undefined

/**
 * A Simplified view of `text` for matching tables and patterns, never for output: each Traditional character is
 * replaced by its commonest Simplified one, without looking at its neighbours (`乾淨` becomes `乾净`,
 * `隨著` `随著`). It has the same length in UTF-16 code units, so offsets found in the view hold in `text`. A text without
 * Traditional characters is returned as it is.
 */
export function simplifiedView(text: string): string {
  map ??= unitMap(simplifiedUnits())
  return mappedUnits(text, map)
}

/** From opencc-js's Traditional-to-Simplified characters: those of one code unit on both sides. */
function simplifiedUnits(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (const [before, after] of singleUnits(to.cn?.[0]?.[1])) units[before] = after
  // Hong Kong's forms (衞, 枱, 粧), where they are not Simplified as well (吃, 才).
  for (const [before, standard] of singleUnits(from.hk?.[0]?.[1])) {
    const after = units[standard] as number
    if (after !== standard && after !== before) units[before] = after
  }
  return units
}

/** A dictionary's pairs of single UTF-16 code units. */
function singleUnits(dictionary: unknown): (readonly [number, number])[] {
  return String(dictionary ?? '')
    .split('|')
    .map((pair) => pair.split(' '))
    .filter(([before, after]) => before?.length === 1 && after?.length === 1 && !shared.has(before))
    .map(([before = '', after = '']) => [before.charCodeAt(0), after.charCodeAt(0)])
}

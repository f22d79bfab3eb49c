import { mappedUnits, simplifiedView, type UnitMap, unitMap } from '@jianbao/text'
import { Memory } from '../memory.js'

/** Signs of other shapes for one that the patterns know; each is one UTF-16 unit, as what it stands for. */
const shapes: ReadonlyMap<string, string> = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\t', ' '],
  ['╱', '/'],
  ['∕', '/'],
  ['︰', ':'],
  ['∶', ':'],
  ['﹕', ':'],
  ['﹙', '('],
  ['﹚', ')'],
  ['丨', '|'],
  ['︱', '|'],
  ['〔', '['],
  ['〕', ']'],
  ['○', '〇'],
])

let map: UnitMap | undefined
const known = new Memory(view)
/** Longer lines are seldom looked at twice. */
const longestKnown = 200

/**
 * How the line parsers see a line: Simplified (see `simplifiedView`), with full-width letters, digits and signs as ASCII
 * and every blank a space. It has the same length in UTF-16 units, so that offsets found in it hold in the line.
 */
export function lineView(line: string): string {
  return line.length > longestKnown ? view(line) : known.get(line)
}

/** By UTF-16 unit what stands for it in a view. */
export function viewedUnits(): Uint16Array {
  map ??= unitMap(buildTable())
  return map.units
}

function view(line: string): string {
  map ??= unitMap(buildTable())
  return mappedUnits(line, map)
}

function buildTable(): Uint16Array {
  const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join('')
  const simplified = simplifiedView(all)
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => simplified.charCodeAt(unit))
  for (let unit = 0xff01; unit <= 0xff5e; unit++) units[unit] = unit - 0xfee0
  for (const [sign, shape] of shapes) units[sign.charCodeAt(0)] = shape.charCodeAt(0)
  return units
}

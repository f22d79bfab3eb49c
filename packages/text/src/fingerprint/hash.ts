/** Murmur3's finalizer: spreads 32 bits over 32 bits. */
export function spread(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** FNV-1a over the UTF-16 code units `[start, end)` of `text`, spread; `seed` makes independent ones. */
export function hashOf(text: string, start: number, end: number, seed = 0): number {
  let h = 0x811c9dc5 ^ seed
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return spread(h)
}

/** The same over the UTF-16 code units `[start, end)` of a text in an array. */
export function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) h = Math.imul(h ^ (units[i] as number), 0x01000193)
  return spread(h)
}

/** The same of five code units. */
export function hashOfFive(a: number, b: number, c: number, d: number, e: number): number {
  let h = Math.imul(0x811c9dc5 ^ a, 0x01000193)
  h = Math.imul(h ^ b, 0x01000193)
  h = Math.imul(h ^ c, 0x01000193)
  h = Math.imul(h ^ d, 0x01000193)
  return spread(Math.imul(h ^ e, 0x01000193))
}

/** Of the few letters before and after `[start, end)`, with a line between. */
export function hashAround(
  units: Uint16Array,
  start: number,
  end: number,
  before: number,
  after: number,
): number {
  let h = 0x811c9dc5
  for (let i = Math.max(0, start - before); i < start; i++)
    h = Math.imul(h ^ (units[i] as number), 0x01000193)
  h = Math.imul(h ^ between, 0x01000193)
  const limit = Math.min(end + after, units.length)
  for (let i = end; i < limit; i++) h = Math.imul(h ^ (units[i] as number), 0x01000193)
  return spread(h)
}

const between = 0x7c

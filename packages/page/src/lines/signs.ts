import { type CharacterTable, characterTable, holdsUnit, isIn } from '@jianbao/text'

/** Up to sixteen named sets of characters. */
export interface SignSets<Name extends string> {
  /** For each UTF-16 code unit the bits of the sets that it is in. */
  readonly table: Uint16Array
  /** The units that are in any: asked first, for it is small enough to stay in the processor's nearest cache. */
  readonly any: CharacterTable
  /** Each set's bit. */
  readonly bits: Readonly<Record<Name, number>>
}

const mostSets = 16

export function signSets<Name extends string>(sets: Readonly<Record<Name, string>>): SignSets<Name> {
  const names = Object.keys(sets) as Name[]
  if (names.length > mostSets) throw new RangeError(`more than ${mostSets} sets of characters`)
  const table = new Uint16Array(0x1_00_00)
  const bits = {} as Record<Name, number>
  for (const [at, name] of names.entries()) {
    bits[name] = 1 << at
    for (let i = 0; i < sets[name].length; i++) {
      const unit = sets[name].charCodeAt(i)
      table[unit] = (table[unit] ?? 0) | bits[name]
    }
  }
  return { table, any: characterTable(Object.values<string>(sets).join('').split('')), bits }
}

/** The sets that any of a text's characters is in: one look at the text, whatever is asked of it. */
export function signsIn({ table, any }: SignSets<string>, text: string): number {
  let found = 0
  const { length } = text
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (holdsUnit(any, unit)) found |= table[unit] ?? 0
  }
  return found
}

/** The same, and in the upper half of the bits the sets that two of a text's characters are in. */
export function signsTwiceIn({ table, any }: SignSets<string>, text: string): number {
  let found = 0
  const { length } = text
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    if (!holdsUnit(any, unit)) continue
    const signs = table[unit] ?? 0
    found |= signs | ((signs & found) << mostSets)
  }
  return found
}

/** Bits of sets that a text must have two characters of, as `signsTwiceIn` has them. */
export function twice(bits: number): number {
  return bits << mostSets
}

/** The sets that the character at a place is in; none beyond the text. */
export function signsAt({ table, any }: SignSets<string>, text: string, at: number): number {
  return isIn(any, text, at) ? (table[text.charCodeAt(at)] ?? 0) : 0
}

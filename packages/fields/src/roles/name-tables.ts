import { nameTables } from '@jianbao/text'

/** How well a character stands in a name: negative natural logarithms of its probability there. */
export interface NameCharacter {
  readonly first: number
  readonly last: number
  readonly only: number
  readonly foreign: number
}

/** Whether a surname of two characters begins so. */
export const beginsCompound = (character: string): boolean =>
  nameTables().opensCompound[character.charCodeAt(0)] === 1

/** What a character costs in the places of a name. */
export function nameCharacter(character: string): NameCharacter {
  const { first, last, only, foreign } = nameTables()
  const unit = character.length === 1 ? character.charCodeAt(0) : 0
  const at = (table: Float32Array): number => table[unit] ?? 0
  return { first: at(first), last: at(last), only: at(only), foreign: at(foreign) }
}

/** A set of characters of one UTF-16 code unit each, asked by code unit: one look into a table, no string is made. */
export type CharacterTable = Uint8Array

export function characterTable(characters: Iterable<string>): CharacterTable {
  const table = new Uint8Array(0x1_00_00)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}

/** Whether the character at `at` is one of the table's; false beyond the text. */
export const isIn = (table: CharacterTable, text: string, at: number): boolean => table[text.charCodeAt(at)] === 1

import { readFileSync } from 'node:fs'

/** How well a character stands in a name: negative natural logarithms of its probability there. */
export interface NameCharacter {
  readonly first: number
  readonly last: number
  readonly only: number
  readonly foreign: number
}

/** A character that was never seen in a place of a name. */
const UNSEEN = 12.5

const NOWHERE: NameCharacter = { first: UNSEEN, last: UNSEEN, only: UNSEEN, foreign: UNSEEN }

let surnames: ReadonlyMap<string, number> | undefined
/** By UTF-16 code unit: characters beyond the first plane are in no table. */
let characters: readonly (NameCharacter | undefined)[] | undefined

/** The cost of a surname (negative logarithm of its share), or undefined where it is none. */
export function surnameCost(surname: string): number | undefined {
  surnames ??= readSurnames()
  return surnames.get(surname)
}

/** Whether a surname of two characters begins so. */
export function beginsCompound(character: string): boolean {
  surnames ??= readSurnames()
  compounds ??= new Set([...surnames.keys()].filter(({ length }) => length > 1).map((name) => name.charAt(0)))
  return compounds.has(character)
}

let compounds: ReadonlySet<string> | undefined

const readSurnames = (): ReadonlyMap<string, number> =>
  new Map(rows('surnames.tsv', 2).map(([name = '', share]) => [name, Math.log(100_000 / Number(share))]))

/** What a character costs in the places of a name. */
export function nameCharacter(character: string): NameCharacter {
  characters ??= readCharacters()
  return (character.length === 1 ? characters[character.charCodeAt(0)] : undefined) ?? NOWHERE
}

function readCharacters(): readonly (NameCharacter | undefined)[] {
  const byUnit: (NameCharacter | undefined)[] = new Array(UNITS).fill(undefined)
  for (const [character = '', first, last, only, foreign] of rows('name-characters.tsv', 5)) {
    byUnit[character.charCodeAt(0)] = {
      first: cost(first),
      last: cost(last),
      only: cost(only),
      foreign: cost(foreign),
    }
  }
  return byUnit
}

const UNITS = 0x1_00_00

const cost = (cell: string | undefined): number => (cell ? Number(cell) / 100 : UNSEEN)

/** @throws {Error} where a line has not `width` cells or a cell after the first is no number. */
function rows(file: string, width: number): string[][] {
  const content = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')
  const lines = content.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const cells = line.split('\t')
    if (cells.length !== width || cells.slice(1).some((cell) => Number.isNaN(Number(cell))))
      throw new Error(`${file}: bad line ${JSON.stringify(line)}`)
    return cells
  })
}

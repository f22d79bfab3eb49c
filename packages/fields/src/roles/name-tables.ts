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
let characters: ReadonlyMap<string, NameCharacter> | undefined

/** The cost of a surname (negative logarithm of its share), or undefined where it is none. */
export function surnameCost(surname: string): number | undefined {
  surnames ??= new Map(
    rows('surnames.tsv', 2).map(([surname = '', share]) => [surname, Math.log(100_000 / Number(share))]),
  )
  return surnames.get(surname)
}

/** What a character costs in the places of a name. */
export function nameCharacter(character: string): NameCharacter {
  characters ??= new Map(
    rows('name-characters.tsv', 5).map(([character = '', first, last, only, foreign]) => [
      character,
      { first: cost(first), last: cost(last), only: cost(only), foreign: cost(foreign) },
    ]),
  )
  return characters.get(character) ?? NOWHERE
}

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

import { readFileSync } from 'node:fs'

/**
 * What is known of names, by UTF-16 code unit: negative natural logarithms of probability. Characters beyond the first
 * plane are in no table and cost `UNSEEN`.
 */
export interface NameTables {
  /** The share of a surname of one character among the people; infinite where it is none. */
  readonly surname: Float32Array
  /** Surnames of two characters. */
  readonly compounds: ReadonlyMap<string, number>
  /** The first and the last of two characters of a given name, and the only one. */
  readonly first: Float32Array
  readonly last: Float32Array
  readonly only: Float32Array
  /** In a transcribed name. */
  readonly foreign: Float32Array
  /** In any text. */
  readonly text: Float32Array
}

/** A character that was never seen in a place of a name. */
export const UNSEEN = 12.5
/** A character that is seen less than once in a million. */
const RARE_IN_TEXT = 13.8
const UNITS = 0x1_00_00
const PEOPLE = 100_000

let loaded: NameTables | undefined

/** The tables, read on first use from `data/surnames.tsv` and `data/name-characters.tsv`, which name their sources. */
export function nameTables(): NameTables {
  loaded ??= load()
  return loaded
}

function load(): NameTables {
  const surname = new Float32Array(UNITS).fill(Number.POSITIVE_INFINITY)
  const compounds = new Map<string, number>()
  for (const [name = '', share] of rows('surnames.tsv', 2)) {
    const cost = Math.log(PEOPLE / Number(share))
    if (name.length === 1) surname[name.charCodeAt(0)] = cost
    else compounds.set(name, cost)
  }
  return { surname, compounds, ...characterTables() }
}

function characterTables(): Pick<NameTables, 'first' | 'last' | 'only' | 'foreign' | 'text'> {
  const column = (usual: number): Float32Array => new Float32Array(UNITS).fill(usual)
  const [first, last, only, foreign] = [column(UNSEEN), column(UNSEEN), column(UNSEEN), column(UNSEEN)]
  const text = column(RARE_IN_TEXT)
  const columns = [first, last, only, foreign, text]
  for (const [character = '', ...cells] of rows('name-characters.tsv', columns.length + 1)) {
    cells.forEach((cell, at) => {
      const values = columns[at]
      if (values && cell !== '') values[character.charCodeAt(0)] = Number(cell) / 100
    })
  }
  return { first, last, only, foreign, text }
}

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

/** The cost of a surname of one or two characters, or undefined where it is none. */
export function surnameCost(surname: string): number | undefined {
  const { compounds, surname: single } = nameTables()
  if (surname.length !== 1) return compounds.get(surname)
  const cost = single[surname.charCodeAt(0)] ?? Number.POSITIVE_INFINITY
  return cost === Number.POSITIVE_INFINITY ? undefined : cost
}

/** How many characters of a Simplified text the surname that begins at `at` has; 0 where none does. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
  if (surnameCost(text.slice(at, at + 2)) !== undefined && text.length >= at + 2) return 2
  return surnameCost(text.charAt(at)) === undefined ? 0 : 1
}

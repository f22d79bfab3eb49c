import { readFileSync } from 'node:fs'
import { compoundSurnames } from './compound-surnames.js'

interface Character {
  readonly rank: number
  readonly only: number
  readonly first: number
  readonly second: number
  readonly perMillion: number
}

interface Model {
  readonly characters: ReadonlyMap<string, Character>
  readonly words: ReadonlyMap<string, number>
  readonly totals: { readonly only: number; readonly first: number; readonly second: number }
}

const unseen: Character = { rank: 0, only: 0, first: 0, second: 0, perMillion: 1 }
const masks = new Set(['某', '×', '*', 'X', 'x'])
const smoothing = 0.3
/** About as many characters stand in names; for the smoothing only. */
const kinds = 3000
/** Natural logarithms of how usual names of two, three and four characters are. */
const lengthPrior: Readonly<Record<number, number>> = { 2: Math.log(0.2), 3: Math.log(0.8), 4: Math.log(0.8) }

let loaded: Model | undefined

/** Whether a name may begin at `at` of a Simplified text: with a surname of one or two characters. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
  if (compoundSurnames.has(text.slice(at, at + 2))) return 2
  return character(text.charAt(at)).rank > 0 ? 1 : 0
}

/**
 * How much likelier `name` (2–4 characters, Simplified) is a person's name than a piece of text: a logarithm, above
 * zero for a likely name; `-Infinity` where no surname begins it. Masked names (王某某) are likely ones.
 */
export function nameScore(name: string): number {
  const surname = surnameLength(name, 0)
  const given = name.slice(surname)
  if (surname === 0 || given.length < 1 || given.length > 2) return Number.NEGATIVE_INFINITY
  const prior = lengthPrior[given.length + 1] ?? 0
  const family = surname === 2 ? 4 : surnameScore(character(name.charAt(0)))
  return prior + family + givenScore(given)
}

/**
 * For each offset of `text` (Simplified), how much likelier it goes on as words than as unconnected characters: 0 or
 * more, the best of all ways to find words in it.
 */
export function wordScores(text: string): number[] {
  const scores = new Array<number>(text.length + 1).fill(0)
  for (let at = text.length - 1; at >= 0; at--) {
    const ways = [1, 2, 3].map(
      (length) => wordScore(text.slice(at, at + length)) + (scores[at + length] ?? 0),
    )
    scores[at] = Math.max(...ways)
  }
  return scores
}

/** Whether it is a common word (Simplified) that no one is called. */
export function isWord(text: string): boolean {
  return model().words.has(text)
}

function wordScore(word: string): number {
  const frequency = model().words.get(word)
  if (frequency === undefined) return 0
  let score = Math.log(frequency / 1e8)
  for (const c of word) score -= Math.log(textChance(character(c)))
  return Math.max(0, score)
}

function surnameScore(surname: Character): number {
  return Math.log(0.37 / (surname.rank + 5)) - Math.log(textChance(surname))
}

function givenScore(given: string): number {
  const { totals } = model()
  const [a, b] = [given.charAt(0), given.charAt(1)]
  if (masks.has(a)) return b === '' || masks.has(b) ? 6 : Number.NEGATIVE_INFINITY
  if (b === '') return ratio(character(a), 'only', totals.only)
  return ratio(character(a), 'first', totals.first) + ratio(character(b), 'second', totals.second)
}

function ratio(c: Character, place: 'only' | 'first' | 'second', total: number): number {
  return Math.log((c[place] + smoothing) / (total + smoothing * kinds)) - Math.log(textChance(c))
}

function textChance(c: Character): number {
  return Math.max(c.perMillion, 1) / 1e6
}

function character(c: string): Character {
  return model().characters.get(c) ?? unseen
}

function model(): Model {
  loaded ??= load()
  return loaded
}

function load(): Model {
  const characters = new Map<string, Character>()
  const totals = { only: 0, first: 0, second: 0 }
  for (const cells of rows('name-characters.tsv', 6)) {
    const [rank = 0, only = 0, first = 0, second = 0, perMillion = 0] = cells.slice(1).map(Number)
    characters.set(cells[0] ?? '', { rank, only, first, second, perMillion })
    totals.only += only
    totals.first += first
    totals.second += second
  }
  const words = new Map(
    rows('opening-words.tsv', 2).map(([word = '', frequency]) => [word, Number(frequency)]),
  )
  return { characters, words, totals }
}

/** The cells of a table of the package's data folder; a row of another width is a broken installation. */
function rows(file: string, width: number): string[][] {
  const table = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')
  return table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, index) => {
      const cells = line.split('\t')
      if (cells.length !== width)
        throw new Error(`${file}: row ${index + 1} has ${cells.length} cells, not ${width}`)
      return cells
    })
}

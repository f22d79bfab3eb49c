import { readFileSync } from 'node:fs'
import { type RoleName, roleNames } from '@jianbao/record'
import { NOWHERE, type PackedTrie, packedTrie, ROOT, sortedWords } from '@jianbao/text'

export interface TitleWord {
  readonly role: RoleName
  /** A position (职务), a form of address or relation, or a part in a case. */
  readonly kind: 'position' | 'address' | 'label'
}

const KINDS: Readonly<Record<string, TitleWord['kind']>> = { p: 'position', h: 'address', l: 'label' }

let loaded: ReadonlyMap<string, TitleWord> | undefined

/** Words that say who a person is, from the tables in `data`, read on first use. */
export function titleWords(): ReadonlyMap<string, TitleWord> {
  loaded ??= parse(TABLES.map((name) => readFileSync(new URL(name, DATA), 'utf8')).join('\n'))
  return loaded
}

const DATA = new URL('../../data/', import.meta.url)
const TABLES = ['titles.tsv', 'occupations.tsv']

/** A word of the table as it stands in a text. */
export interface TitleHead {
  readonly end: number
  readonly word: TitleWord
}

/** The longest word of the table, of two characters and more, that begins at a place; null where none does. */
export function titleAt(units: Uint16Array, at: number): TitleHead | null {
  paths ??= pathsOf(titleWords())
  const { step, kinds } = paths
  let node = step(ROOT, units[at] ?? 0)
  let kind = 0
  let end = at
  for (let next = at + 2; node !== NOWHERE && next <= units.length; next++) {
    node = step(node, units[next - 1] ?? 0)
    const known = node === NOWHERE ? 0 : (kinds[node] ?? 0)
    if (known === 0) continue
    kind = known
    end = next
  }
  const word = paths.words[kind]
  return word === undefined ? null : { end, word }
}

/** The table as paths of characters: a byte for each node, since most of what is asked for is none. */
interface TitlePaths extends Pick<PackedTrie, 'step'> {
  /** By node which of `words` ends there. */
  readonly kinds: Uint8Array
  /** What the words say; the first stands for no word. */
  readonly words: readonly (TitleWord | undefined)[]
}

let paths: TitlePaths | undefined

function pathsOf(table: ReadonlyMap<string, TitleWord>): TitlePaths {
  const sorted = sortedWords(table.keys())
  const { step, ends, size } = packedTrie(sorted)
  const kinds = new Uint8Array(size)
  const numbers = new Map<TitleWord | undefined, number>([[undefined, 0]])
  for (const [at, word] of sorted.words.entries()) {
    const meaning = table.get(word)
    if (!numbers.has(meaning)) numbers.set(meaning, numbers.size)
    kinds[ends[at] ?? ROOT] = numbers.get(meaning) ?? 0
  }
  return { step, kinds, words: [...numbers.keys()] }
}

/** Titles are looked up in pieces of up to this length. */
const LONGEST_TITLE = 8

function parse(content: string): ReadonlyMap<string, TitleWord> {
  const words = new Map<string, TitleWord>()
  const meanings = new Map<string, TitleWord>()
  for (const line of content.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [word, roleText, mark] = line.split('\t')
    const role = roleNames.find((name) => name === roleText)
    const kind = mark && KINDS[mark]
    if (!word || !role || !kind || word.length > LONGEST_TITLE)
      throw new Error(`titles: bad line ${JSON.stringify(line)}`)
    const meaning = meanings.get(role + kind) ?? { role, kind }
    meanings.set(role + kind, meaning)
    words.set(word, meaning)
  }
  return words
}

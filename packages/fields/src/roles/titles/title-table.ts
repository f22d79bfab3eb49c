import { readFileSync } from 'node:fs'
import { type RoleName, roleNames } from '@jianbao/record'
import { NOWHERE, ROOT } from '@jianbao/text'
import { Lexicon } from '../../scan/lexicon.js'

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

const DATA = new URL('../../../data/', import.meta.url)
const TABLES = ['titles.tsv', 'occupations.tsv']

/** A word of the table as it stands in a text. */
export interface TitleHead {
  readonly end: number
  readonly word: TitleWord
}

/** The longest word of the table, of two characters and more, that begins at a place; null where none does. */
export function titleAt(units: Uint16Array, at: number): TitleHead | null {
  lexicon ??= new Lexicon(titleWords())
  let node = lexicon.step(ROOT, units[at] ?? 0)
  let word: TitleWord | undefined
  let end = at
  for (let next = at + 2; node !== NOWHERE && next <= units.length; next++) {
    node = lexicon.step(node, units[next - 1] ?? 0)
    const known = node === NOWHERE ? undefined : lexicon.valueAt(node)
    if (known === undefined) continue
    word = known
    end = next
  }
  return word === undefined ? null : { end, word }
}

let lexicon: Lexicon<TitleWord> | undefined

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

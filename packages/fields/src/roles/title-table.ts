import { readFileSync } from 'node:fs'
import { type RoleName, roleNames } from '@jianbao/record'

export interface TitleWord {
  readonly role: RoleName
  /** A position (职务), a form of address or relation, or a part in a case. */
  readonly kind: 'position' | 'address' | 'label'
}

const KINDS: Readonly<Record<string, TitleWord['kind']>> = { p: 'position', h: 'address', l: 'label' }

let loaded: ReadonlyMap<string, TitleWord> | undefined

/** Words that say who a person is, from `data/titles.tsv`, read on first use. */
export function titleWords(): ReadonlyMap<string, TitleWord> {
  loaded ??= parse(readFileSync(new URL('../../data/titles.tsv', import.meta.url), 'utf8'))
  return loaded
}

/** The length of the longest title that begins with these two characters; undefined where none does. */
export function longestWith(opening: string): number | undefined {
  lengths ??= lengthsOf(titleWords())
  return lengths.get(opening)
}

let lengths: ReadonlyMap<string, number> | undefined

function lengthsOf(words: ReadonlyMap<string, TitleWord>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const word of words.keys()) {
    const opening = word.slice(0, 2)
    longest.set(opening, Math.max(longest.get(opening) ?? 0, word.length))
  }
  return longest
}

/** Titles are looked up in pieces of up to this length. */
const LONGEST_TITLE = 8

function parse(content: string): ReadonlyMap<string, TitleWord> {
  const words = new Map<string, TitleWord>()
  for (const line of content.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [word, roleText, mark] = line.split('\t')
    const role = roleNames.find((name) => name === roleText)
    const kind = mark && KINDS[mark]
    if (!word || !role || !kind || word.length > LONGEST_TITLE)
      throw new Error(`titles: bad line ${JSON.stringify(line)}`)
    words.set(word, { role, kind })
  }
  return words
}

import { readFileSync } from 'node:fs'
import { type RoleName, roleNames } from '@jianbao/record'
import { NOWHERE, ROOT, type WordTrie, wordTrie } from '@jianbao/text'

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

/** A word of the table as it stands in a text. */
export interface TitleHead {
  readonly end: number
  readonly word: TitleWord
}

/** The longest word of the table, of two characters and more, that begins at a place; null where none does. */
export function titleAt(units: Uint16Array, at: number): TitleHead | null {
  trie ??= trieOf(titleWords())
  const { step, byNode } = trie
  let node = step(ROOT, units[at] ?? 0)
  let found: TitleHead | null = null
  for (let end = at + 2; end <= units.length && node !== NOWHERE; end++) {
    node = step(node, units[end - 1] ?? 0)
    const word = node === NOWHERE ? undefined : byNode[node]
    if (word) found = { end, word }
  }
  return found
}

interface TitleTrie extends Pick<WordTrie, 'step'> {
  /** By the node at which a word ends. */
  readonly byNode: readonly (TitleWord | undefined)[]
}

/** About as many characters as the words have. */
const ROOM = 6000
let trie: TitleTrie | undefined

function trieOf(words: ReadonlyMap<string, TitleWord>): TitleTrie {
  const { step, grow, size } = wordTrie(ROOM)
  const ends: [node: number, word: TitleWord][] = []
  for (const [word, title] of words) {
    let node = ROOT
    for (let at = 0; at < word.length; at++) node = grow(node, word.charCodeAt(at))
    ends.push([node, title])
  }
  const byNode = new Array<TitleWord | undefined>(size()).fill(undefined)
  for (const [node, title] of ends) byNode[node] = title
  return { step, byNode }
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

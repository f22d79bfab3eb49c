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

/** 1 for each UTF-16 code unit that a title begins with: most places are told by one look. */
export function titleOpenings(): Uint8Array {
  openings ??= openingsOf(titleWords())
  return openings.first
}

/** The longest word of the table that begins at a place, or undefined. */
export function titleAt(text: string, at: number): string | undefined {
  openings ??= openingsOf(titleWords())
  const longest = openings.longest[slot(text.charCodeAt(at), text.charCodeAt(at + 1))] ?? 0
  const words = titleWords()
  for (let size = Math.min(longest, text.length - at); size >= 2; size--) {
    const piece = text.slice(at, at + size)
    if (words.has(piece)) return piece
  }
  return undefined
}

interface Openings {
  /** 1 where a title begins with this UTF-16 code unit. */
  readonly first: Uint8Array
  /** For the hash of two units the length of the longest title that may begin with them. */
  readonly longest: Uint8Array
}

const UNITS = 0x1_00_00
const SPREAD = 31
let openings: Openings | undefined

const slot = (first: number, second: number): number => (first * SPREAD + second) & (UNITS - 1)

function openingsOf(words: ReadonlyMap<string, TitleWord>): Openings {
  const first = new Uint8Array(UNITS)
  const longest = new Uint8Array(UNITS)
  for (const word of words.keys()) {
    first[word.charCodeAt(0)] = 1
    const at = slot(word.charCodeAt(0), word.charCodeAt(1))
    longest[at] = Math.max(longest[at] ?? 0, word.length)
  }
  return { first, longest }
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

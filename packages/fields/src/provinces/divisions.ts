import { readFileSync } from 'node:fs'
import type { PlaceVia } from '@jianbao/record'

/** A division or a place within one. `code` is GB/T 2260 without its trailing pairs of zeros: 2, 4 or 6 digits. */
export interface Division {
  readonly code: string
  readonly name: string
}

/** What a form needs to be taken for the place; see the header of `data/divisions.tsv`. */
export type Need = 'alone' | 'supported' | 'short' | 'attached' | 'branch'

export interface Candidate {
  readonly division: Division
  readonly need: Need
  /** Where the form is no name of the division itself. */
  readonly via?: PlaceVia
}

export interface Gazetteer {
  readonly forms: ReadonlyMap<string, readonly Candidate[]>
  /** Province-level divisions by their two digits. */
  readonly provinces: ReadonlyMap<string, Division>
}

const needs = ['alone', 'supported', 'short', 'attached', 'branch'] as const
let loaded: Gazetteer | undefined

/** The table of divisions, read once. Throws on a row that breaks the table's form. */
export function gazetteer(): Gazetteer {
  loaded ??= parse(readFileSync(new URL('../../data/divisions.tsv', import.meta.url), 'utf8'))
  return loaded
}

function parse(table: string): Gazetteer {
  const forms = new Map<string, Candidate[]>()
  const provinces = new Map<string, Division>()
  for (const [index, line] of table.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [code, name, ...columns] = line.split('\t')
    if (!code || !/^(?:\d\d){1,3}$/.test(code) || !name || columns.length !== needs.length) {
      throw new Error(`divisions.tsv, line ${index + 1}: not a code, a name and five columns of forms`)
    }
    const division = { code, name }
    if (code.length === 2) provinces.set(code, division)
    for (const [column, need] of needs.entries()) addForms(forms, division, need, columns[column] ?? '')
  }
  return { forms, provinces }
}

function addForms(forms: Map<string, Candidate[]>, division: Division, need: Need, cell: string): void {
  for (const form of cell.split(' ')) {
    if (form === '') continue
    const candidates = forms.get(form) ?? []
    candidates.push({ division, need })
    forms.set(form, candidates)
  }
}

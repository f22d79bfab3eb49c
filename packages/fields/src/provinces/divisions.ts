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

/** Cell by cell where they stand: most are empty, and taking every line apart would take three times as long. */
function parse(table: string): Gazetteer {
  const forms = new Map<string, Candidate[]>()
  const provinces = new Map<string, Division>()
  for (let start = 0, end = 0; start < table.length; start = end + 1) {
    end = table.indexOf('\n', start)
    if (end < 0) end = table.length
    if (end > start && table[start] !== '#') addRow(table.slice(start, end), forms, provinces)
  }
  return { forms, provinces }
}

function addRow(row: string, forms: Map<string, Candidate[]>, provinces: Map<string, Division>): void {
  const afterCode = row.indexOf('\t')
  const afterName = row.indexOf('\t', afterCode + 1)
  const division = { code: row.slice(0, afterCode), name: row.slice(afterCode + 1, afterName) }
  const { code, name } = division
  if (!isCode(code) || name === '') throw new Error(`divisions.tsv: not a code and a name: ${row}`)
  if (code.length === 2) provinces.set(code, division)
  let tab = afterName
  for (const need of needs) {
    if (tab < 0) throw new Error(`divisions.tsv: not five columns of forms: ${row}`)
    const next = row.indexOf('\t', tab + 1)
    const end = next < 0 ? row.length : next
    if (end > tab + 1) addForms(forms, division, need, row.slice(tab + 1, end))
    tab = next
  }
  if (tab >= 0) throw new Error(`divisions.tsv: not five columns of forms: ${row}`)
}

/** Two, four or six digits. */
function isCode(code: string): boolean {
  for (let at = 0; at < code.length; at++)
    if (code.charCodeAt(at) < 0x30 || code.charCodeAt(at) > 0x39) return false
  return code.length === 2 || code.length === 4 || code.length === 6
}

function addForms(forms: Map<string, Candidate[]>, division: Division, need: Need, cell: string): void {
  const candidate = { division, need }
  for (let start = 0, end = 0; start < cell.length; start = end + 1) {
    end = cell.indexOf(' ', start)
    if (end < 0) end = cell.length
    if (end === start) continue
    const form = cell.slice(start, end)
    const known = forms.get(form)
    if (known === undefined) forms.set(form, [candidate])
    else known.push(candidate)
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import type { Author } from '@jianbao/record'
import type { FieldInput } from '../field.js'

/** What every case of `corpus/fields` may say of its article; a field's test adds what it expects. */
export interface FieldCase {
  readonly text: string
  /** The phenomenon, in a few words; the file's name tells it where all its cases share one. */
  readonly case?: string
  readonly title?: string
  readonly authors?: readonly Author[]
  readonly agency?: string
  readonly country?: FieldInput['country']
}

const FOLDER = new URL('../../../../corpus/fields/', import.meta.url)

/**
 * The cases of a field: every line of `corpus/fields/<name>.jsonl` and `<name>-*.jsonl`, files in the order of their
 * names. A line that is no JSON fails with its file and number.
 */
export function fieldCases<Case extends FieldCase>(name: string): Case[] {
  const files = readdirSync(FOLDER).filter((file) => file === `${name}.jsonl` || isPart(file, name))
  return files.sort().flatMap((file) =>
    readFileSync(new URL(file, FOLDER), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line === '' ? [] : [parsed<Case>(line, `${file}:${index + 1}`)])),
  )
}

const isPart = (file: string, name: string) => file.startsWith(`${name}-`) && file.endsWith('.jsonl')

function parsed<Case>(line: string, place: string): Case {
  try {
    return JSON.parse(line) as Case
  } catch (cause) {
    throw new Error(`${place} is no JSON`, { cause })
  }
}

/** The input that a case, or a text alone, is. */
export function caseInput(given: FieldCase | string): FieldInput {
  const {
    text,
    title = null,
    authors = [],
    agency = null,
    country = 'cn',
  } = typeof given === 'string' ? { text: given } : given
  return { text, title, authors, agency, segments: [], country }
}

/** The share of the cases that expect nothing, and the texts that stand more than once. */
export function caseBook(cases: readonly (FieldCase & { readonly found: readonly unknown[] })[]) {
  const texts = cases.map(({ text }) => text)
  return {
    negatives: cases.filter(({ found }) => found.length === 0).length / cases.length,
    repeated: texts.filter((text, index) => texts.indexOf(text) !== index),
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

const names = ['records.jsonl', 'duplicates.jsonl', 'rejects.jsonl'] as const
type Name = (typeof names)[number]

/** What a run published, line by line; when a page was fetched is no part of it. */
export type Output = Readonly<Record<Name, readonly string[]>>

/** @throws Error where a file is missing or torn: a run that is over has them all */
export function outputOf(directory: string): Output {
  const torn = tornLines(directory)
  if (torn.length > 0) throw new Error(torn.join('; '))
  const lines = (name: Name): string[] =>
    readFileSync(join(directory, name), 'utf8')
      .replaceAll(/"fetched_at":"[^"]*"/g, '"fetched_at":"-"')
      .split('\n')
      .slice(0, -1)
  const [records, duplicates, rejects] = names
  return { [records]: lines(records), [duplicates]: lines(duplicates), [rejects]: lines(rejects) } as Output
}

/** Every line of the published files that is cut off or no JSON. At any moment there may be none. */
export function tornLines(directory: string): string[] {
  return names.flatMap((name) => {
    const path = join(directory, name)
    if (!existsSync(path)) return []
    const text = readFileSync(path, 'utf8')
    const lines = text.split('\n')
    const rest = lines.pop()
    const bad = lines.filter((line) => !isJson(line)).map((line) => `${name}: torn: ${line.slice(0, 60)}`)
    return rest === '' ? bad : [...bad, `${name}: no end: ${rest?.slice(0, 60)}`]
  })
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

/** How one output differs from another, in inputs. */
export interface Difference {
  readonly lost: number
  readonly doubled: number
  /** Lines that are other, or stand elsewhere. */
  readonly changed: number
  /** The first of them. */
  readonly sample: string | null
}

export function compare(found: Output, wanted: Output): Difference {
  const [have, want] = [countInputs(found), countInputs(wanted)]
  let lost = 0
  let doubled = 0
  for (const name of new Set([...have.keys(), ...want.keys()])) {
    const more = (have.get(name) ?? 0) - (want.get(name) ?? 0)
    if (more < 0) lost -= more
    else doubled += more
  }
  const changed = names.flatMap((name) =>
    Array.from({ length: Math.max(found[name].length, wanted[name].length) }, (_, at) => at)
      .filter((at) => found[name][at] !== wanted[name][at])
      .map((at) => `${name}:${at + 1}: ${sampleOf(found[name][at], wanted[name][at])}`),
  )
  return { lost, doubled, changed: changed.length, sample: changed[0] ?? null }
}

interface Line {
  readonly input?: object
  readonly [key: string]: unknown
}

function countInputs(output: Output): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) {
    for (const line of output[name]) {
      const { url, path, line: number } = (JSON.parse(line) as { input: Record<string, unknown> }).input
      const input = JSON.stringify([url, path, number])
      counts.set(input, (counts.get(input) ?? 0) + 1)
    }
  }
  return counts
}

/** The keys in which two lines differ. */
function sampleOf(found = '{}', wanted = '{}'): string {
  const [one, other] = [JSON.parse(found) as Line, JSON.parse(wanted) as Line]
  const keys = Object.keys({ ...one, ...other }).filter((key) => !isDeepStrictEqual(one[key], other[key]))
  const told = keys.map(
    (key) =>
      `${key} ${JSON.stringify(one[key])?.slice(0, 120)} instead of ${JSON.stringify(other[key])?.slice(0, 120)}`,
  )
  return told.slice(0, 3).join(', ')
}

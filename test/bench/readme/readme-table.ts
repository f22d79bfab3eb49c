import { readFileSync, writeFileSync } from 'node:fs'
import type { Machine } from '../machine.js'
import type { SuiteReport } from '../report.js'
import { cellsOf, columns, labelOf, whole } from '../table.js'
import { chinese } from './chinese.js'

/** What stands between them is the command's, `npm run bench -- --readme`. */
export const begin = '<!-- bench: written by `npm run bench -- --readme` -->'
export const end = '<!-- bench: end -->'

/** What was measured: where, on how many pages of whose. */
export interface Measured {
  readonly machine: Machine
  readonly corpus: boolean
  readonly reports: readonly SuiteReport[]
}

type Translate = (words: string) => string

const english: Translate = (words) => words

/** @throws Error where a phrase of the table has no Chinese */
const inChinese: Translate = (words) => {
  const known = chinese[words]
  if (known === undefined) throw new Error(`no Chinese for “${words}”: add it to readme/chinese.ts`)
  return known
}

/** Each file by the language it is written in. */
export const readmes: readonly (readonly [file: string, translate: Translate])[] = [
  ['README.md', english],
  ['README.zh-CN.md', inChinese],
]

/** Writes the table into both READMEs of a folder. @throws Error where one has no place for it */
export function writeReadmes(folder: string, measured: Measured): void {
  for (const [name, translate] of readmes) {
    const path = `${folder}/${name}`
    const text = readFileSync(path, 'utf8')
    const [from, to] = [text.indexOf(begin), text.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`${path} has no lines ${begin} and ${end}`)
    const table = markdownOf(measured, translate)
    writeFileSync(path, `${text.slice(0, from)}${begin}\n${table}\n${text.slice(to)}`)
  }
}

export function markdownOf({ machine, corpus, reports }: Measured, translate: Translate): string {
  const pages = translate(corpus ? "pages of the project's own corpus" : 'pages of a folder')
  const place = `${machine.date.slice(0, 10)}, ${machine.cpu}, ${machine.cores} ${translate('cores')}, Node ${machine.node}; ${pages}`
  const head = row(['', ...columns.map(translate)])
  const rule = row([':--', ...columns.map((_, at) => (at === columns.length - 1 ? ':--' : '--:'))])
  return [place, '', head, rule, ...reports.flatMap((report) => rowsOf(report, translate)), ''].join('\n')
}

function rowsOf({ question, unit, documents, characters, rounds, costs }: SuiteReport, translate: Translate) {
  const scale = translate('{documents} documents, {characters} characters, {rounds} rounds')
    .replace('{documents}', `${documents}`)
    .replace('{characters}', whole(characters))
    .replace('{rounds}', `${rounds}`)
  const rows = costs.map((cost) => {
    const { task, wanted } = cost
    const named = { ...cost, task: translate(task) }
    const by = wanted === null ? null : { ...wanted, of: translate(wanted.of) }
    return row([
      labelOf(named, translate('nothing from'), documents),
      ...cellsOf({ ...named, wanted: by }, translate(unit)),
    ])
  })
  return [row([`**${translate(question)}** ${scale}`, ...columns.map(() => '')]), ...rows]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

import { parseArgs } from 'node:util'

/** What a call of the bench asks for. */
export interface Options {
  readonly benches: readonly string[]
  /** The corpus's articles where it is null. */
  readonly pages: string | null
  readonly rounds: number
  /** Milliseconds. */
  readonly warmUp: number
  /** Each bench that takes them, or documents, has a number of its own where none is given. */
  readonly megabytes: number | null
  readonly documents: number | null
  readonly json: boolean
  readonly readme: boolean
  readonly help: boolean
}

/** @throws Error that says which option is at fault */
export function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pages: { type: 'string' },
      rounds: { type: 'string', default: '15' },
      'warm-up': { type: 'string', default: '30000' },
      megabytes: { type: 'string' },
      documents: { type: 'string' },
      json: { type: 'boolean', default: false },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.readme && positionals.length > 0)
    throw new Error('--readme writes the whole default table: name no benches with it')
  return {
    ...values,
    benches: positionals,
    pages: values.pages ?? null,
    rounds: wholeNumber('rounds', values.rounds),
    warmUp: wholeNumber('warm-up', values['warm-up']),
    megabytes: values.megabytes === undefined ? null : wholeNumber('megabytes', values.megabytes),
    documents: values.documents === undefined ? null : wholeNumber('documents', values.documents),
  }
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${option} ${text}: not a whole number from 1`)
  return value
}

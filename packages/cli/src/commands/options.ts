import { availableParallelism } from 'node:os'
import type { FieldModule } from '@jianbao/adapters'
import type { SkippableRepair } from '@jianbao/record'
import { Argument, type Command, InvalidArgumentError, Option } from 'commander'

/**
 * The inputs that `extract` and `run` share; see `namedInputs` for what none of them means.
 * @param more what else a command takes, as its help begins
 */
export function inputsArgument(more = ''): Argument {
  return new Argument(
    '[input...]',
    `${more}files, folders (their .txt, .html, .jsonl, .warc and .warc.gz at any depth), globs, or - for standard input`,
  )
}

/** The inputs named, or standard input where something is piped in; at a terminal, none is wrong usage. */
export function namedInputs(inputs: readonly string[], command: Command): readonly string[] {
  if (inputs.length > 0) return inputs
  if (process.stdin.isTTY) command.error('error: name an input, or - for standard input')
  return ['-']
}

/** How inputs are read. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how inputs are read; by ending, else by content, where auto')
    .choices(['auto', 'text', 'html', 'jsonl', 'warc'])
    .default('auto')
}

/** How many threads work. */
export function jobsOption(): Option {
  return new Option('--jobs <n>', 'how many threads work at once')
    .default(availableParallelism(), 'one a core')
    .argParser(positiveInteger)
}

/** Where the jobs are kept. */
export function queueOption(): Option {
  return new Option(
    '--queue <where>',
    'keep the jobs there: embedded (in --out), redis://…, rediss://…, postgres://…',
  )
    .default('embedded')
    .env('JIANBAO_QUEUE')
}

/** Whether the script is left as it is. */
export function keepScriptOption(): Option {
  return new Option('--keep-script', 'leave Traditional as it is; every other stage runs').default(false)
}

/** What `skipRepairOption` gives. */
export interface SkipRepairOption {
  readonly skipRepair: readonly string[]
}

/** Damage that is left as it is. */
export function skipRepairOption(): Option {
  return new Option(
    '--skip-repair <kinds>',
    'leave damage of these kinds as it is: one, or several with commas',
  )
    .default([], 'none')
    .argParser((kinds: string, before: readonly string[]) => [...before, ...kinds.split(',')])
}

/** The kinds of repair named; one that there is not is wrong usage. */
export async function namedRepairs(names: readonly string[], command: Command): Promise<SkippableRepair[]> {
  if (names.length === 0) return []
  const { skippableRepairs } = await import('@jianbao/record')
  return names.map((name) => {
    const kind = skippableRepairs.find((one) => one === name.trim())
    return kind ?? command.error(`error: --skip-repair ${name}: the kinds are ${skippableRepairs.join(', ')}`)
  })
}

/** Whether mentions say where they stand in the input. */
export function sourceOffsetsOption(): Option {
  return new Option(
    '--source-offsets',
    'say of each mention and segment where it stands in the decoded input',
  )
}

/** Whether the record says how its fields came about. */
export function traceOption(): Option {
  return new Option('--trace', 'name the rule that made each entry, and say what fields turned away')
}

/** What `fieldOption` gives. */
export interface FieldOption {
  readonly field: readonly string[]
}

/** Modules with fields of one's own. */
export function fieldOption(): Option {
  return new Option(
    '--field <module>',
    'add the field that this JavaScript module exports, under `extra`; again for more',
  )
    .argParser((path: string, before: readonly string[]) => [...before, path])
    .default([], 'none')
}

/** The modules named, loaded; one that cannot be is wrong usage. */
export async function namedFields(paths: readonly string[], command: Command): Promise<FieldModule[]> {
  if (paths.length === 0) return []
  const { fieldModules } = await import('@jianbao/adapters')
  return fieldModules(paths).catch((error: Error) => command.error(`error: --field ${error.message}`))
}

/** Reads an option's value. @throws InvalidArgumentError where it is no whole number from 1 */
export function positiveInteger(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It has to be a whole number from 1.')
  return value
}

/** Reads an option's value. @throws InvalidArgumentError where it is no port; 0 is one that is free */
export function portNumber(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('It has to be a port, from 0 (one that is free) to 65535.')
  return value
}

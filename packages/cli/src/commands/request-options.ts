import type { Source } from '@jianbao/adapters'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { RequestFlags } from '../run/request.js'
import {
  type FieldOption,
  fieldOption,
  formatOption,
  inputsArgument,
  keepScriptOption,
  namedFields,
  namedInputs,
  namedRepairs,
  positiveInteger,
  queueOption,
  type SkipRepairOption,
  skipRepairOption,
  sourceOffsetsOption,
  traceOption,
} from './options.js'

/** What `run` and `add` ask for: inputs, how they are read and fetched, and what their records hold. */
export function requestOptions(command: Command): Command {
  command
    .addArgument(inputsArgument('addresses (http://…, https://…), '))
    .requiredOption('--out <dir>', 'keep the run there, and write its records, duplicates and rejects')
    .addOption(queueOption())
    .addOption(formatOption())
    .addOption(keepScriptOption())
    .addOption(skipRepairOption())
    .addOption(sourceOffsetsOption())
    .addOption(traceOption())
    .addOption(fieldOption())
    .addOption(batchSizeOption())
    .addOption(duplicatesOption().default('memory'))
    .addOption(
      new Option(
        '--duplicates-days <n>',
        'how long articles are remembered there; for good by default',
      ).argParser(positiveInteger),
    )
  return fetchOptions(command)
}

/** What is fetched, and how. */
function fetchOptions(command: Command): Command {
  const sources: Source[] = []
  const source = (kind: Source['kind']) => (at: string) => {
    sources.push({ kind, at })
    return at
  }
  // Of all three, in the order in which they stand on the command line.
  command.setOptionValue('sources', sources)
  return command
    .option(
      '--urls <file>',
      'fetch the addresses in this file, one a line; - for standard input',
      source('urls'),
    )
    .option('--feed <url>', 'fetch what this RSS or Atom feed names; again for more', source('feed'))
    .option('--sitemap <url>', 'fetch what this sitemap names; again for more', source('sitemap'))
    .addOption(
      new Option(
        '--delay <ms>',
        'wait so long between two requests to a host; a second by default',
      ).argParser(milliseconds),
    )
    .addOption(hostsOption('how many hosts are asked at once, over all workers'))
    .addOption(
      new Option('--contact <address>', 'a web or mail address that servers are told, to reach you by').env(
        'JIANBAO_CONTACT',
      ),
    )
    .option('--user-agent <text>', 'what servers are told instead of jianbao/<version> and the contact')
    .addOption(
      new Option(
        '--allow-private <host>',
        'fetch from this host, address or block (127.0.0.0/8) though it is not public; again for more',
      )
        .argParser((host: string, before: readonly string[]) => [...before, host])
        .default([], 'none'),
    )
}

/** Where articles are remembered, to tell their copies. */
export function duplicatesOption(): Option {
  return new Option(
    '--duplicates <where>',
    'compare with the articles remembered there: memory (only this run), embedded (in --out), redis://…, postgres://…, #name behind it',
  ).env('JIANBAO_DUPLICATES')
}

/** @param what it bounds, for the help */
export function hostsOption(what: string): Option {
  return new Option('--hosts <n>', what).default(16).argParser(positiveInteger)
}

function batchSizeOption(): Option {
  return new Option('--batch-size <n>', 'how many inputs a job has at most')
    .default(64)
    .argParser(positiveInteger)
}

function milliseconds(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isInteger(value) || value < 0)
    throw new InvalidArgumentError('It has to be a whole number of milliseconds.')
  return value
}

/** What is asked for, checked; what is wrong with it is wrong usage. */
export async function namedRequest<Flags extends RequestFlags>(
  args: readonly string[],
  flags: Flags & FieldOption & SkipRepairOption,
  command: Command,
) {
  const inputs = args.length === 0 && flags.sources.length > 0 ? [] : namedInputs(args, command)
  const { requestTrouble } = await import('../run/request.js')
  const trouble = await requestTrouble(inputs, flags)
  if (trouble !== null) command.error(`error: ${trouble}`)
  const fields = await namedFields(flags.field, command)
  const skipRepair = await namedRepairs(flags.skipRepair, command)
  return { inputs, flags: { ...flags, skipRepair }, fields }
}

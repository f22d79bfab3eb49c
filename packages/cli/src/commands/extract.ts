import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { ExtractOptions } from '../extract/extract.js'

/** `jianbao extract`: a filter from articles to records; see `extract` for what it does. */
export function extractCommand(): Command {
  return new Command('extract')
    .description(
      'turn articles into records: files, folders, globs or standard input to JSONL, in input order',
    )
    .argument(
      '[input...]',
      'files, folders (their .txt, .html and .jsonl at any depth), globs, or - for standard input',
    )
    .option('-o, --output <file>', 'write the records there instead of to standard output')
    .addOption(formatOption())
    .addOption(jobsOption())
    .addOption(keepScriptOption())
    .option('--dedupe', 'compare the articles with each other and mark copies in `duplicate`')
    .option('--rejects <file>', 'write what became no record there, with the reasons, as JSONL')
    .action(async (inputs: string[], options: ExtractOptions, command: Command) => {
      if (inputs.length === 0 && process.stdin.isTTY)
        command.error('error: name an input, or - for standard input')
      const { extract } = await import('../extract/extract.js')
      const { outputTrouble } = await import('../extract/own-outputs.js')
      const trouble = outputTrouble(inputs, options)
      if (trouble !== null) command.error(`error: ${trouble}`)
      process.exitCode = await extract(inputs.length === 0 ? ['-'] : inputs, options)
    })
}

/** Shared with `run`. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how inputs are read; by ending, else by content, where auto')
    .choices(['auto', 'text', 'html', 'jsonl'])
    .default('auto')
}

/** Shared with `run`. */
export function jobsOption(): Option {
  return new Option('--jobs <n>', 'how many threads work at once')
    .default(availableParallelism(), 'one a core')
    .argParser(positiveInteger)
}

/** Shared with `run`. */
export function keepScriptOption(): Option {
  return new Option('--keep-script', 'leave Traditional as it is; every other stage runs').default(false)
}

function positiveInteger(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It has to be a whole number from 1.')
  return value
}

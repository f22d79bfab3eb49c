import { Command } from 'commander'
import type { ExtractOptions } from '../extract/extract.js'
import {
  type FieldOption,
  fieldOption,
  formatOption,
  inputsArgument,
  jobsOption,
  keepScriptOption,
  namedFields,
  namedInputs,
  namedRepairs,
  type SkipRepairOption,
  skipRepairOption,
  sourceOffsetsOption,
  traceOption,
} from './options.js'

/** `jianbao extract`: a filter from articles to records; see `extract` for what it does. */
export function extractCommand(): Command {
  return new Command('extract')
    .description(
      'turn articles into records: files, folders, globs or standard input to JSONL, in input order',
    )
    .addArgument(inputsArgument())
    .option('-o, --output <file>', 'write the records there instead of to standard output')
    .addOption(formatOption())
    .addOption(jobsOption())
    .addOption(keepScriptOption())
    .addOption(skipRepairOption())
    .addOption(sourceOffsetsOption())
    .addOption(traceOption())
    .addOption(fieldOption())
    .option('--dedupe', 'compare the articles with each other and mark copies in `duplicate`')
    .option('--rejects <file>', 'write what became no record there, with the reasons, as JSONL')
    .action(
      async (args: string[], flags: ExtractOptions & FieldOption & SkipRepairOption, command: Command) => {
        const inputs = namedInputs(args, command)
        const { extract } = await import('../extract/extract.js')
        const { outputTrouble } = await import('../extract/own-outputs.js')
        const trouble = outputTrouble(inputs, flags)
        if (trouble !== null) command.error(`error: ${trouble}`)
        const fields = await namedFields(flags.field, command)
        const skipRepair = await namedRepairs(flags.skipRepair, command)
        process.exitCode = await extract(inputs, { ...flags, skipRepair }, fields)
      },
    )
}

import { Command, Option } from 'commander'
import type { RunOptions } from '../run/run.js'
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
  positiveInteger,
  queueOption,
  type SkipRepairOption,
  skipRepairOption,
  sourceOffsetsOption,
  traceOption,
} from './options.js'
import { watchOptions } from './watch-options.js'

/** `jianbao run`: the same articles as durable jobs; see `run` for what it does. */
export function runCommand(): Command {
  const command = new Command('run')
    .description(
      'turn articles into records as durable jobs: interrupted in any way, the same command goes on where it stopped',
    )
    .addArgument(inputsArgument())
    .requiredOption('--out <dir>', 'keep the run there, and write its records, duplicates and rejects')
    .addOption(queueOption())
    .addOption(formatOption())
    .addOption(jobsOption())
    .addOption(keepScriptOption())
    .addOption(skipRepairOption())
    .addOption(sourceOffsetsOption())
    .addOption(traceOption())
    .addOption(fieldOption())
    .addOption(
      new Option('--batch-size <n>', 'how many inputs a job has at most')
        .default(32)
        .argParser(positiveInteger),
    )
    .option('--fresh', 'forget what was done before and begin anew')
    .option('--show', "end with one record's fields, to be read")
  return watchOptions(command).action(
    async (args: string[], flags: RunOptions & FieldOption & SkipRepairOption, command: Command) => {
      const inputs = namedInputs(args, command)
      const { run, runTrouble } = await import('../run/run.js')
      const trouble = runTrouble(inputs, flags)
      if (trouble !== null) command.error(`error: ${trouble}`)
      const fields = await namedFields(flags.field, command)
      const skipRepair = await namedRepairs(flags.skipRepair, command)
      process.exitCode = await run(inputs, { ...flags, skipRepair }, fields)
    },
  )
}

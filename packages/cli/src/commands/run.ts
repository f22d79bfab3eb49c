import { Command } from 'commander'
import type { RunOptions } from '../run/run.js'
import { type FieldOption, jobsOption, type SkipRepairOption } from './options.js'
import { namedRequest, requestOptions } from './request-options.js'
import { watchOptions } from './watch-options.js'

type Flags = RunOptions & FieldOption & SkipRepairOption

/** `jianbao run`: articles as durable jobs; see `run` for what it does. */
export function runCommand(): Command {
  const command = new Command('run').description(
    'turn articles into records as durable jobs, fetching those that are addresses: interrupted in any way, the same command goes on where it stopped',
  )
  requestOptions(command)
    .addOption(jobsOption())
    .option('--fresh', 'forget what was done before, fetched pages too, and begin anew')
    .option('--show', "end with one record's fields, to be read")
  return watchOptions(command).action(async (args: string[], given: Flags, self: Command) => {
    const { inputs, flags, fields } = await namedRequest(args, given, self)
    const { run } = await import('../run/run.js')
    process.exitCode = await run(inputs, flags, fields)
  })
}

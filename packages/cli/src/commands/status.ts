import { Command } from 'commander'
import type { StatusOptions } from '../status/status.js'
import { queueOption } from './options.js'

/** `jianbao status`: how a run stands; see `Status` for what `--json` prints. */
export function statusCommand(): Command {
  return new Command('status')
    .description(
      'show how a run stands: what is done, why inputs were refused, what its queues hold, who works',
    )
    .requiredOption('--out <dir>', 'the folder of the run')
    .addOption(queueOption())
    .option('--json', 'print one JSON object instead')
    .action(async (flags: StatusOptions, command: Command) => {
      const { queueAddressTrouble } = await import('@jianbao/adapters')
      const trouble = queueAddressTrouble(flags.queue)
      if (trouble !== null) command.error(`error: --queue: ${trouble}`)
      const { status } = await import('../status/status.js')
      await status(flags)
    })
}

import { Command, Option } from 'commander'
import type { DashboardOptions } from '../dashboard/dashboard.js'
import { portNumber, queueOption } from './options.js'

/** `jianbao dashboard`: a run's queues in a browser; see `dashboard`. */
export function dashboardCommand(): Command {
  return new Command('dashboard')
    .description(
      "serve a page that shows a run's queues and jobs, for this machine alone, until it is stopped",
    )
    .requiredOption('--out <dir>', 'the folder of the run')
    .addOption(queueOption())
    .addOption(
      new Option('--port <n>', 'listen there; 0 takes one that is free').default(3000).argParser(portNumber),
    )
    .option('--host <address>', 'listen for other machines too; they need no password', '127.0.0.1')
    .option('--allow-changes', 'let jobs be retried, promoted and removed there')
    .action(async (flags: DashboardOptions, command: Command) => {
      const { queueAddressTrouble } = await import('@jianbao/adapters')
      const trouble =
        flags.queue === 'embedded'
          ? 'an embedded queue can only be opened by its run; `jianbao status` tells how that stands'
          : queueAddressTrouble(flags.queue)
      if (trouble !== null) command.error(`error: --queue: ${trouble}`)
      const { dashboard } = await import('../dashboard/dashboard.js')
      process.exitCode = await dashboard(flags)
    })
}

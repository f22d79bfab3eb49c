import { Command } from 'commander'
import type { WorkerOptions } from '../run/worker.js'
import { jobsOption, queueOption } from './options.js'
import { duplicatesOption, hostsOption } from './request-options.js'
import { watchOptions } from './watch-options.js'

/** `jianbao worker`: one of the processes that share a run; see `worker` for what it does. */
export function workerCommand(): Command {
  const command = new Command('worker')
    .description(
      'work on what `jianbao add` and `jianbao run` ask for in a folder, on any number of machines that share it, until stopped',
    )
    .requiredOption('--out <dir>', "the run's folder, which all its workers share")
    .addOption(queueOption())
    .addOption(jobsOption())
    .addOption(hostsOption('how many hosts this process asks at once'))
    .addOption(duplicatesOption())
    .option('--until-done', 'end when all that was asked for is published')
  return watchOptions(command).action(async (flags: WorkerOptions, self: Command) => {
    neededQueue(flags.queue, self)
    const { queueAddressTrouble } = await import('@jianbao/adapters')
    const trouble = queueAddressTrouble(flags.queue)
    if (trouble !== null) self.error(`error: --queue: ${trouble}`)
    const { worker } = await import('../run/worker.js')
    process.exitCode = await worker(flags)
  })
}

/** An embedded queue is one process's own. */
export function neededQueue(queue: string, command: Command): void {
  if (queue !== 'embedded') return
  command.error(
    'error: processes share a queue on a server: name it by --queue redis://… or postgres://…; with the embedded queue, `jianbao run` does all of the work',
  )
}

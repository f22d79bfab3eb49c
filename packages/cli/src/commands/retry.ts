import { Command, Option } from 'commander'
import type { RetryFlags } from '../run/retry.js'
import { queueOption } from './options.js'

type Flags = Pick<RetryFlags, 'out' | 'queue'> & { readonly reason: readonly string[] }

/** `jianbao retry`: rejected inputs once more; see `retry` for what it does. */
export function retryCommand(): Command {
  return new Command('retry')
    .description(
      'put rejected inputs of a finished run back: those that may pass by themselves, or of these reasons',
    )
    .requiredOption('--out <dir>', "the run's folder")
    .addOption(queueOption())
    .addOption(
      new Option('--reason <reasons>', 'only inputs rejected for these: one, or several with commas')
        .argParser((reasons: string, before: readonly string[]) => [...before, ...reasons.split(',')])
        .default(
          [],
          'what may pass: unreachable, http_status 429 and 5xx, robots.txt out of reach, unreadable, poison, internal',
        ),
    )
    .action(async ({ out, queue, reason }: Flags, command: Command) => {
      const { rejectReasons } = await import('@jianbao/record')
      const reasons = reason.map((name) => {
        const known = rejectReasons.find((one) => one === name.trim())
        return known ?? command.error(`error: --reason ${name}: the reasons are ${rejectReasons.join(', ')}`)
      })
      const { retry } = await import('../run/retry.js')
      process.exitCode = await retry({ out, queue, reasons: reasons.length === 0 ? null : reasons })
    })
}

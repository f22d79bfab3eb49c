import { type Command, Option } from 'commander'
import { portNumber } from './options.js'

/** How the work of `run` and `worker` is looked at; see `WatchFlags`. */
export function watchOptions(command: Command): Command {
  return command
    .option(
      '--log <file>',
      'write what happens there as JSON lines, at the end of what it holds; - for standard output',
    )
    .addOption(
      new Option(
        '--metrics-port <n>',
        'serve Prometheus metrics there; 0 takes a port that is free',
      ).argParser(portNumber),
    )
    .option('--metrics-host <address>', 'serve them to other machines too', '127.0.0.1')
}

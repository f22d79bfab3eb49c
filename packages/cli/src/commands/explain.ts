import { Argument, Command } from 'commander'
import type { ExplainOptions } from '../explain/explain.js'
import { formatOption, keepScriptOption } from './options.js'

/** `jianbao explain`: what every stage does to one article, for a person to read; see `explainInput`. */
export function explainCommand(): Command {
  return new Command('explain')
    .description(
      'show what every stage does to one article: charset, body, metadata, repairs, fields, and why',
    )
    .addArgument(new Argument('<input>', 'a file with one article, or - for standard input'))
    .addOption(formatOption())
    .addOption(keepScriptOption())
    .option('--json', 'print one JSON object with the same content')
    .action(async (input: string, options: ExplainOptions, command: Command) => {
      const { explainInput } = await import('../explain/explain.js')
      const code = await explainInput(input, options)
      if (code === null)
        command.error(`error: ${input} holds more than one article; pipe in one of its lines, or name a file`)
      process.exitCode = code
    })
}

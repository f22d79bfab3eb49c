import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { extractCommand } from './commands/extract.js'
import { runCommand } from './commands/run.js'
import { schemaCommand } from './commands/schema.js'
import { validateCommand } from './commands/validate.js'
import { exitCodes } from './exit-codes.js'

/**
 * Runs the command line and gives its exit code; see `exitCodes`. Commands load what they need when they run, so that
 * `--help` costs next to nothing.
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('jianbao')
    .description('Chinese news pages to clean, deduplicated, structured JSON records')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('(--help lists what can be said)')
    .exitOverride()
  for (const command of [extractCommand(), runCommand(), schemaCommand(), validateCommand()]) {
    program.addCommand(command.copyInheritedSettings(program))
  }
  try {
    await program.parseAsync([...argv])
    return Number(process.exitCode ?? exitCodes.ok)
  } catch (error) {
    return failed(error)
  }
}

function version(): string {
  return (
    JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  ).version
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  const { message, stack } = error as Error
  process.stderr.write(`jianbao: ${process.env.JIANBAO_DEBUG ? stack : message}\n`)
  return exitCodes.failed
}

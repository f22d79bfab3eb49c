import { Command, CommanderError } from 'commander'
import { addCommand } from './commands/add.js'
import { dashboardCommand } from './commands/dashboard.js'
import { explainCommand } from './commands/explain.js'
import { extractCommand } from './commands/extract.js'
import { retryCommand } from './commands/retry.js'
import { runCommand } from './commands/run.js'
import { schemaCommand } from './commands/schema.js'
import { statusCommand } from './commands/status.js'
import { validateCommand } from './commands/validate.js'
import { workerCommand } from './commands/worker.js'
import { exitCodes } from './exit-codes.js'
import { watchStandardStreams } from './standard-streams.js'
import { version } from './version.js'

/**
 * Runs the command line and gives its exit code; see `exitCodes`. Commands load what they need when they run, so that
 * `--help` costs next to nothing.
 * @param argv as `process.argv`
 */
export async function main(argv: readonly string[]): Promise<number> {
  watchStandardStreams()
  process.on('uncaughtException', (error) => process.exit(failed(error)))
  const program = new Command('jianbao')
    .description('Chinese news pages to clean, deduplicated, structured JSON records')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError('(--help lists what can be said)')
    .exitOverride()
  for (const command of [
    extractCommand(),
    explainCommand(),
    runCommand(),
    addCommand(),
    workerCommand(),
    retryCommand(),
    statusCommand(),
    dashboardCommand(),
    schemaCommand(),
    validateCommand(),
  ]) {
    program.addCommand(command.copyInheritedSettings(program))
  }
  try {
    await program.parseAsync([...argv])
    return Number(process.exitCode ?? exitCodes.ok)
  } catch (error) {
    return failed(error)
  }
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  const { message, stack } = error as Error
  process.stderr.write(`jianbao: ${process.env.JIANBAO_DEBUG ? stack : message}\n`)
  return exitCodes.failed
}

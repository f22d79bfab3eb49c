import { writeTrouble } from '@jianbao/adapters'
import type { Observe, RunEvent } from '@jianbao/workers'
import { type Level, pino } from 'pino'

/** What a person looks for first; all else is `info`. */
const levels: Partial<Record<RunEvent['event'], Level>> = {
  input_rejected: 'warn',
  job_failed: 'warn',
  job_stalled: 'warn',
  queue_error: 'warn',
  connection_lost: 'error',
  paused: 'error',
}

/** How far things are is what progress shows and metrics count; of what happened, these tell nothing new. */
const unlogged: ReadonlySet<RunEvent['event']> = new Set(['standing', 'merging', 'queue_depths'])

export interface Log {
  readonly observe: Observe
  close(): void
}

/**
 * Writes a JSON line for each event, `{"level", "time", "pid", "host", "event", …}` with the event's own keys in
 * `snake_case`, to the end of a file, or to standard output for `-`. A log that cannot be written is said so of once,
 * and the run goes on.
 * @throws JianbaoError where it cannot even be opened
 */
export function openLog(path: string): Log {
  const destination = destinationAt(path)
  let failed = false
  destination.on('error', (error: Error) => {
    if (!failed) process.stderr.write(`jianbao: cannot write the log ${path}: ${error.message}\n`)
    failed = true
  })
  const logger = pino(
    {
      formatters: {
        level: (level) => ({ level }),
        bindings: ({ pid, hostname: host }) => ({ pid, host }),
      },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  )
  return {
    observe(event) {
      if (failed || unlogged.has(event.event)) return
      const hasFailed = event.event === 'ended' && event.how === 'failed'
      logger[hasFailed ? 'error' : (levels[event.event] ?? 'info')](inSnakeCase(event))
    },
    close() {
      if (path !== '-' && !failed) destination.end()
    },
  }
}

function destinationAt(path: string): ReturnType<typeof pino.destination> {
  try {
    return pino.destination({ dest: path === '-' ? 1 : path, append: true, mkdir: true, sync: true })
  } catch (error) {
    throw writeTrouble(path, error)
  }
}

function inSnakeCase(event: RunEvent): Record<string, unknown> {
  const named = Object.entries(event).map(([key, value]) => [
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ])
  return Object.fromEntries(named)
}

/** Seconds that the jobs under way have to end in. */
const patienceMs = 9_000

const codes = { SIGINT: 130, SIGTERM: 143 } as const

export interface StopSignals {
  /** Aborted by the first Ctrl-C or SIGTERM; a second, or nine seconds, end the process at once. */
  readonly signal: AbortSignal
  /** Null where no signal came. */
  exitCode(): number | null
  /** Gives the signals back. */
  end(): void
}

const stopping = 'jianbao: stopping after the batches under way (again to stop at once)'

/**
 * Turns Ctrl-C and SIGTERM into a request to stop. A run that is ended harder goes on from its parts all the same.
 * @param message said on standard error at the first; null for none
 */
export function stopSignals(message: string | null = stopping): StopSignals {
  const controller = new AbortController()
  let code: number | null = null
  let timer: NodeJS.Timeout | undefined
  const stop = (name: keyof typeof codes): void => {
    if (code !== null) process.exit(code)
    code = codes[name]
    timer = setTimeout(() => process.exit(codes[name]), patienceMs)
    if (message !== null) process.stderr.write(`\n${message}\n`)
    controller.abort(new Error(name))
  }
  const names = Object.keys(codes) as (keyof typeof codes)[]
  for (const name of names) process.on(name, stop)
  return {
    signal: controller.signal,
    exitCode: () => code,
    end() {
      clearTimeout(timer)
      for (const name of names) process.off(name, stop)
    },
  }
}

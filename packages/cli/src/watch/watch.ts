import type { Observe } from '@jianbao/workers'

/** What `watchOptions` gives. */
export interface WatchFlags {
  readonly log?: string
  readonly metricsPort?: number
  readonly metricsHost: string
}

export interface Watch {
  readonly observe: Observe
  /** Lets go of the file and the port. */
  end(): void
}

/**
 * What looks on while a run is worked on, as the flags ask for; what they do not ask for is not loaded.
 * @throws JianbaoError where the log or the port cannot be had
 */
export async function startWatch({ log, metricsPort, metricsHost }: WatchFlags): Promise<Watch> {
  const observers: Observe[] = []
  const ends: (() => void)[] = []
  if (log !== undefined) {
    const { openLog } = await import('./log.js')
    const opened = openLog(log)
    observers.push(opened.observe)
    ends.push(opened.close)
  }
  if (metricsPort !== undefined) {
    const { createMetrics } = await import('./metrics.js')
    const { serveMetrics } = await import('./metrics-server.js')
    const metrics = createMetrics()
    ends.push(await serveMetrics(metrics, metricsHost, metricsPort))
    observers.push(metrics.observe)
  }
  return {
    observe(event) {
      for (const observe of observers) observe(event)
    },
    end() {
      for (const end of ends) end()
    },
  }
}

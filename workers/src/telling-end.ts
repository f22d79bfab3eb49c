import type { Summary } from '@jianbao/adapters'
import type { Ended, Observe } from './events.js'

/** Does a process's work, and tells how it ended. */
export async function tellingEnd<Result extends Summary | null>(
  { observe = () => {}, signal }: { readonly observe?: Observe; readonly signal: AbortSignal },
  work: () => Promise<Result>,
): Promise<Result> {
  const event = { event: 'ended', inputs: null, records: null, duplicates: null, rejects: null } as const
  try {
    const summary = await work()
    if (summary === null) observe({ ...event, how: signal.aborted ? 'stopped' : 'complete', message: null })
    else observe(complete(summary))
    return summary
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    observe({ ...event, how: signal.aborted ? 'stopped' : 'failed', message })
    throw error
  }
}

function complete({ inputs, records, duplicates, rejects }: Summary): Ended {
  return { event: 'ended', how: 'complete', inputs, records, duplicates, rejects, message: null }
}

import { lockDirectory, openQueue } from '@jianbao/adapters'
import type { Planned } from './events.js'
import { makeFolder } from './open-run.js'
import { planRun, type RunRequest } from './plan-run.js'
import { planned } from './planned.js'
import { goOn, type RunPlace } from './run.js'
import { submit } from './submit.js'

export interface AddOptions extends RunPlace, RunRequest {
  readonly signal: AbortSignal
}

/**
 * Asks for more in a run's folder, besides what was asked for before, and leaves it to workers.
 * @returns all that is asked for now
 * @throws JianbaoError as `run` does; where it was asked for with other options before
 */
export async function add(options: AddOptions): Promise<Planned> {
  const { signal } = options
  const folder = await makeFolder(options.directory)
  const unlock = await lockDirectory(folder.root)
  try {
    // Before all is listed, which may take long.
    await (await openQueue(options.queue, folder.root)).close()
    const asked = await planRun(folder, options, { isMore: true, signal })
    return await goOn(options.queue, folder, signal, async (open) => {
      await submit(open)
      return planned(open, asked)
    })
  } finally {
    await unlock()
  }
}

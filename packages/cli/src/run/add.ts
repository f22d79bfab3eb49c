import type { FieldModule } from '@jianbao/adapters'
import { add as addWork } from '@jianbao/workers'
import { exitCodes } from '../exit-codes.js'
import { counted } from './counted.js'
import { type RequestFlags, requestOf } from './request.js'
import { stopSignals } from './stop-signals.js'

/**
 * Asks for more inputs in the folder `out` and leaves them to workers; says on standard error how many there are now.
 * @returns an exit code
 */
export async function add(
  inputs: readonly string[],
  flags: RequestFlags,
  fields: readonly FieldModule[] = [],
): Promise<number> {
  const stop = stopSignals('jianbao: stopping; nothing was added')
  try {
    const asked = await addWork({
      ...(await requestOf(inputs, flags, fields)),
      directory: flags.out,
      queue: flags.queue,
      signal: stop.signal,
    })
    process.stderr.write(
      `jianbao: ${flags.out} holds ${counted(asked.inputs, 'input')} now, ${counted(asked.resumed)} of them done; workers do the rest\n`,
    )
    return exitCodes.ok
  } catch (error) {
    const code = stop.exitCode()
    if (code === null) throw error
    return code
  } finally {
    stop.end()
  }
}

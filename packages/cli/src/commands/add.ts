import { Command } from 'commander'
import type { RequestFlags } from '../run/request.js'
import type { FieldOption, SkipRepairOption } from './options.js'
import { namedRequest, requestOptions } from './request-options.js'
import { neededQueue } from './worker.js'

type Flags = RequestFlags & FieldOption & SkipRepairOption

/** `jianbao add`: more inputs for workers; see `add` for what it does. */
export function addCommand(): Command {
  const command = new Command('add').description(
    'ask for more inputs in a folder that workers (`jianbao worker`) share, and leave them to these',
  )
  return requestOptions(command).action(async (args: string[], given: Flags, self: Command) => {
    neededQueue(given.queue, self)
    const { inputs, flags, fields } = await namedRequest(args, given, self)
    const { add } = await import('../run/add.js')
    process.exitCode = await add(inputs, flags, fields)
  })
}

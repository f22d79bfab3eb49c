import type { QueueAddress } from '@jianbao/adapters'
import type { RejectReason } from '@jianbao/record'
import { retry as putBack } from '@jianbao/workers'
import { exitCodes } from '../exit-codes.js'
import { counted } from './counted.js'

export interface RetryFlags {
  readonly out: string
  readonly queue: QueueAddress
  /** Null for those that may pass. */
  readonly reasons: readonly RejectReason[] | null
}

/** Puts rejected inputs back, and says on standard error how many. @returns an exit code */
export async function retry({ out, queue, reasons }: RetryFlags): Promise<number> {
  const { signal } = new AbortController()
  const inputs = await putBack({ directory: out, queue, reasons, signal })
  const next =
    queue === 'embedded' ? 'the same `jianbao run` as before tries them again' : 'workers try them again'
  const told = inputs === 0 ? 'nothing to put back' : `${counted(inputs, 'input')} put back; ${next}`
  process.stderr.write(`jianbao: ${told}\n`)
  return exitCodes.ok
}

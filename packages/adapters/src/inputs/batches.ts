import { type Batch, type InputRef, inputsOf } from './input-ref.js'
import { type Pause, pause } from './pauses.js'

export interface BatchSize {
  /** How many inputs at most; 64 by default. A single range of more is a batch of its own. */
  readonly inputs?: number
  /** About how many bytes at most; 2 MiB by default. A single larger input is a batch of its own. */
  readonly bytes?: number
  /** What the first one has at most; each that follows has twice as much, up to the bounds. No less than those by default. */
  readonly first?: { readonly inputs: number; readonly bytes: number }
}

/** Consecutive inputs put together, in order: what one job or one call of a thread does. A pause ends a batch. */
export async function* batches(
  refs: AsyncIterable<InputRef | Pause>,
  { inputs: most = 64, bytes: mostBytes = 2 * 1024 * 1024, first }: BatchSize = {},
): AsyncGenerator<Batch> {
  let room = first ?? { inputs: most, bytes: mostBytes }
  let inputs: InputRef[] = []
  let count = 0
  let bytes = 0
  for await (const ref of refs) {
    const isFull = ref === pause || count + inputsOf(ref) > room.inputs || bytes + bytesOf(ref) > room.bytes
    if (isFull && inputs.length > 0) {
      yield { inputs }
      room = { inputs: Math.min(most, room.inputs * 2), bytes: Math.min(mostBytes, room.bytes * 2) }
      inputs = []
      count = 0
      bytes = 0
    }
    if (ref === pause) continue
    inputs.push(ref)
    count += inputsOf(ref)
    bytes += bytesOf(ref)
  }
  if (inputs.length > 0) yield { inputs }
}

/** About how many bytes a reference stands for. */
export function bytesOf(ref: InputRef): number {
  if (ref.kind === 'file') return ref.size
  if (ref.kind === 'lines' || ref.kind === 'warc' || ref.kind === 'capture') return ref.end - ref.start
  return ref.kind === 'memory' ? ref.bytes.length : 0
}

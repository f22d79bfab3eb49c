import type { Batch, InputRef } from './input-ref.js'

export interface BatchSize {
  /** How many references at most; 32 by default. */
  readonly inputs?: number
  /** About how many bytes at most; 2 MiB by default. A single larger input is a batch of its own. */
  readonly bytes?: number
}

/** Consecutive inputs put together, in order: what one job or one call of a thread does. */
export async function* batches(refs: AsyncIterable<InputRef>, size: BatchSize = {}): AsyncGenerator<Batch> {
  const { inputs: most = 32, bytes: mostBytes = 2 * 1024 * 1024 } = size
  let inputs: InputRef[] = []
  let bytes = 0
  for await (const ref of refs) {
    if (inputs.length >= most || (inputs.length > 0 && bytes + bytesOf(ref) > mostBytes)) {
      yield { inputs }
      inputs = []
      bytes = 0
    }
    inputs.push(ref)
    bytes += bytesOf(ref)
  }
  if (inputs.length > 0) yield { inputs }
}

function bytesOf(ref: InputRef): number {
  if (ref.kind === 'file') return ref.size
  if (ref.kind === 'lines') return ref.end - ref.start
  return ref.kind === 'memory' ? ref.bytes.length : 0
}

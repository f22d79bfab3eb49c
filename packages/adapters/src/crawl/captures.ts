import { join } from 'node:path'
import type { Batch, CaptureRef, RefusedRef } from '../inputs/input-ref.js'
import type { Crawl } from './crawl-folder.js'

/**
 * What became of every input of a finished crawl, in input order: `{kind: 'capture'}` with the address as it was given, or
 * `{kind: 'refused', stage: 'fetch'}`. Bounded memory, however many there are.
 * @throws JianbaoError where an address has no result
 */
export async function* capturesInOrder(_crawl: Crawl): AsyncGenerator<CaptureRef | RefusedRef> {
  yield* []
  throw new Error('not built yet')
}

/** A batch whose captures are found from anywhere: plans name archives relative to the run's folder, `root`. */
export function locateCaptures({ inputs }: Batch, root: string): Batch {
  return {
    inputs: inputs.map((ref) => (ref.kind === 'capture' ? { ...ref, at: join(root, ref.file) } : ref)),
  }
}

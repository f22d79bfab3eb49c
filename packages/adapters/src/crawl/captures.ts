import { join } from 'node:path'
import type { Batch, CaptureRef, RefusedRef } from '../inputs/input-ref.js'
import type { Address } from './crawl.js'
import { addressesFile, type Crawl } from './crawl-folder.js'
import { readJsonLines } from './json-lines.js'
import { type FetchOutcome, openOutcomes } from './outcomes.js'

/**
 * What became of every input of a finished crawl, in input order: `{kind: 'capture'}` with the address as it was given, or
 * `{kind: 'refused', stage: 'fetch'}`. Bounded memory, however many there are.
 * @throws JianbaoError where an address has no result
 */
export async function* capturesInOrder(crawl: Crawl): AsyncGenerator<CaptureRef | RefusedRef> {
  const outcomes = await openOutcomes(crawl)
  for await (const address of crawlAddresses(crawl)) {
    yield 'kind' in address ? address : refOf(address.given, await outcomes.of(address.url))
  }
}

/** All inputs of a crawl, in order, whatever became of them. */
export function crawlAddresses(crawl: Crawl): AsyncGenerator<Address | RefusedRef> {
  return readJsonLines<Address | RefusedRef>(addressesFile(crawl))
}

function refOf(given: string, outcome: FetchOutcome): CaptureRef | RefusedRef {
  if ('kind' in outcome) return { ...outcome, url: given }
  const { reason, message } = outcome
  return { kind: 'refused', path: null, url: given, reason, stage: 'fetch', message }
}

/** A batch whose captures are found from anywhere: plans name archives relative to the run's folder, `root`. */
export function locateCaptures({ inputs }: Batch, root: string): Batch {
  return {
    inputs: inputs.map((ref) => (ref.kind === 'capture' ? { ...ref, at: join(root, ref.file) } : ref)),
  }
}

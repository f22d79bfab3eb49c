import type { InputName } from '@jianbao/pipeline'
import { toLine } from '@jianbao/record'
import type { Batch, InputRef } from '../inputs/input-ref.js'

/**
 * Processes a batch so that one input which brings down its thread costs no other: when the batch fails, its
 * references are tried one by one, and one that fails alone is rejected as `internal` with the error.
 */
export async function isolating(batch: Batch, process: (batch: Batch) => Promise<string>): Promise<string> {
  try {
    return await process(batch)
  } catch (error) {
    if (batch.inputs.length === 1) return batch.inputs.map((ref) => rejectsOf(ref, error)).join('')
  }
  let lines = ''
  for (const ref of batch.inputs) lines += await isolating({ inputs: [ref] }, process)
  return lines
}

function rejectsOf(ref: InputRef, error: unknown): string {
  const message = `its worker thread ended: ${error instanceof Error ? error.message : String(error)}`
  return namesOf(ref)
    .map((input) => toLine({ reject: { input, reason: 'internal', stage: 'input', message } }))
    .join('')
}

function namesOf(ref: InputRef): InputName[] {
  const line = ref.kind === 'memory' && ref.format === 'jsonl' ? ref.line : null
  const name = { url: null, path: ref.path, line, id: null }
  if (ref.kind !== 'lines') return [name]
  return Array.from({ length: ref.count }, (_, index) => ({ ...name, line: ref.line + index }))
}

import type { Batch } from '../inputs/input-ref.js'

/**
 * Processes a batch so that one input which brings down its thread costs no other: when the batch fails, its
 * references are tried one by one, and one that fails alone is rejected as `internal` with the error.
 */
export async function isolating(batch: Batch, process: (batch: Batch) => Promise<string>): Promise<string> {
  try {
    return await process(batch)
  } catch (error) {
    const [ref, ...others] = batch.inputs
    if (ref !== undefined && others.length === 0) {
      const { rejectInputs } = await import('../output/reject-inputs.js')
      return rejectInputs(ref, reasonOf(error))
    }
  }
  let lines = ''
  for (const ref of batch.inputs) lines += await isolating({ inputs: [ref] }, process)
  return lines
}

function reasonOf(error: unknown): string {
  return `its worker thread ended: ${error instanceof Error ? error.message : String(error)}`
}

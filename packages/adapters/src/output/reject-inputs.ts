import type { InputName } from '@jianbao/pipeline'
import { toLine } from '@jianbao/record'
import type { InputRef } from '../inputs/input-ref.js'
import { readInputs } from '../inputs/read-inputs.js'

/** The part of a reference that no worker could process: each of its inputs rejected as `internal`, with the reason. */
export async function rejectInputs(ref: InputRef, reason: string): Promise<string> {
  const message = `processing it failed again and again: ${reason}`
  let lines = ''
  for await (const read of readInputs(ref)) {
    lines += toLine(
      'reject' in read
        ? read
        : { reject: { input: nameOf(read.raw), reason: 'internal', stage: 'input', message } },
    )
  }
  return lines
}

function nameOf({ url, path, line, id }: InputName): InputName {
  return { url, path, line, id }
}

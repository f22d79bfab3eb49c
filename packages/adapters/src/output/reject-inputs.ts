import type { InputName } from '@jianbao/pipeline'
import { type Refusal, toLine } from '@jianbao/record'
import type { InputRef } from '../inputs/input-ref.js'
import { readInputs } from '../inputs/read-inputs.js'

/** The outcomes of a reference that no worker could process: each of its inputs is rejected. */
export async function rejectInputs(ref: InputRef, refusal: Refusal): Promise<string> {
  let lines = ''
  for await (const line of rejects(ref, refusal)) lines += line
  return lines
}

/** The outcome of one input of a reference, its `index`th, that no worker could process. */
export async function rejectInput(ref: InputRef, index: number, refusal: Refusal): Promise<string> {
  let passed = 0
  for await (const line of rejects(ref, refusal)) if (passed++ === index) return line
  throw new RangeError(`the reference has no input ${index}`)
}

async function* rejects(ref: InputRef, refusal: Refusal): AsyncGenerator<string> {
  if (ref.kind === 'file') return yield reject({ url: null, path: ref.path, line: null, id: null }, refusal)
  for await (const read of readInputs(ref))
    yield 'reject' in read ? toLine(read) : reject(nameOf(read.raw), refusal)
}

function reject(input: InputName, { reason, message }: Refusal): string {
  return toLine({ reject: { input, reason, stage: 'input', message } })
}

function nameOf({ url, path, line, id }: InputName): InputName {
  return { url, path, line, id }
}

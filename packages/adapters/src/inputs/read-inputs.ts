import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { longestLine, readLines } from '@jianbao/record'
import { tooLarge } from '../refusals.js'
import { type FileRef, type InputRef, type LinesRef, locationOf, type MemoryRef } from './input-ref.js'
import { parseLine } from './json-line.js'
import { type NamedArticle, type ReadInput, rejected } from './read-input.js'
import { fileTrouble } from './refused.js'
import { readCapture } from './warc/read-capture.js'
import { readWarcRange } from './warc/read-range.js'

/** The inputs that a reference names, read one at a time, in order. Never throws: what cannot be read is a reject. */
export async function* readInputs(ref: InputRef): AsyncGenerator<ReadInput> {
  if (ref.kind === 'refused') yield rejected(ref, ref)
  else if (ref.kind === 'file') yield await readOne(ref)
  else if (ref.kind === 'lines') yield* readRange(ref)
  else if (ref.kind === 'warc') yield* readWarcRange(ref)
  else if (ref.kind === 'capture') yield await readCapture(ref)
  else yield readMemory(ref)
}

async function readOne(ref: FileRef): Promise<ReadInput> {
  if (ref.size > longestLine) return rejected(ref, tooLarge(ref.size))
  try {
    return { raw: asRaw(await readFile(locationOf(ref)), ref.path, ref.format) }
  } catch (error) {
    return rejected(ref, { reason: 'unreadable', message: fileTrouble(error) })
  }
}

async function* readRange(ref: LinesRef): AsyncGenerator<ReadInput> {
  const range = createReadStream(locationOf(ref), { start: ref.start, end: ref.end - 1 })
  let read = 0
  let next = ref.line
  let trouble = 'the file has changed since it was listed; run again'
  try {
    for await (const line of readLines(range, { number: ref.line, start: ref.start })) {
      yield line.bytes === null
        ? rejected({ path: ref.path, line: line.number }, tooLarge(line.end - line.start))
        : parsed(line.bytes, ref.path, line.number)
      read += 1
      next = line.number + 1
    }
  } catch (error) {
    trouble = fileTrouble(error)
  }
  for (; read < ref.count; read++, next++) {
    yield rejected({ path: ref.path, line: next }, { reason: 'unreadable', message: trouble })
  }
}

function readMemory(ref: MemoryRef): ReadInput {
  if (ref.format === 'jsonl') return parsed(ref.bytes, ref.path, ref.line)
  return { raw: asRaw(ref.bytes, ref.path, ref.format) }
}

function parsed(bytes: Uint8Array, path: string, line: number): ReadInput {
  const raw = parseLine(bytes, path, line)
  return 'reason' in raw ? rejected({ path, line }, raw) : { raw }
}

function asRaw(bytes: Uint8Array, path: string, format: NamedArticle['format']): NamedArticle {
  return { bytes, format, path, url: null, line: null, id: null }
}

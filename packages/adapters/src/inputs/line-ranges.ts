import { createReadStream } from 'node:fs'
import { readLines } from '@jianbao/record'
import { type FileState, type LinesRef, locationOf } from './input-ref.js'

const rangeBytes = 1024 * 1024
const rangeLines = 64

/**
 * A JSONL file as ranges of whole lines, each of at most 64 lines and about a megabyte. Reads the file once, to count
 * its lines: a line's number is part of its record's `input`.
 * @throws what reading the file throws
 */
export async function* lineRanges(file: FileState): AsyncGenerator<LinesRef> {
  let range: LinesRef | null = null
  for await (const line of readLines(createReadStream(locationOf(file)))) {
    if (range !== null && (range.count >= rangeLines || line.end - range.start > rangeBytes)) {
      yield range
      range = null
    }
    range ??= { kind: 'lines', ...file, start: line.start, end: line.end, line: line.number, count: 0 }
    range = { ...range, end: line.end, count: range.count + 1 }
  }
  if (range !== null) yield range
}

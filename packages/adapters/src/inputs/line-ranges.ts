import { createReadStream } from 'node:fs'
import { readLines } from '@jianbao/record'
import { type FileState, type LinesRef, locationOf } from './input-ref.js'

const rangeBytes = 1024 * 1024
export const rangeLines = 64

/**
 * A JSONL file as ranges of whole lines, each of about a megabyte at most. Reads the file once, to count its lines: a
 * line's number is part of its record's `input`.
 * @param most how many lines a range has at most
 * @throws what reading the file throws
 */
export async function* lineRanges(file: FileState, most = rangeLines): AsyncGenerator<LinesRef> {
  let range: LinesRef | null = null
  for await (const line of readLines(createReadStream(locationOf(file)))) {
    if (range !== null && (range.count >= most || line.end - range.start > rangeBytes)) {
      yield range
      range = null
    }
    range ??= { kind: 'lines', ...file, start: line.start, end: line.end, line: line.number, count: 0 }
    range = { ...range, end: line.end, count: range.count + 1 }
  }
  if (range !== null) yield range
}

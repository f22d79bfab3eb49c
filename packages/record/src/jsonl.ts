/** One line of a JSONL stream, without its line feed. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Where its bytes `[start, end)` stand in the stream. */
  readonly start: number
  readonly end: number
  /** Null where the line is longer than the reader was allowed to hold. */
  readonly bytes: Uint8Array | null
}

/** The longest line a reader holds unless told otherwise, in bytes: above any real page, below what hurts. */
export const longestLine = 64 * 1024 * 1024

const lineFeed = 10

/**
 * Splits a stream of bytes into lines, holding one line at a time. Blank lines are counted and left out.
 * @param chunks the stream, from its first byte or from that of `first`
 * @param first the number and start of the first line, where the stream is a range of a file
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  first: { readonly number: number; readonly start: number } = { number: 1, start: 0 },
  maxBytes: number = longestLine,
): AsyncGenerator<Line> {
  let number = first.number
  let start = first.start
  let length = 0
  let held: Uint8Array[] = []

  const take = (piece: Uint8Array): void => {
    length += piece.length
    if (length <= maxBytes) held.push(piece)
    else held = []
  }
  const finish = (): Line => {
    const bytes = length <= maxBytes ? Buffer.concat(held) : null
    const line = { number, start, end: start + length, bytes }
    number += 1
    start += length + 1
    length = 0
    held = []
    return line
  }

  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      take(chunk.subarray(from, at))
      from = at + 1
      const line = finish()
      if (!isBlank(line)) yield line
    }
    take(chunk.subarray(from))
  }
  if (length > 0) {
    const line = finish()
    if (!isBlank(line)) yield line
  }
}

function isBlank(line: Line): boolean {
  return line.bytes?.every((byte) => byte === 32 || byte === 9 || byte === 13) ?? false
}

/** One value as one JSONL line, with its line feed. */
export function toLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

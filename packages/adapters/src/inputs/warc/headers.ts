/** A first line, fields, and a blank line: what WARC records and HTTP messages begin with. */
export interface HeaderBlock {
  readonly firstLine: string
  /** By their names in lower case; what one name gives several times stands with `, ` between. */
  readonly fields: ReadonlyMap<string, string>
  /** In bytes, with the blank line. */
  readonly length: number
}

/** Headers longer than this, in bytes, are none. */
export const longestHeaders = 64 * 1024

const lineFeed = 10
const carriageReturn = 13

/**
 * Reads headers that end with CRLF, as they should, or with LF alone, as some servers wrote them.
 * @param bytes from the first line on
 * @returns null where no blank line ends them
 */
export function parseHeaders(bytes: Buffer): HeaderBlock | null {
  const length = headersLength(bytes)
  if (length === null) return null
  const text = bytes.toString('utf8', 0, length)
  // A line that begins with a blank goes on with the one before it.
  const [firstLine = '', ...lines] = text
    .trimEnd()
    .replace(/\r?\n[\t ]+/g, ' ')
    .split(/\r?\n/)
  const fields = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    const before = fields.get(name)
    fields.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return { firstLine, fields, length }
}

function headersLength(bytes: Buffer): number | null {
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    if (bytes[at + 1] === lineFeed) return at + 2
    if (bytes[at + 1] === carriageReturn && bytes[at + 2] === lineFeed) return at + 3
  }
  return null
}

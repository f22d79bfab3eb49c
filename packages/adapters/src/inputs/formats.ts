import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { type FileFormat, type FileState, locationOf } from './input-ref.js'
import { beginsArchive } from './warc/gzip-members.js'

const formatByEnding: Readonly<Record<string, FileFormat>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.jsonl': 'jsonl',
  '.warc': 'warc',
  '.warc.gz': 'warc',
}

/** The format that a file's ending names, or null where it names none of ours. */
export function formatByName(path: string): FileFormat | null {
  const ending = /\.warc\.gz$/i.exec(path)?.[0] ?? extname(path)
  return formatByEnding[ending.toLowerCase()] ?? null
}

/** The format that the first bytes speak for: a web archive, a JSON object, markup, or else plain text. */
export function formatByContent(head: Uint8Array): FileFormat {
  const bytes = Buffer.from(head)
  if (bytes.toString('latin1', 0, 5) === 'WARC/' || beginsArchive(bytes)) return 'warc'
  const first = bytes
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s+/, '')
    .replace(/^\xef\xbb\xbf/, '')[0]
  if (first === '{') return 'jsonl'
  return first === '<' ? 'html' : 'text'
}

/** How much of the beginning is looked at. */
export const sniffedBytes = 1024

/** The format of a file that was named by itself: its ending's, or its content's where the ending says nothing. */
export async function formatOfFile(state: FileState): Promise<FileFormat> {
  const path = locationOf(state)
  const named = formatByName(state.path)
  if (named !== null) return named
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0)
    return formatByContent(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

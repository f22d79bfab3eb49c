import { createHash, hash as hashOf } from 'node:crypto'
import type { RawInput } from './input.js'

/** SHA-256 of the raw bytes, in hexadecimal; of those of all pages in order where there are several. */
export function sha256({ bytes, following }: Pick<RawInput, 'bytes' | 'following'>): string {
  if (following.length === 0) return hashOf('sha256', bytes)
  const hash = createHash('sha256').update(bytes)
  for (const page of following) hash.update(page)
  return hash.digest('hex')
}

/**
 * A record's id, 32 hexadecimal digits: of what the input calls itself (its URL, its own id, or the base name of its
 * file) and its bytes. No folder and no line number goes in, so that it is the same on every machine and run.
 */
export function recordId(input: RawInput, bytesHash: string): string {
  const name = input.url ?? input.id ?? baseNameOf(input.path ?? '')
  return hashOf('sha256', `${name}\n${bytesHash}`).slice(0, 32)
}

function baseNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

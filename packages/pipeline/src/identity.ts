import { createHash } from 'node:crypto'
import type { RawInput } from './input.js'

/** SHA-256 of the raw bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * A record's id, 32 hexadecimal digits: of what the input calls itself (its URL, its own id, or the base name of its
 * file) and its bytes. No folder and no line number goes in, so that it is the same on every machine and run.
 */
export function recordId(input: RawInput, bytesHash: string): string {
  const name = input.url ?? input.id ?? input.path?.split(/[/\\]/).at(-1) ?? ''
  return createHash('sha256').update(`${name}\n${bytesHash}`).digest('hex').slice(0, 32)
}

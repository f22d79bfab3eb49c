import { createHash } from 'node:crypto'

/** Tells values apart by what JSON writes of them: 128 bits, in hexadecimal. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}

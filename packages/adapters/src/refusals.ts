import { longestLine, type Refusal } from '@jianbao/record'

/** Content that is not all there, or not what it says it is. */
export function damaged(message: string): Refusal {
  return { reason: 'damaged', message }
}

const mebibyte = 1024 * 1024

/**
 * @param size in bytes; null where it was not read to its end
 * @param most how many are read, in bytes; those of the largest input by default
 */
export function tooLarge(size: number | null, most: number = longestLine): Refusal {
  const limit = amount(most)
  const has = size === null ? `more than ${limit}; no more` : `${amount(size)}; at most ${limit}`
  return { reason: 'too_large', message: `it has ${has} are read` }
}

function amount(bytes: number): string {
  return bytes < mebibyte ? `${bytes} bytes` : `${Math.ceil(bytes / mebibyte)} MiB`
}

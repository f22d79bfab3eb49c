import { createReadStream } from 'node:fs'
import { readLines } from '@jianbao/record'
import { canonicalUrl } from '../../fetch/canonical-url.js'
import type { RefusedRef } from '../../inputs/input-ref.js'
import type { Address } from '../crawl.js'

/** Longer lines, in bytes, hold no address. */
const longestAddress = 64 * 1024

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * A list of addresses, one a line; blank lines, and those that begin with `#`, are left out. A line that is no address
 * is refused in its place.
 * @param path names the list in messages: `-` for standard input
 * @throws what reading throws
 */
export async function* readUrlList(
  path: string,
  bytes: AsyncIterable<Uint8Array> = createReadStream(path),
): AsyncGenerator<Address | RefusedRef> {
  for await (const line of readLines(bytes, undefined, longestAddress)) {
    const text = line.bytes === null ? null : textOf(line.bytes)
    if (text === null) yield badLine(path, line.number, 'it is too long, or not in UTF-8')
    else if (text !== '' && !text.startsWith('#')) yield addressOf(text, `line ${line.number} of ${path}`)
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes).trim()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function badLine(path: string, line: number, what: string): RefusedRef {
  const message = `${what}; a line must be one address`
  return { kind: 'refused', path, line, reason: 'bad_url', stage: 'fetch', message }
}

/**
 * An address, or why it is none.
 * @param where it was given, for a message
 * @param base what it is relative to; nothing by default
 */
export function addressOf(given: string, where: string, base?: string): Address | RefusedRef {
  const whole = base !== undefined && URL.canParse(given, base) ? new URL(given, base).href : given
  const url = canonicalUrl(whole)
  if (typeof url === 'string') return { given: whole, url }
  const { reason, message } = url
  return { kind: 'refused', path: null, url: whole, reason, stage: 'fetch', message: `${message} (${where})` }
}

import type { IncomingMessage } from 'node:http'
import type { Refusal } from '@jianbao/record'
import { ContentTrouble } from '../codings/content-trouble.js'
import { openStream } from '../codings/open-stream.js'
import { tooLarge } from '../refusals.js'
import type { HttpFailure } from './http-exchange.js'
import type { HttpLimits } from './http-limits.js'
import type { Patience } from './patience.js'

const tooSlow = 'nothing more of the answer came'

/**
 * The body of an answer as it is transferred. It is opened as it comes, so that what is damaged or opens to too much is
 * given up at once; only what was transferred is held.
 * @param codings in the order in which they were applied
 */
export async function receiveBody(
  response: IncomingMessage,
  codings: readonly string[],
  limits: HttpLimits,
  patience: Patience,
): Promise<Buffer | HttpFailure | Refusal> {
  const pieces: Buffer[] = []
  let size = 0
  let isCutOff = false
  async function* transferred(): AsyncGenerator<Buffer> {
    patience.wait(limits.idleTimeout, tooSlow)
    try {
      for await (const piece of response as AsyncIterable<Buffer>) {
        size += piece.length
        if (size > limits.maxBody) throw new ContentTrouble(tooLarge(null, limits.maxBody))
        pieces.push(piece)
        // The time it takes to open is not the server's.
        patience.rest()
        yield piece
        patience.wait(limits.idleTimeout, tooSlow)
      }
    } catch (error) {
      if (error instanceof ContentTrouble) throw error
      isCutOff = true
    } finally {
      patience.rest()
    }
  }
  const trouble = await troubleIn(transferred, codings, limits.maxContent)
  const body = Buffer.concat(pieces)
  if (trouble !== null && (!isCutOff || trouble.reason === 'too_large')) return trouble
  // Servers name wrong lengths: what ends as pages do, or as what was compressed, is all there.
  const isWhole = !isCutOff || (codings.length > 0 ? trouble === null && size > 0 : endsAsPage(body))
  return isWhole ? body : (patience.lost() ?? cutOff(response, size))
}

async function troubleIn(
  transferred: () => AsyncGenerator<Buffer>,
  codings: readonly string[],
  most: number,
): Promise<Refusal | null> {
  try {
    for await (const _ of openStream(transferred(), codings, most));
    return null
  } catch (error) {
    if (error instanceof ContentTrouble) return error.refusal
    throw error
  }
}

function endsAsPage(body: Buffer): boolean {
  return /<\/html\s*>(?:\s|<!--[^>]*-->)*$/i.test(body.toString('latin1', Math.max(0, body.length - 512)))
}

function cutOff({ headers }: IncomingMessage, size: number): HttpFailure {
  const stated = headers['content-length']
  const of = stated === undefined ? '' : ` of ${stated.slice(0, 20)}`
  const message = `the connection was closed after ${size}${of} bytes`
  return { failure: 'reset', message, retryable: true }
}

/** The beginning of a body, whatever becomes of the rest. @param most in bytes */
export async function receiveBeginning(
  response: IncomingMessage,
  most: number,
  limits: HttpLimits,
  patience: Patience,
): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  try {
    patience.wait(limits.idleTimeout, tooSlow)
    for await (const piece of response as AsyncIterable<Buffer>) {
      pieces.push(piece)
      size += piece.length
      if (size >= most) break
      patience.wait(limits.idleTimeout, tooSlow)
    }
  } catch {
    // What has come is enough: the status says what there is to know.
  }
  return Buffer.concat(pieces).subarray(0, most)
}

import { type ClientRequest, type IncomingMessage, request as startRequest } from 'node:http'
import type { Refusal } from '@jianbao/record'
import { damaged, tooLarge } from '../refusals.js'
import { ForbiddenAddress } from './address-guard.js'
import { codingsOf } from './answer-content.js'
import { fieldsOf, fieldValue, redirectTarget } from './answer-fields.js'
import { failureOf } from './failures.js'
import type { GuardedAgents } from './guarded-agents.js'
import type { HttpAnswer, HttpExchange, HttpField, HttpRequest } from './http-exchange.js'
import type { HttpLimits } from './http-limits.js'
import { createPatience, type Patience } from './patience.js'
import { receiveBeginning, receiveBody } from './receive-body.js'
import { requestFields, requestHead, requestTarget } from './request-head.js'
import { typeRefusal } from './wanted-types.js'

export interface ExchangeContext {
  readonly agents: GuardedAgents
  readonly limits: HttpLimits
  readonly userAgent: string
}

/** So much of an answer that is none of the wanted is kept, in bytes. */
const keptOfOthers = 64 * 1024

/** Makes one request. Throws the reason of an aborted signal. */
export async function exchange(asked: HttpRequest, context: ExchangeContext): Promise<HttpExchange> {
  const { signal } = asked
  signal?.throwIfAborted()
  const url = new URL(asked.url)
  const fields = requestFields(url, context.userAgent, asked)
  const request = openRequest(url, fields, context)
  let broken: Error | null = null
  // After the answer's head too: its body then ends as if the connection had.
  request.on('error', (error) => {
    broken ??= error
  })
  const patience = createPatience(context.limits.totalTimeout, () => request.destroy())
  const giveUp = () => request.destroy()
  signal?.addEventListener('abort', giveUp)
  let response: IncomingMessage | null = null
  try {
    response = await answered(request, context.limits, patience)
    const received = await receive(response, asked, context.limits, patience)
    signal?.throwIfAborted()
    if ('status' in received) return { ...received, requestHead: requestHead(url, fields) }
    const isReset = 'failure' in received && received.failure === 'reset'
    return isReset && broken !== null ? troubleOf(broken, context.limits) : received
  } catch (error) {
    signal?.throwIfAborted()
    const trouble = patience.lost() ?? troubleOf(error, context.limits)
    const isStale = response === null && request.reusedSocket && 'failure' in trouble
    return isStale && trouble.failure === 'reset' ? { ...trouble, stale: true } : trouble
  } finally {
    patience.end()
    signal?.removeEventListener('abort', giveUp)
    if (response?.complete !== true) request.destroy()
  }
}

function openRequest(
  url: URL,
  fields: readonly HttpField[],
  { agents, limits }: ExchangeContext,
): ClientRequest {
  const request = startRequest({
    agent: agents.of(url),
    protocol: url.protocol,
    // An IPv6 address stands in brackets in the URL alone.
    hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port,
    path: requestTarget(url),
    headers: Object.fromEntries(fields),
    setHost: false,
    maxHeaderSize: limits.maxHeaders,
    // As browsers read: many servers end lines with LF alone, or name a length beside their chunks. What makes that
    // dangerous, passing answers on to others who read them otherwise, doesn't happen here.
    insecureHTTPParser: true,
  })
  request.end()
  return request
}

function answered(request: ClientRequest, limits: HttpLimits, patience: Patience): Promise<IncomingMessage> {
  const { connectTimeout, headersTimeout } = limits
  const awaitHead = () => patience.wait(headersTimeout, 'no answer came')
  request.once('socket', (socket) => {
    if (request.reusedSocket) return awaitHead()
    patience.wait(connectTimeout, 'no connection was made')
    socket.once('encrypted' in socket ? 'secureConnect' : 'connect', awaitHead)
  })
  return new Promise((resolve, reject) => {
    request.once('error', reject)
    request.once('response', resolve)
  })
}

async function receive(
  response: IncomingMessage,
  asked: HttpRequest,
  limits: HttpLimits,
  patience: Patience,
): Promise<Omit<HttpAnswer, 'requestHead'> | Exclude<HttpExchange, HttpAnswer>> {
  const headers = fieldsOf(response.rawHeaders)
  const { statusCode: status = 0, statusMessage: statusText = '', httpVersion } = response
  const address = response.socket.remoteAddress ?? ''
  const isWanted = status >= 200 && status < 300
  const refusal = isWanted ? headRefusal(status, headers, asked, limits) : null
  if (refusal !== null) return refusal
  const body = isWanted
    ? await receiveBody(response, codingsOf(headers), limits, patience)
    : await receiveBeginning(response, keptOfOthers, limits, patience)
  if (!(body instanceof Uint8Array)) return body
  const location = redirectTarget(status, headers, asked.url)
  return { status, statusText, httpVersion, headers, body, location, address }
}

/** Why the body of an answer is not worth waiting for. */
function headRefusal(
  status: number,
  headers: readonly HttpField[],
  { wanted = 'page' }: HttpRequest,
  { maxBody }: HttpLimits,
): Refusal | null {
  if (status === 206) return damaged('the server sent a part (206), though all was asked for')
  const length = Number(fieldValue(headers, 'content-length') ?? 0)
  if (length > maxBody) return tooLarge(length, maxBody)
  return typeRefusal(wanted, fieldValue(headers, 'content-type') ?? '')
}

function troubleOf(error: unknown, { maxHeaders }: HttpLimits): Exclude<HttpExchange, HttpAnswer> {
  if (error instanceof ForbiddenAddress) return { reason: 'forbidden_address', message: error.message }
  const failure = error instanceof Error ? failureOf(error, maxHeaders) : null
  if (failure === null) throw error
  return failure
}

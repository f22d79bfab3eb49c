import { readFileSync } from 'node:fs'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { isIP, isIPv6, type LookupFunction } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type LoopbackServer, loopbackServer } from '../testing/loopback-server.js'
import { createHttpClient } from './http-client.js'
import { type HttpClient, type HttpExchange, isAnswer } from './http-exchange.js'

/** A target; `PORT` stands for a port, `dns` for what its name is said to be, `reach` for what it would reach if let. */
interface Target {
  readonly what?: string
  readonly url: string
  readonly dns?: readonly string[]
  readonly reach?: 'loopback'
}

function targets(name: string): Target[] {
  const lines = readFileSync(new URL(`data/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line))
}

const forbidden = targets('forbidden-targets')
const everywhere = ['0.0.0.0/0', '::/0']
const titled = (list: readonly Target[]) =>
  list.map((target) => [`${target.url} ${target.dns?.join(' ') ?? ''}`, target] as const)

/** Look-ups that give these answers, one after another, the last one again and again. */
function answering(...answers: readonly (readonly string[])[]): LookupFunction & { asked: () => number } {
  let asked = 0
  const lookup: LookupFunction = (_host, _options, callback) => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? []
    asked += 1
    const found = answer.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
    setImmediate(callback, null, found)
  }
  return Object.assign(lookup, { asked: () => asked })
}

const clients: HttpClient[] = []
function clientOf(allowPrivate: readonly string[], dns: readonly string[] = []): HttpClient {
  // Servers that don't answer are left soon.
  const limits = { connectTimeout: 500, headersTimeout: 500 }
  const client = createHttpClient({ userAgent: 'test', allowPrivate, limits, lookup: answering(dns) })
  clients.push(client)
  return client
}
afterEach(() => {
  for (const client of clients.splice(0)) client.close()
  vi.restoreAllMocks()
})

type Connect = HttpAgent['createConnection']

/**
 * Stands where connections are made, makes none but to `passed`, and tells to which addresses they would have gone.
 */
function watchedConnections(passed = ''): string[] {
  const made: string[] = []
  for (const { prototype } of [HttpAgent, HttpsAgent]) {
    const real = prototype.createConnection
    const watched: Connect = function (this: HttpAgent, options, callback) {
      const host = String(options.host)
      if (host === passed) return real.call(this, options, callback)
      const fail = (error: Error | null) => callback?.(error, undefined as never)
      const refuse = (addresses: readonly string[]) => {
        made.push(...addresses)
        fail(Object.assign(new Error('not here'), { code: 'ECONNREFUSED' }))
      }
      if (isIP(host) !== 0) refuse([host])
      else
        options.lookup?.(host, { all: true }, (error, found) => {
          if (error !== null) return fail(error)
          refuse(Array.isArray(found) ? found.map(({ address }) => address) : [found])
        })
      return undefined
    }
    vi.spyOn(prototype, 'createConnection').mockImplementation(watched)
  }
  return made
}

const isRefused = (exchange: HttpExchange) =>
  expect(exchange).toEqual({ reason: 'forbidden_address', message: expect.any(String) })

it('has at least a hundred targets', () => {
  expect(forbidden.length).toBeGreaterThanOrEqual(100)
  expect(new Set(forbidden.map((target) => JSON.stringify(target))).size).toBe(forbidden.length)
})

describe('no connection is made to', () => {
  it.each(titled(forbidden))('%s', async (_, { url, dns }) => {
    const made = watchedConnections()
    isRefused(await clientOf([], dns).request({ url: url.replace('PORT', '8080') }))
    expect(made).toEqual([])
  })
})

describe('a connection would be made, if all were allowed, to', () => {
  const known = forbidden.filter(({ dns }) => dns === undefined || isIP(dns[0] ?? '') !== 0)
  it.each(titled(known))('%s', async (_, { url, dns }) => {
    const made = watchedConnections()
    await clientOf(everywhere, dns).request({ url: url.replace('PORT', '8080') })
    expect(made).not.toEqual([])
  })
})

describe('a connection is made to', () => {
  it.each(titled(targets('public-targets')))('%s', async (_, { url, dns }) => {
    const made = watchedConnections()
    const exchange = await clientOf([], dns).request({ url: url.replace('PORT', '8080') })
    expect(exchange).toMatchObject({ failure: 'connect' })
    expect(made).toEqual(dns ?? [new URL(url.replace('PORT', '8080')).hostname.replace(/[[\]]/g, '')])
  })
})

describe('servers on this machine', () => {
  const hasIPv6 = Object.values(networkInterfaces()).some((list) =>
    list?.some((one) => one.address === '::1'),
  )
  if (!hasIPv6) console.warn('this machine has no ::1: what would reach it is left out here')
  const needsIPv6 = ({ url, dns }: Target) => dns?.includes('::1') ?? /\[(?!.*ffff)/i.test(url)
  const onThisMachine = forbidden.filter(
    (target) => target.reach === 'loopback' && (hasIPv6 || !needsIPv6(target)),
  )
  const ok = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi'
  let servers: LoopbackServer[] = []
  let port = 0

  beforeEach(async () => {
    const first = await loopbackServer((socket) => socket.write(ok), '127.0.0.1')
    port = first.port
    const others = ['127.0.0.2', '127.255.255.254', ...(hasIPv6 ? ['::1'] : [])].map((address) =>
      loopbackServer((socket) => socket.write(ok), address, port),
    )
    servers = [first, ...(await Promise.all(others))]
  })
  afterEach(async () => {
    for (const server of servers) await server.close()
  })
  const connections = () => servers.reduce((sum, server) => sum + server.connections(), 0)

  it('see no connection', async () => {
    for (const { url, dns } of onThisMachine)
      isRefused(await clientOf([], dns).request({ url: url.replace('PORT', String(port)) }))
    expect(connections()).toBe(0)
  })

  it('see one for each target, once they are allowed', async () => {
    for (const { url, dns } of onThisMachine)
      await clientOf(['127.0.0.0/8', '::1'], dns).request({ url: url.replace('PORT', String(port)) })
    expect(connections()).toBeGreaterThanOrEqual(onThisMachine.length)
  })

  it('see no connection where a name leads elsewhere the second time', async () => {
    const lookup = answering(['127.0.0.2'], ['127.0.0.1'])
    const client = createHttpClient({ userAgent: 'test', allowPrivate: ['127.0.0.2'], lookup })
    clients.push(client)
    const url = `http://rebind.example:${port}/`
    expect(await client.request({ url })).toMatchObject({ status: 200, address: '127.0.0.2' })
    expect(lookup.asked(), 'one look-up a connection').toBe(1)
    client.close()
    isRefused(await client.request({ url }))
    expect(lookup.asked()).toBe(2)
    expect(servers.map((server) => server.connections()).slice(0, 3)).toEqual([0, 1, 0])
  })

  it('see the request on the connection that was checked, as long as it lasts', async () => {
    const lookup = answering(['127.0.0.2'], ['127.0.0.1'])
    const client = createHttpClient({ userAgent: 'test', allowPrivate: ['127.0.0.2'], lookup })
    clients.push(client)
    for (let time = 0; time < 3; time++)
      expect(await client.request({ url: `http://rebind.example:${port}/` })).toMatchObject({ status: 200 })
    expect(servers.map((server) => server.connections()).slice(0, 3)).toEqual([0, 1, 0])
  })
})

describe('a redirect to', () => {
  let location = ''
  let server: LoopbackServer
  beforeAll(async () => {
    const head = () => `HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`
    server = await loopbackServer((socket) => socket.write(head()), '127.0.0.2')
  })
  afterAll(() => server.close())

  // 127.0.0.2 plays the public server here.
  const others = forbidden.filter(({ url }) => !url.includes('127.0.0.2'))
  it.each(titled(others))('%s leads nowhere', async (_, { url, dns }) => {
    location = url.replace('PORT', '8080')
    const made = watchedConnections('127.0.0.2')
    const client = clientOf(['127.0.0.2'], dns)
    const exchange = await client.request({ url: `http://127.0.0.2:${server.port}/` })
    const target = isAnswer(exchange) ? exchange.location : null
    expect(target).toBe(new URL(location).href)
    isRefused(await client.request({ url: target ?? '' }))
    expect(made).toEqual([])
  })
})

describe('what is allowed', () => {
  const asks = async (allowPrivate: readonly string[], url: string, dns?: readonly string[]) => {
    const made = watchedConnections()
    await clientOf(allowPrivate, dns).request({ url })
    return made.length > 0
  }

  it.each<[readonly string[], string, readonly string[] | undefined, boolean]>([
    [['10.0.0.7'], 'http://10.0.0.7/', undefined, true],
    [['10.0.0.7'], 'http://10.0.0.8/', undefined, false],
    [['10.0.0.7'], 'http://167772167/', undefined, true],
    [['10.0.0.7'], 'http://[::ffff:10.0.0.7]/', undefined, true],
    [['10.0.0.0/8'], 'http://10.9.9.9/', undefined, true],
    [['10.0.0.0/8'], 'http://wiki.example/', ['10.9.9.9'], true],
    [['10.0.0.0/8'], 'http://wiki.example/', ['10.9.9.9', '192.168.0.1'], false],
    [['192.168.0.0/16', '10.0.0.0/8'], 'http://wiki.example/', ['10.9.9.9', '192.168.0.1'], true],
    [['fd00::/8'], 'http://[fd00::1]/', undefined, true],
    [['[fd00::1]'], 'http://[fd00::1]/', undefined, true],
    [['fd00::/8'], 'http://10.0.0.1/', undefined, false],
    [['Wiki.Example.'], 'http://wiki.example/', ['10.9.9.9'], true],
    [['wiki.example'], 'http://a.wiki.example/', ['10.9.9.9'], false],
    [['wiki.example'], 'http://10.9.9.9/', undefined, false],
    [['维基.example'], 'http://xn--3jsx02g.example/', ['10.9.9.9'], true],
    [['localhost'], 'http://localhost/', ['127.0.0.1'], true],
    [['localhost'], 'http://127.0.0.1/', undefined, false],
  ])('%j: %s %j: %s', async (allowPrivate, url, dns, isAllowed) => {
    expect(await asks(allowPrivate, url, dns)).toBe(isAllowed)
  })

  it.each(['', ' ', 'a b', '10.0.0.0/33', '10.0.0.1:80', 'http://wiki.example', 'a/b', '[::1', '999.1.1.1'])(
    'cannot be %j',
    (given) => {
      expect(() => clientOf([given])).toThrow(RangeError)
    },
  )
})

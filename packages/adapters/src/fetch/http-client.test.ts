import { afterEach, describe, expect, it } from 'vitest'
import {
  answered,
  answerOf,
  clientOf,
  closeAll,
  exchanged,
  html,
  serverOf,
} from '../testing/http-exchanges.js'

afterEach(closeAll)

describe('one request', () => {
  it('says what was sent and what came, as it came', async () => {
    const server = await serverOf(
      Buffer.from(
        `HTTP/1.1 200 Alles gut\r\nx-ONE: a\r\n${html}X-One: \xc4\r\nContent-Length: 2\r\n\r\nhi`,
        'latin1',
      ),
    )
    expect(await clientOf().request({ url: `${server.url}?a=1#top` })).toEqual({
      status: 200,
      statusText: 'Alles gut',
      httpVersion: '1.1',
      headers: [
        ['x-ONE', 'a'],
        ['Content-Type', 'text/html'],
        ['X-One', '\xc4'],
        ['Content-Length', '2'],
      ],
      body: Buffer.from('hi'),
      location: null,
      requestHead: server.received(),
      address: '127.0.0.1',
    })
    expect(server.received()).toMatch(/^GET \/1\.html\?a=1 HTTP\/1\.1\r\nHost: 127\.0\.0\.1:\d+\r\n/)
    expect(server.received()).toContain('\r\nUser-Agent: jianbao/test\r\n')
    expect(server.received()).not.toMatch(/cookie|authorization|if-/i)
  })

  it('asks only for what has changed', async () => {
    const server = await serverOf('HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n')
    const url = server.url
    const known = { etag: 'W/"a\xe4"', lastModified: 'Mon, 01 Apr 2024 08:00:00 GMT' }
    expect(await clientOf().request({ url, ...known })).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    expect(server.received()).toContain('\r\nIf-None-Match: W/"a\xe4"\r\n')
    expect(server.received()).toContain(`\r\nIf-Modified-Since: ${known.lastModified}\r\n`)
  })

  it('sends nothing that a server could have written into it', async () => {
    const server = await serverOf(answerOf('hi'))
    await clientOf().request({ url: server.url, etag: '"a"\r\nX-Evil: 1', lastModified: '', wanted: 'page' })
    expect(server.received()).not.toMatch(/evil|if-/i)
  })

  it.each(['ftp://127.0.0.1/', 'file:///etc/passwd', 'data:text/html,a', 'http://', '/1.html', ''])(
    'refuses %s',
    async (url) => {
      expect(await clientOf().request({ url })).toMatchObject({ reason: 'bad_url' })
    },
  )

  it('follows no redirect, keeps no cookie', async () => {
    const redirect = answerOf('', 'Location: /2.html\r\nSet-Cookie: a=1\r\n', '302 Found')
    const server = await serverOf(redirect)
    const client = clientOf()
    const answer = await client.request({ url: server.url })
    expect(answer).toMatchObject({ status: 302, location: server.url.replace('1.html', '2.html') })
    await client.request({ url: server.url })
    expect(server.received().match(/GET \/1\.html/g)).toHaveLength(2)
    expect(server.received()).not.toMatch(/cookie/i)
  })
})

describe('where a redirect leads', () => {
  it.each<[number, string, string | null]>([
    [301, '/a', 'http://HOST/a'],
    [302, '?b=2', 'http://HOST/1.html?b=2'],
    [303, 'https://news.example/a#b', 'https://news.example/a#b'],
    [307, '//news.example/a', 'http://news.example/a'],
    [308, '  /a b ', 'http://HOST/a%20b'],
    [302, 'ftp://news.example/', 'ftp://news.example/'],
    [302, '/\u6c5f', 'http://HOST/%E6%B1%9F'],
    [302, 'http://', null],
    [302, '', 'http://HOST/1.html'],
    [300, '/a', null],
    [304, '/a', null],
    [200, '/a', null],
    [201, '/a', null],
  ])('%i %j', async (status, location, target) => {
    const server = await serverOf(
      Buffer.from(`HTTP/1.1 ${status} X\r\n${html}Location: ${location}\r\nContent-Length: 0\r\n\r\n`),
    )
    const answer = await clientOf().request({ url: server.url })
    expect(answer).toMatchObject({
      status,
      location: target?.replace('HOST', `127.0.0.1:${server.port}`) ?? null,
    })
  })

  it('escapes GBK as it came', async () => {
    const head = Buffer.from('HTTP/1.1 302 X\r\nLocation: /\xbd\xad\r\nContent-Length: 0\r\n\r\n', 'latin1')
    expect((await answered(head)).location).toMatch(/\/%BD%AD$/)
  })
})

describe('connections', () => {
  it('are kept, one a host', async () => {
    const server = await serverOf(answerOf('hi'))
    const client = clientOf()
    await Promise.all([1, 2, 3].map(() => client.request({ url: server.url })))
    await client.request({ url: server.url })
    expect(server.received().match(/GET /g)).toHaveLength(4)
    expect(server.connections()).toBe(1)
  })

  it('are kept after what was refused by its body’s end only', async () => {
    const server = await serverOf(answerOf('nothing here', html, '404 Not Found'))
    const client = clientOf()
    for (let time = 0; time < 3; time++)
      expect(await client.request({ url: server.url })).toMatchObject({ status: 404 })
    expect(server.connections()).toBe(1)
  })

  it('that end between two requests are told from those that were new', async () => {
    const server = await serverOf((socket, number) => {
      if (number === 2) socket.destroy()
      else socket.write(answerOf('hi'))
    })
    const client = clientOf()
    expect(await client.request({ url: server.url })).toMatchObject({ status: 200 })
    expect(await client.request({ url: server.url })).toEqual({
      failure: 'reset',
      message: expect.any(String),
      retryable: true,
      stale: true,
    })
    expect(server.received().match(/GET /g), 'asking again is for the caller to time').toHaveLength(2)
    expect(await client.request({ url: server.url })).toMatchObject({ status: 200 })
    expect(server.connections()).toBe(2)
  })

  it('that are new and end are not stale', async () => {
    const server = await serverOf((socket) => socket.destroy())
    const failure = { failure: 'reset', message: expect.any(String), retryable: true }
    expect(await clientOf().request({ url: server.url })).toEqual(failure)
    expect(server.connections()).toBe(1)
  })

  it('end with the client', async () => {
    const server = await serverOf(() => {})
    const client = clientOf()
    const exchange = client.request({ url: server.url })
    await expect.poll(() => server.received()).toContain('GET')
    client.close()
    expect(await exchange).toMatchObject({ failure: 'reset' })
  })
})

describe('an abort', () => {
  it('is thrown before anything is sent', async () => {
    const server = await serverOf(answerOf('hi'))
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(clientOf().request({ url: server.url, signal })).rejects.toThrow('enough')
    expect(server.connections()).toBe(0)
  })

  it.each([
    ['the head', ''],
    ['the body', `HTTP/1.1 200 OK\r\n${html}Content-Length: 9\r\n\r\nhi`],
    ['the end of a page', `HTTP/1.1 200 OK\r\n${html}Content-Length: 99\r\n\r\n<p>hi</html>`],
  ])('is thrown while waiting for %s', async (_, sent) => {
    const server = await serverOf((socket) => socket.write(sent))
    const abort = new AbortController()
    const exchange = clientOf().request({ url: server.url, signal: abort.signal })
    setTimeout(() => abort.abort(new Error('enough')), 100)
    await expect(exchange).rejects.toThrow('enough')
  })
})

describe('types', () => {
  const of = (type: string | null, wanted: 'page' | 'listing' | 'anything') =>
    exchanged(answerOf('x', type === null ? '' : `Content-Type: ${type}\r\n`), { wanted })

  it.each([
    ['text/html', 'page'],
    ['TEXT/HTML;charset=gbk', 'page'],
    ['application/xhtml+xml', 'page'],
    ['text/plain', 'page'],
    [null, 'page'],
    ['', 'page'],
    ['*/*', 'page'],
    ['unknown/unknown', 'page'],
    ['application/rss+xml', 'listing'],
    ['application/xml; charset=utf-8', 'listing'],
    ['text/html', 'listing'],
    ['application/x-gzip', 'listing'],
    ['application/octet-stream', 'listing'],
    ['application/feed+json', 'listing'],
    [null, 'listing'],
    ['image/png', 'anything'],
  ] as const)('%s is let through for a %s', async (type, wanted) => {
    expect(await of(type, wanted)).toMatchObject({ status: 200 })
  })

  it.each([
    ['image/png', 'page'],
    ['application/pdf', 'page'],
    ['application/json', 'page'],
    ['application/octet-stream', 'page'],
    ['video/mp4', 'page'],
    ['image/png', 'listing'],
    ['application/pdf', 'listing'],
  ] as const)('%s is none for a %s', async (type, wanted) => {
    const message = expect.stringContaining(`its Content-Type is ${type}`)
    expect(await of(type, wanted)).toEqual({ reason: 'not_text', message })
  })

  it('of errors do not matter', async () => {
    const answer = answerOf('x', 'Content-Type: image/png\r\n', '404 Not Found')
    expect(await exchanged(answer)).toMatchObject({ status: 404, body: Buffer.from('x') })
  })
})

import { isDeepStrictEqual } from 'node:util'
import { processInput } from '@jianbao/pipeline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type NewsSite, startNewsSite } from './news-site.js'

let site: NewsSite
beforeAll(async () => {
  site = await startNewsSite({ articles: 600 })
})
afterAll(() => site.close())

/** Asks until the server has done with failing. */
async function read(address: string): Promise<Response> {
  for (let tried = 0; tried < 3; tried++) {
    const answer = await fetch(address).catch(() => null)
    if (answer !== null && answer.status !== 503 && answer.status !== 429) {
      const body = await answer.arrayBuffer().catch(() => null)
      if (body !== null)
        return Object.assign(new Response(body.byteLength === 0 ? null : body, answer), { at: answer.url })
    }
  }
  throw new Error(`${address} does not answer`)
}

async function pagesOf(address: string): Promise<{ at: string; bytes: Buffer[]; charset: string | null }> {
  const answer = await read(address)
  const at = (answer as Response & { at: string }).at
  const bytes = [Buffer.from(await answer.arrayBuffer())]
  const charset = /charset=(\S+)/.exec(answer.headers.get('content-type') ?? '')?.[1] ?? null
  for (let page = 2; page <= 4; page++) {
    const next = await fetch(at.replace(/(\.html)$/, `_${page}$1`))
    if (!next.ok) break
    bytes.push(Buffer.from(await next.arrayBuffer()))
  }
  return { at, bytes, charset }
}

it('has articles that come out as they went in', async () => {
  const sought = site.inputs.filter(
    ({ expected, path }, nth) =>
      expected.becomes === 'article' && (nth % 5 === 0 || /_|reprint|moved|short|old|away/.test(path)),
  )
  expect(sought.length).toBeGreaterThan(150)
  const faults: unknown[] = []
  for (const { address, expected } of sought) {
    if (expected.becomes !== 'article' || expected.orReject !== undefined) continue
    const { at, bytes, charset } = await pagesOf(address)
    const [first = Buffer.from(''), ...following] = bytes
    const outcome = processInput({
      ...{ bytes: first, following, url: address, address: at, format: 'html', declaredCharset: charset },
    })
    const found =
      'reject' in outcome ? outcome.reject : { title: outcome.record.title, text: outcome.record.text }
    const wanted = { title: expected.title, text: expected.text(0) }
    if (!isDeepStrictEqual(found, wanted)) faults.push({ address, found, wanted })
  }
  expect(faults).toEqual([])
}, 120_000)

it('refuses what it says it refuses', async () => {
  const statuses = {
    http_status: [403, 404, 410],
    robots: [200],
    no_body: [200],
    not_text: [200],
    empty: [200],
  }
  for (const { address, expected } of site.inputs) {
    if (expected.becomes !== 'reject' || !(expected.reason in statuses)) continue
    const { status } = await read(address)
    expect(statuses[expected.reason as keyof typeof statuses]).toContain(status)
  }
})

it('sends an article again only where it has changed', async () => {
  const edited = site.inputs.find(({ path }) => path === '/2024/47.html')
  const unchanged = site.inputs.find(({ path }) => path === '/2024/48.html')
  const ask = async (address = '', etag = ''): Promise<Response> =>
    fetch(address, { headers: { 'if-none-match': etag, 'if-modified-since': etag } })
  const named = async (address = ''): Promise<string> => {
    const { headers } = await fetch(address)
    return headers.get('etag') ?? headers.get('last-modified') ?? ''
  }
  const before = [await named(edited?.address), await named(unchanged?.address)]
  expect((await ask(edited?.address, before[0])).status).toBe(304)
  site.publish()
  expect((await ask(edited?.address, before[0])).status).toBe(200)
  expect((await ask(unchanged?.address, before[1])).status).toBe(304)
})

it('keeps a log of every request', async () => {
  const known = site.log.length
  await fetch(site.inputs.find(({ path }) => path === '/gone.html')?.address ?? '')
  expect(site.log.slice(known)).toMatchObject([{ path: '/gone.html', status: 410, conditional: false }])
  const { start = 1, end = 0 } = site.log[known] ?? {}
  expect(end).toBeGreaterThanOrEqual(start)
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HttpClient } from '../../fetch/http-exchange.js'
import {
  answering,
  type LoopbackSite,
  loopbackClient,
  openSite,
  type Route,
  redirecting,
} from '../../testing/loopback-site.js'
import { gathered } from '../../testing/warc-records.js'
import { expandSources, type Source } from './expand-sources.js'

let folder: string
let client: HttpClient
let routes: Record<string, Route>
let site: LoopbackSite

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-sources-'))
  client = loopbackClient()
  routes = {}
  site = await openSite(routes)
})
afterEach(async () => {
  client.close()
  await site.close()
  await rm(folder, { recursive: true })
})

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** Each address as it is given, or, of what is refused, its name, reason and message. */
async function expanded(...sources: Source[]): Promise<string[]> {
  const signal = new AbortController().signal
  const politeness = { delayMs: 1, tries: 1 }
  const stdin = (async function* () {
    yield Buffer.from('https://a.example/by-pipe\n')
  })()
  const found = await gathered(expandSources(sources, { client, politeness, signal, stdin }))
  return found.map((one) =>
    'kind' in one ? `${one.url ?? one.path} ${one.reason}: ${one.message}` : one.given,
  )
}

const xml = (body: string): Route => answering(200, { 'content-type': 'application/xml' }, body)

describe('a list of addresses', () => {
  it('gives each line in its order, and refuses what is none with file and line', async () => {
    const at = await file(
      'list.txt',
      '\uFEFFhttps://a.example/1\r\n\r\n# 一个注释\r\n  https://a.example/新闻?utm_source=x \r\nno address\nftp://a.example/\nhttps://a.example/1',
    )
    expect(await expanded({ kind: 'urls', at })).toEqual([
      'https://a.example/1',
      'https://a.example/新闻?utm_source=x',
      expect.stringMatching(/^no address bad_url: .* \(line 5 of .*list\.txt\)$/),
      expect.stringMatching(/^ftp:\/\/a\.example\/ bad_url: .* \(line 6 of .*list\.txt\)$/),
      'https://a.example/1',
    ])
  })

  it('knows each address by one form', async () => {
    const at = await file('list.txt', 'HTTPS://A.example:443/1?utm_source=x#top\n')
    const signal = new AbortController().signal
    expect(await gathered(expandSources([{ kind: 'urls', at }], { client, signal }))).toEqual([
      { given: 'HTTPS://A.example:443/1?utm_source=x#top', url: 'https://a.example/1' },
    ])
  })

  it('refuses lines that are no text, and goes on', async () => {
    const at = await file(
      'list.txt',
      Buffer.concat([
        Buffer.from('https://a.example/'),
        Buffer.from([0xb0, 0xa1, 10]),
        Buffer.from(`${'x'.repeat(70_000)}\nhttps://a.example/2`),
      ]),
    )
    const refused = `${at} bad_url: it is too long, or not in UTF-8; a line must be one address`
    expect(await expanded({ kind: 'urls', at })).toEqual([refused, refused, 'https://a.example/2'])
  })

  it('comes by standard input too, and accounts for a list of nothing and one that is not there', async () => {
    const at = await file('none.txt', '# nothing\n')
    expect(
      await expanded({ kind: 'urls', at: '-' }, { kind: 'urls', at }, { kind: 'urls', at: '/nowhere/x.txt' }),
    ).toEqual([
      'https://a.example/by-pipe',
      `${at} empty: no address in this list; check that it is the right one`,
      '/nowhere/x.txt unreadable: no such file or folder; check the path',
    ])
  })
})

describe('a feed', () => {
  const rss = (items: string) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>要闻</title><link>/</link>${items}</channel></rss>`

  it.each<[string, string]>([
    [
      'RSS 0.91',
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss.dtd"><rss version="0.91"><channel><title>t</title><item><title>一</title><link>/1?a=1&amp;b=2</link></item></channel></rss>',
    ],
    ['RSS 2.0', rss('<item><title>一</title><link><![CDATA[ /1?a=1&b=2 ]]></link><guid>urn:1</guid></item>')],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="/"><title>t</title></channel><item rdf:about="/0"><title>一</title><link>/1?a=1&amp;b=2</link></item></rdf:RDF>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>一</title><link rel="enclosure" href="/0"/><link href="/1?a=1&amp;b=2"/></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","url":"/1?a=1&b=2"}]}',
    ],
  ])('of %s leads to its items', async (_, body) => {
    routes['/feed'] = xml(body)
    expect(await expanded({ kind: 'feed', at: site.at('/feed') })).toEqual([site.at('/1?a=1&b=2')])
  })

  it('is resolved by where it was in the end, and read in its own charset', async () => {
    routes['/feed'] = redirecting('/deep/feed.xml')
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>'),
      Buffer.from([0xd2, 0xaa, 0xce, 0xc5]),
      Buffer.from('</title><item><link>1.html</link></item></channel></rss>'),
    ])
    routes['/deep/feed.xml'] = answering(
      200,
      { 'content-type': 'text/xml', 'content-encoding': 'gzip' },
      gzipSync(gbk),
    )
    expect(await expanded({ kind: 'feed', at: site.at('/feed') })).toEqual([site.at('/deep/1.html')])
  })

  it('is followed to another host, after its robots.txt', async () => {
    const other = await openSite({ '/feed': xml(rss('<item><link>/1</link></item>')) })
    routes['/feed'] = redirecting(other.at('/feed'))
    expect(await expanded({ kind: 'feed', at: site.at('/feed') })).toEqual([other.at('/1')])
    expect(other.paths()).toEqual(['/robots.txt', '/feed'])
    await other.close()
  })

  it('accounts for items without a link', async () => {
    const at = await file(
      'feed.xml',
      rss('<item><title>没有地址</title></item><item><guid>https://a.example/2</guid></item>'),
    )
    expect(await expanded({ kind: 'feed', at })).toEqual([
      expect.stringMatching(/feed.xml bad_url: item 1, “没有地址”, of the feed .* has no link/),
      'https://a.example/2',
    ])
  })

  it.each<[string, Route, RegExp]>([
    ['is not there', answering(404), /http_status: the server answers 404/],
    ['is a page', xml('<!doctype html><html><body><p>一</p></body></html>'), /damaged: it is no feed/],
    ['has no items', xml(rss('')), /empty: no address in this feed/],
    ['is an image', answering(200, { 'content-type': 'image/png' }, 'PNG'), /not_text: /],
  ])('that %s is one refused input', async (_, route, message) => {
    routes['/feed'] = route
    const at = site.at('/feed')
    expect(await expanded({ kind: 'feed', at }, { kind: 'address', at: 'https://a.example/' })).toEqual([
      expect.stringMatching(message),
      'https://a.example/',
    ])
  })

  it('that robots.txt does not allow is not asked for', async () => {
    routes['/robots.txt'] = answering(200, {}, 'User-agent: *\nDisallow: /feed')
    expect(await expanded({ kind: 'feed', at: site.at('/feed') })).toEqual([
      expect.stringMatching(/ robots: /),
    ])
    expect(site.paths()).toEqual(['/robots.txt'])
  })
})

describe('a sitemap', () => {
  const urlset = (...paths: string[]) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="i">${paths.map((path) => `<url><image:image><image:loc>/picture</image:loc></image:image><loc>\n ${path} </loc></url>`).join('')}</urlset>`
  const index = (...paths: string[]) =>
    `<sitemapindex>${paths.map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`

  it('leads to its pages, and an index to those of its sitemaps, in order', async () => {
    routes['/a.xml'] = xml(index('/b.xml', site.at('/c.xml.gz'), '/d.txt', '/e.xml'))
    routes['/b.xml'] = xml(urlset('/1?a=1&amp;b=2', '/2?a=1&b=2'))
    routes['/c.xml.gz'] = answering(200, { 'content-type': 'application/x-gzip' }, gzipSync(urlset('/3')))
    routes['/d.txt'] = answering(200, { 'content-type': 'text/plain' }, `${site.at('/4')}\nnothing\n`)
    routes['/e.xml'] = xml(
      '<rss version="2.0"><channel><title>t</title><item><link>/5</link></item></channel></rss>',
    )
    expect(await expanded({ kind: 'sitemap', at: site.at('/a.xml') })).toEqual([
      site.at('/1?a=1&b=2'),
      site.at('/2?a=1&b=2'),
      site.at('/3'),
      site.at('/4'),
      expect.stringMatching(/^nothing bad_url: .*line 2 of .*d\.txt/),
      site.at('/5'),
    ])
  })

  it('is read from a file, which leads to no other file', async () => {
    const at = await file('map.xml', index(join(folder, 'other.xml')))
    await file('other.xml', urlset('https://a.example/1'))
    expect(await expanded({ kind: 'sitemap', at })).toEqual([expect.stringMatching(/other\.xml bad_url: /)])
    const pages = await file('pages.xml.gz', gzipSync(urlset('https://a.example/1')))
    expect(await expanded({ kind: 'sitemap', at: pages })).toEqual(['https://a.example/1'])
  })

  it('that leads back to itself, or too deep, says so', async () => {
    routes['/a.xml'] = xml(index('/b.xml'))
    routes['/b.xml'] = xml(index('/a.xml', '/c.xml'))
    routes['/c.xml'] = xml(index('/d.xml'))
    routes['/d.xml'] = xml(urlset('/1'))
    expect(await expanded({ kind: 'sitemap', at: site.at('/a.xml') })).toEqual([
      expect.stringMatching(
        /a\.xml redirects: the sitemap leads back to itself: .*a\.xml → .*b\.xml → .*a\.xml$/,
      ),
      expect.stringMatching(/d\.xml redirects: it is nested more than 3 sitemaps deep: /),
    ])
  })

  it('that is cut off gives what is there, and says so', async () => {
    routes['/a.xml'] = xml(urlset('/1', '/2').slice(0, -40))
    expect(await expanded({ kind: 'sitemap', at: site.at('/a.xml') })).toEqual([
      site.at('/1'),
      expect.stringMatching(/damaged: it is cut off; what it names so far is fetched/),
    ])
  })

  it.each<[string, string, RegExp | string]>([
    [
      'entities that grow',
      `<!DOCTYPE urlset [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><urlset><url><loc>http://a.example/&c;</loc></url></urlset>`,
      'http://a.example/&c;',
    ],
    [
      'entities of files',
      '<!DOCTYPE urlset [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset><url><loc>http://a.example/&a;</loc></url></urlset>',
      'http://a.example/&a;',
    ],
    [
      'endless depth',
      `<urlset>${'<a>'.repeat(2_000_000)}`,
      /damaged: its elements are nested more than 100 deep/,
    ],
    [
      'endless attributes',
      `<urlset ${Array.from({ length: 300_000 }, (_, at) => `a${at}="1"`).join(' ')}>`,
      /damaged: an element of it has more than 1000 attributes/,
    ],
    [
      'an endless address',
      `<urlset><url><loc>http://a.example/${'x'.repeat(10_000_000)}</loc></url></urlset>`,
      /bad_url: /,
    ],
  ])('of %s does no harm', async (_, body, outcome) => {
    const at = await file('map.xml', body)
    const [first, ...others] = await expanded({ kind: 'sitemap', at })
    if (typeof outcome === 'string') expect(first).toBe(outcome)
    else expect(first).toMatch(outcome)
    expect(others.length).toBeLessThanOrEqual(1)
  })

  it('whose compressed bytes grow without end is refused', async () => {
    const at = await file('map.xml.gz', gzipSync(Buffer.alloc(80 * 1024 * 1024, ' ')))
    expect(await expanded({ kind: 'sitemap', at })).toEqual([expect.stringMatching(/ too_large: /)])
  })
})

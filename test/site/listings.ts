import { gzipSync } from 'node:zlib'
import { type Behaviour, fixed } from './answer.js'

/** A sitemap of pages, or of sitemaps. */
export function sitemapOf(addresses: readonly string[], kind: 'url' | 'sitemap'): Behaviour {
  const root = kind === 'url' ? 'urlset' : 'sitemapindex'
  const entries = addresses.map((address) => `<${kind}><loc>${address}</loc></${kind}>`)
  const xml = `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('\n')}</${root}>`
  return fixed(xml, { 'Content-Type': 'application/xml' })
}

/** As a file of its own, compressed. */
export const packed =
  (behaviour: Behaviour): Behaviour =>
  (asked) => ({
    ...behaviour(asked),
    headers: { 'Content-Type': 'application/gzip' },
    body: gzipSync(behaviour(asked).body),
  })

/** An RSS feed. */
export function feedOf(addresses: readonly string[]): Behaviour {
  const items = addresses.map(
    (address, at) => `<item><title>新闻${at}</title><link>${address}</link><guid>${address}</guid></item>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>青石在线</title><link>/</link><description>新闻</description>${items.join('\n')}</channel></rss>`
  return fixed(xml, { 'Content-Type': 'application/rss+xml' })
}

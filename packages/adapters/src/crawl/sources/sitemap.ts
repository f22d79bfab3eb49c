import { Parser } from 'htmlparser2'

/** What a sitemap names: pages, or, an index, further sitemaps. */
export type SitemapEntry = { readonly kind: 'page' | 'sitemap'; readonly at: string }

/** The element that an XML text begins with, in lower case, without its prefix; null where it begins with none. */
export function rootOf(text: string): string | null {
  const head = text
    .slice(0, 8192)
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype[^[>]*(?:\[[^\]]*\])?[^>]*>/gi, '')
  return /^[\s\uFEFF]*<(?:[\w.-]+:)?([\w.-]+)/.exec(head)?.[1]?.toLowerCase() ?? null
}

/** What no sitemap has. */
const deepest = 100
const mostAttributes = 1000
const longestAddress = 64 * 1024

const entryKind: Readonly<Record<string, SitemapEntry['kind']>> = { url: 'page', sitemap: 'sitemap' }
const sliceLength = 64 * 1024

/**
 * The entries of a sitemap or a sitemap index (sitemaps.org, 0.9), in their order. Read a slice at a time, with the small
 * faults that sitemaps have, such as a bare `&`; nothing that a document type declares is expanded or fetched.
 * @returns what is wrong with it, where that is more; null otherwise
 */
export function* sitemapEntries(text: string): Generator<SitemapEntry, string | null> {
  const found: SitemapEntry[] = []
  const reading = createReading((entry) => found.push(entry))
  const parser = new Parser(reading.handler, { xmlMode: true })
  for (let at = 0; at < text.length && reading.fault() === null; at += sliceLength) {
    parser.write(text.slice(at, at + sliceLength))
    yield* found.splice(0)
  }
  if (reading.fault() === null) parser.end()
  return reading.fault()
}

/** Follows what a parser meets. */
function createReading(onEntry: (entry: SitemapEntry) => void) {
  const names: string[] = []
  let attributes = 0
  let address: string | null = null
  let fault: string | null = null
  /** What the open address is one of; an image's or a video's has another parent. */
  const kindHere = () => (names.at(-1) === 'loc' ? entryKind[names.at(-2) ?? ''] : undefined)
  const handler = {
    onopentagname(name: string) {
      attributes = 0
      names.push(localName(name))
      if (names.length > deepest) fault = `its elements are nested more than ${deepest} deep`
      if (kindHere() !== undefined) address = ''
    },
    onattribute() {
      attributes += 1
      if (attributes > mostAttributes) fault = `an element of it has more than ${mostAttributes} attributes`
    },
    ontext(piece: string) {
      if (address !== null && address.length < longestAddress) address += piece
    },
    onclosetag(_: string, isImplied: boolean) {
      const kind = kindHere()
      names.pop()
      if (isImplied && names.length === 0) fault ??= 'it is cut off; what it names so far is fetched'
      else if (kind !== undefined && address !== null && !isImplied) onEntry({ kind, at: address.trim() })
      if (kind !== undefined) address = null
    },
  }
  return { handler, fault: () => fault }
}

function localName(name: string): string {
  return name.replace(/^.*:/, '').toLowerCase()
}

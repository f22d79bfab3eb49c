import type { Refusal } from '@jianbao/record'
import { withoutTracking } from '@jianbao/text'

/** Longer addresses, in characters, are asked for by nobody: most servers refuse them. */
const longest = 8000

/**
 * The one form of an address that a run knows it by, and asks for: `http:` or `https:`, without fragment, tracking
 * parameters and the scheme's own port, its host in lower case and punycode, its escapes in one spelling.
 * What it gives, it leaves as it is.
 * @returns the address, or `bad_url` with what to do
 */
export function canonicalUrl(given: string): string | Refusal {
  const written = given.trim()
  const url = URL.canParse(written) ? new URL(written) : null
  const wrong = url === null ? unreadable(written) : (wrongScheme(written, url) ?? wrongPart(written, url))
  if (url === null || wrong !== null) return { reason: 'bad_url', message: wrong ?? unreadable(written) }
  url.hash = ''
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  url.pathname = oneSpelling(url.pathname)
  url.search = oneSpelling(withoutTracking(url.search))
  return url.href
}

/** What begins as a host name does, such as `example.com/x`, `example.com:8080` and `//example.com`. */
const bareHost = /^(?:\/\/)?(?:[^\s/:@?#]+\.[^\s/:@?#]+|localhost)(?::\d+)?(?:[/?#]|$)/u

function unreadable(written: string): string {
  if (written === '') return 'it is empty; give an address such as https://example.com/1.html'
  if (bareHost.test(written)) return withScheme(written)
  return 'it is no address of the web; give one such as https://example.com/1.html'
}

function withScheme(written: string): string {
  const suggested = `https://${written.replace(/^\/\//, '')}`
  return `it lacks its scheme; write ${suggested.slice(0, 200)}`
}

function wrongScheme(written: string, { protocol }: URL): string | null {
  if (protocol === 'http:' || protocol === 'https:') return null
  // `example.com:8080/x` reads as if `example.com:` were a scheme.
  if (bareHost.test(written)) return withScheme(written)
  return `only http and https are fetched, not ${protocol.slice(0, -1).slice(0, 40)}; give a file by its path`
}

function wrongPart(written: string, url: URL): string | null {
  if (url.username !== '' || url.password !== '')
    return 'it holds a user name or a password, which would end up in the records; take them out'
  if (written.length > longest) return `it has ${written.length} characters; at most ${longest} are asked for`
  if (url.port === '0') return 'port 0 cannot be asked; give another or none'
  return isHostName(url.hostname)
    ? null
    : `its host ${JSON.stringify(url.hostname.slice(0, 100))} cannot exist`
}

/** RFC 1035, 2.3.4: no empty label, none above 63 characters, at most 253 in all. */
function isHostName(hostname: string): boolean {
  if (hostname.startsWith('[')) return true
  const labels = hostname.replace(/\.$/, '').split('.')
  return hostname.length <= 254 && labels.every((label) => label !== '' && label.length <= 63)
}

/** RFC 3986, 2.3: these mean the same escaped or not. */
const unreserved = /^[\w.~-]$/

/**
 * Escapes in capital letters, and none of what needs none. What holds a percent sign that escapes nothing stays as it
 * is: undoing one escape there could make another.
 */
function oneSpelling(part: string): string {
  if (/%(?![\da-f]{2})/i.test(part)) return part
  return part.replace(/%[\da-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return unreserved.test(character) ? character : escaped.toUpperCase()
  })
}

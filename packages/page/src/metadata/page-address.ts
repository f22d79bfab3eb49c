/** An address by what the pages of one article share, and by the number that tells them apart. */
export interface PageAddress {
  /** Without the number and what joins it to the rest. */
  readonly stem: string
  readonly number: number
}

/** Parameters that hold the number of a page. */
const parameters: readonly string[] = [
  'page',
  'pageno',
  'page_no',
  'pagenum',
  'pageindex',
  'currentpage',
  'nowpage',
  'paged',
  'pg',
  'pn',
  'p',
]

/** How pages are numbered at the end of a path: `…_2.html`, `…-p2.htm`, `…(2).shtml`, `…/2.html`, `…/page/2/`, `…/2`. */
const endings: readonly RegExp[] = [
  /^(?<stem>.*[^/_-])(?:[_-]{1,2}(?:page|p)?[_-]?|\.|,|\(|%28)(?<number>\d{1,3})(?:\)|%29)?(?<ending>\.[a-z]{3,6})$/i,
  /^(?<stem>.*[^/])\/(?:page[/_-]?|p)?(?<number>\d{1,3})(?:\.[a-z]{3,6}|\/)?$/i,
]

/** Whether an address leads to comments, or through a forum's replies. */
const ofReplies = /comment|cpage=|repl(?:y|ies)|pinglun|gentie|viewthread|thread-\d/i

/** A page's number in its address and the rest; null where none is in it. */
export function pageAddress(url: URL): PageAddress | null {
  for (const name of parameters) {
    const value = url.searchParams.get(name)
    if (value === null || !/^\d{1,3}$/.test(value) || (name === 'p' && url.pathname === '/')) continue
    const rest = new URL(url)
    rest.searchParams.delete(name)
    return { stem: wholeAddress(rest), number: Number(value) }
  }
  for (const ending of endings) {
    const groups = ending.exec(url.pathname)?.groups
    if (groups === undefined) continue
    const stem = `${url.host}${groups.stem}${groups.ending ?? ''}${url.search}`
    return { stem, number: Number(groups.number) }
  }
  return null
}

/** The address that the first page may have. */
function wholeAddress(url: URL): string {
  return `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}`
}

/** Whether `other` is a page of the article that `self` is a page of. */
export function isSamePlace(other: PageAddress, self: URL): boolean {
  const whole = wholeAddress(self)
  if (other.stem === whole || other.stem === whole.replace(/\.[a-z]{3,6}$/i, '')) return true
  return pageAddress(self)?.stem === other.stem
}

/** Whether both are one page. */
export function isSamePage(one: URL, other: URL): boolean {
  return wholeAddress(one) === wholeAddress(other)
}

/** Lists of articles are numbered too. */
const listName =
  /\/(?:(?:index|list|default|node|channel|category|catalog|column|search|more|tag|home|news|page)(?:[_-]?\d+)?(?:\.[a-z]{3,6})?)?(?:\?.*)?$/i

/** Whether an address without its number is that of a list of articles. */
export function isList(stem: string): boolean {
  return listName.test(stem) || !stem.includes('/')
}

const longest = 2000

/** An address on the page as it is meant; null for none, for scripts, and for pages of comments. */
export function linkedAddress(href: string | undefined, base: URL): URL | null {
  const written = href?.trim() ?? ''
  if (written === '' || written.length > longest || written.startsWith('#') || ofReplies.test(written))
    return null
  try {
    const url = new URL(written, base)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    url.hash = ''
    return url
  } catch {
    return null
  }
}

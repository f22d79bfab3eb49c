import { load } from 'cheerio/slim'
import type { DomNode } from './dom.js'

/**
 * One cheerio for all pages. Each `load` makes a class of its own, which keeps its page's tree alive until an old-space
 * collection: half as long again as parsing itself. Parsing through one instance costs what htmlparser2 costs.
 */
const cheerio = load('').root()

/** A page's tree, by cheerio's parser (htmlparser2). */
export function parsePage(html: string): DomNode {
  return cheerio._parse(html, {}, true, null)
}

/** How much work a tree may be, in steps up and down the stack of open elements; whole seconds for the parser. */
const mostWork = 200_000_000
/** Shorter pages can't be that deep. */
const harmless = 100_000

/** Elements without content, or closed by the next of their kind: they don't deepen the stack. */
const shallow =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|td|th|thead|tbody|tr|track|wbr)$/i
const tagName = /[a-zA-Z][a-zA-Z0-9:]{0,15}/y

/**
 * Whether a page is nested so deep that parsing it would take very long: htmlparser2 searches its stack of open
 * elements at each closing tag and moves it at each opening one. One look at each `<`, about.
 */
export function isTooDeep(html: string): boolean {
  if (html.length < harmless) return false
  let depth = 0
  let work = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const closing = html.charCodeAt(at + 1) === 0x2f
    tagName.lastIndex = closing ? at + 2 : at + 1
    const name = tagName.exec(html)?.[0]
    if (name === undefined || shallow.test(name)) continue
    work += depth
    if (work > mostWork) return true
    if (closing) depth = Math.max(0, depth - 1)
    else depth++
    if (!closing && /^(?:script|style)$/i.test(name)) at = endOf(html, at)
  }
  return false
}

/** The place before a script's or style's closing tag. */
function endOf(html: string, at: number): number {
  const end = html.indexOf('</s', at)
  return end < 0 ? html.length : end - 1
}

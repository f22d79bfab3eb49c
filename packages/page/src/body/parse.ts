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

import { load } from 'cheerio/slim'
import { type DomNode, following } from './dom.js'
import { TreeBuilder } from './tree-builder.js'

/** A page's tree, by cheerio's parser (htmlparser2). The page may be given in parts, each but the first from a `<` on. */
export function parsePage(html: string | readonly string[]): DomNode {
  return new TreeBuilder(typeof html === 'string' ? [html] : html).read()
}

/**
 * One cheerio for all pages. Each `load` makes a class of its own, which keeps its page's tree alive until an old-space
 * collection.
 */
const $ = load('')

/** The elements below a node that a CSS selector of names holds for. cheerio's `find` would take a square of their number. */
export function select(root: DomNode, selector: string): ReadonlySet<unknown> {
  const elements: DomNode[] = []
  for (let at = following(root, root); at !== null; at = following(at, root))
    if (at.type === 'tag') elements.push(at)
  return new Set<unknown>($(elements as never[]).filter(selector))
}

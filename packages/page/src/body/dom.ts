import type { Attributes } from './attributes.js'
import type { ElementKind } from './elements.js'
import type { TextPiece } from './text-pieces.js'

/** A node of a page's tree: an element, a text, a directive (`<!doctype>`, `<?xml?>`), or the page itself. */
export interface DomNode {
  readonly type: 'tag' | 'text' | 'directive' | 'root'
  /** Of elements and directives, in lower case. */
  readonly name: string | undefined
  /** What an element is to the text it holds; the page itself is a block. */
  readonly kind: ElementKind | 'text'
  /** Of texts and directives. */
  readonly data: string | undefined
  readonly attribs: Readonly<Attributes> | undefined
  readonly parent: DomNode | null
  readonly next: DomNode | null
  readonly firstChild: DomNode | null
  /** Where a text stands in its page, if that was asked for. */
  readonly pieces?: readonly TextPiece[]
}

/** All text under a node, scripts' code included, up to `limit` characters. */
export function rawText(node: DomNode, limit = Number.POSITIVE_INFINITY): string {
  let text = ''
  let at: DomNode | null = node
  while (at !== null && text.length < limit) {
    if (at.type === 'text') text += at.data
    at = following(at, node)
  }
  return text
}

/** The next node in document order inside `root`, null after the last. */
export function following(node: DomNode, root: DomNode): DomNode | null {
  if (node.firstChild !== null) return node.firstChild
  let at: DomNode | null = node
  while (at !== null && at !== root) {
    if (at.next !== null) return at.next
    at = at.parent
  }
  return null
}

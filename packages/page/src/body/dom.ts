import type { TextPiece } from './text-pieces.js'

/** The little of htmlparser2's tree that is read here; its nodes fit as they are. */
export interface DomNode {
  readonly type: string
  readonly name?: string
  readonly data?: string
  /** Where a text stands in its page, if that was asked for. */
  readonly pieces?: readonly TextPiece[]
  readonly attribs?: { readonly [name: string]: string }
  readonly children?: readonly DomNode[]
  readonly parent: DomNode | null
  readonly next: DomNode | null
}

/** All text under a node, scripts' code included, up to `limit` characters. */
export function rawText(node: DomNode, limit = Number.POSITIVE_INFINITY): string {
  let text = ''
  let at: DomNode | null = node
  while (at !== null && text.length < limit) {
    if (at.data !== undefined && at.type === 'text') text += at.data
    at = following(at, node)
  }
  return text
}

/** The next node in document order inside `root`, null after the last. */
export function following(node: DomNode, root: DomNode, skipChildren = false): DomNode | null {
  const first = skipChildren ? undefined : node.children?.[0]
  if (first !== undefined) return first
  let at: DomNode | null = node
  while (at !== null && at !== root) {
    if (at.next !== null) return at.next
    at = at.parent
  }
  return null
}

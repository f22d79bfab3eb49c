import type { Attributes } from './attributes.js'
import type { DomNode } from './dom.js'
import type { TextPiece } from './text-pieces.js'

/**
 * A node of a page's tree: one shape for all of them, and half the memory of domhandler's. What a page weighs in memory
 * slows down everything that comes after its parsing.
 */
export class PageNode implements DomNode {
  readonly type: DomNode['type']
  readonly name: string | undefined
  readonly kind: DomNode['kind']
  data: string | undefined
  attribs: Attributes | undefined
  readonly parent: PageNode | null
  next: PageNode | null
  firstChild: PageNode | null
  declare pieces?: TextPiece[]

  constructor(
    type: DomNode['type'],
    parent: PageNode | null,
    name: string | undefined,
    kind: DomNode['kind'],
    data: string | undefined,
  ) {
    this.type = type
    this.name = name
    this.kind = kind
    this.data = data
    this.attribs = undefined
    this.parent = parent
    this.next = null
    this.firstChild = null
  }
}

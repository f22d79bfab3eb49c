import type { RemovalReason } from '../removal-reasons.js'
import type { DomNode } from './dom.js'
import type { Ink } from './ink.js'
import type { TextPiece } from './text-pieces.js'

/** A line's text as parsed, and where its pieces stand in the page. */
export interface LineSource {
  readonly text: string
  readonly pieces: readonly TextPiece[]
}

/** Where inline elements meet in a line's text, before its white space was tidied. */
export interface Joints {
  readonly text: string
  readonly places: readonly number[]
}

/**
 * One line of a page as it is shown: what stands between two breaks of its block. Lines and blocks are made by
 * constructors, for the engine notes of a literal that what it makes lives long, as a page's lines do while the heap is
 * small; from then on it would make them among what is hardly ever freed, and each would keep its page's text there.
 */
export class Line {
  readonly text: string
  /** Index of the innermost block element around it. */
  readonly block: number
  /** Characters but for white space; of these Chinese ones, and those inside links. */
  readonly size: number
  readonly chinese: number
  linked: number
  /** Marks of running text: ，。；：！？、 and quotation marks. */
  readonly marks: number
  readonly heading: boolean
  /** What the text was before its white space was tidied; null where positions weren't asked for. */
  source: LineSource | null = null
  /** Where inline elements meet (`</span><span>`); null where none do, and for long lines. */
  joints: Joints | null = null
  /** Markup says it belongs to a picture: in a `figure`, or centred right under an image. */
  pictured = false
  /** Its form or a heading says that it stands among comments or other articles. */
  listed = false
  /** What `lineKind` found, null before it was asked. */
  kind: Kind | null = null

  constructor(text: string, { size, chinese, marks }: Ink, linked: number, block: number, heading: boolean) {
    this.text = text
    this.block = block
    this.size = size
    this.chinese = chinese
    this.linked = Math.min(linked, size)
    this.marks = marks
    this.heading = heading
  }
}

export type LineKind = 'text' | 'end' | 'furniture' | 'metadata' | 'caption'

/** What a line is by its words alone, and the rule that said so. */
export interface Kind {
  readonly kind: LineKind
  readonly rule: RemovalReason | null
}

/** A block element with lines in it. Blocks lie in document order, so its lines are `[first, last)`. */
export class Block {
  readonly name: string
  readonly node: DomNode
  readonly parent: number
  readonly hint: Hint
  readonly first: number
  /** Below 0 until the block ends. */
  last = -1

  constructor(node: DomNode, parent: number, hint: Hint, first: number) {
    this.name = node.name ?? ''
    this.node = node
    this.parent = parent
    this.hint = hint
    this.first = first
  }
}

export type Hint = 'furniture' | 'comments' | 'article' | 'caption' | null

/** A page as lines and the blocks around them. */
export interface Layout {
  readonly lines: readonly Line[]
  readonly blocks: readonly Block[]
}

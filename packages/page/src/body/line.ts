import type { RemovalReason } from '../removal-reasons.js'
import type { DomNode } from './dom.js'
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

/** One line of a page as it is shown: what stands between two breaks of its block. */
export interface Line {
  readonly text: string
  /** What the text was before its white space was tidied; null where positions weren't asked for. */
  readonly source: LineSource | null
  /** Where inline elements meet (`</span><span>`); null where none do, and for long lines. */
  readonly joints: Joints | null
  /** Index of the innermost block element around it. */
  readonly block: number
  /** Characters but for white space; of these Chinese ones, and those inside links. */
  readonly size: number
  readonly chinese: number
  linked: number
  /** Marks of running text: ，。；：！？、 and quotation marks. */
  readonly marks: number
  readonly heading: boolean
  /** Markup says it belongs to a picture: in a `figure`, or centred right under an image. */
  pictured: boolean
  /** What `lineKind` found, null before it was asked. */
  kind: Kind | null
}

export type LineKind = 'text' | 'end' | 'furniture' | 'metadata' | 'caption'

/** What a line is by its words alone, and the rule that said so. */
export interface Kind {
  readonly kind: LineKind
  readonly rule: RemovalReason | null
}

/** A block element with lines in it. Blocks lie in document order, so its lines are `[first, last)`. */
export interface Block {
  readonly name: string
  readonly node: DomNode
  readonly parent: number
  readonly hint: Hint
  readonly first: number
  last: number
}

export type Hint = 'furniture' | 'comments' | 'article' | 'caption' | null

/** A page as lines and the blocks around them. */
export interface Layout {
  readonly lines: readonly Line[]
  readonly blocks: readonly Block[]
}

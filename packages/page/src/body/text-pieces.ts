import type { Parser } from 'htmlparser2'
import type { DomNode } from './dom.js'
import { TreeBuilder } from './tree-builder.js'

/** A piece of a text node: characters as the page has them, or what a character reference stands for. */
export interface TextPiece {
  /** In UTF-16 code units of the text. */
  readonly length: number
  /** `[start, end)` of the page. A piece of another length is a reference, or stands between the cells of a row. */
  readonly start: number
  readonly end: number
}

/** A page's tree as `parsePage` makes it, each text with its pieces. */
export function parseWithPieces(html: string): DomNode {
  return new PieceTreeBuilder(true).read(html)
}

/** Notes where each text that the parser meets stands: it tells of a reference apart from the text around it. */
class PieceTreeBuilder extends TreeBuilder {
  #parser: Parser | null = null

  onparserinit(parser: Parser): void {
    this.#parser = parser
  }

  override ontext(data: string): void {
    const node = this.addText(data)
    if (this.#parser === null) return
    const { startIndex: start, endIndex } = this.#parser
    node.pieces ??= []
    node.pieces.push({ length: data.length, start, end: endIndex + 1 })
  }
}

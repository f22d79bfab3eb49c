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
  return new PieceTreeBuilder([html], true).read()
}

/** Notes where each text that the tokenizer meets stands: it tells of a reference apart from the text around it. */
class PieceTreeBuilder extends TreeBuilder {
  override ontext(start: number, end: number): void {
    this.#add(this.cut(start, end), start, end)
  }

  override ontextentity(codePoint: number, end: number): void {
    this.#add(String.fromCodePoint(codePoint), this.part.lastIndexOf('&', end - 1), end)
  }

  #add(data: string, start: number, end: number): void {
    const node = this.addText(data)
    node.pieces ??= []
    node.pieces.push({ length: data.length, start, end })
  }
}

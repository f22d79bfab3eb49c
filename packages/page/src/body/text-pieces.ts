import { DomHandler, Parser } from 'htmlparser2'
import type { DomNode } from './dom.js'

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
  const handler = new PieceHandler()
  new Parser(handler).end(html)
  return handler.root
}

type DataNode = NonNullable<DomHandler['lastNode']>

/** Notes where each text that the parser meets stands: it tells of a reference apart from the text around it. */
class PieceHandler extends DomHandler {
  #parser: Parser | null = null

  override onparserinit(parser: Parser): void {
    super.onparserinit(parser)
    this.#parser = parser
  }

  override ontext(data: string): void {
    super.ontext(data)
    const node = this.lastNode as (DataNode & { pieces?: TextPiece[] }) | null
    if (node === null || this.#parser === null) return
    const { startIndex: start, endIndex } = this.#parser
    node.pieces ??= []
    node.pieces.push({ length: data.length, start, end: endIndex + 1 })
  }
}

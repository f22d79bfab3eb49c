import type { Attributes } from './attributes.js'
import { isCentred } from './centred.js'
import { isDataTable } from './data-table.js'
import type { DomNode } from './dom.js'
import { isHidden } from './hidden.js'
import { hintsOf, type NameHints, nameless } from './hint.js'
import { Block, type Hint, type Layout, type Line } from './line.js'
import { LineBuffer } from './line-buffer.js'

/** More text than this, on more lines than this, in one link: it was left open, and what follows isn't linked. */
const longestLink = { size: 120, lines: 2 }

export interface LayoutOptions {
  /** Lay out what the page hides too. */
  readonly hiddenToo: boolean
  /** Called for each element that holds what isn't shown, each `time`, and each that is named for an author or a date. */
  readonly onElement?: (node: DomNode, line: number) => void
  /** Called for each link that is shown, with the index of the line that it begins in. */
  readonly onLink?: (node: DomNode, line: number) => void
}

/** Lays a page out as lines, in one walk without recursion: a page nested a hundred thousand deep costs no stack. */
export function layOut(root: DomNode, options: LayoutOptions): Layout {
  const writer = new LayoutWriter(root, options)
  walk(root, writer)
  return writer.finish()
}

/** Turns the elements and texts of a walk into lines and blocks. */
class LayoutWriter implements Visitor {
  readonly #options: LayoutOptions
  readonly #lines: Line[] = []
  readonly #blocks: Block[] = []
  readonly #buffer = new LineBuffer()
  #block = -1
  /** Of the element being entered. */
  #hints: NameHints = nameless
  #headings = 0
  #figures = 0
  #linked = false
  #linkStart = 0
  #image = false
  /** A table of data: all of a row of it is one line. */
  #table: DomNode | null = null

  constructor(root: DomNode, options: LayoutOptions) {
    this.#options = options
    this.#push(root)
  }

  enter(node: DomNode): boolean {
    const { kind, attribs } = node
    if (kind === 'text') {
      this.#buffer.add(node.data ?? '', this.#linked, node.pieces)
      return false
    }
    if (kind === 'silent') return false
    if (kind === 'held') {
      this.#options.onElement?.(node, this.#lines.length)
      return false
    }
    this.#hints = attribs === undefined ? nameless : hintsOf(attribs)
    if (kind === 'time' || (attribs !== undefined && isTelling(attribs, this.#hints)))
      this.#options.onElement?.(node, this.#lines.length)
    if (attribs !== undefined && !this.#options.hiddenToo && isHidden(attribs)) return false
    if (kind === 'inline' || kind === 'time') {
      this.#buffer.open()
      return true
    }
    if (this.#isInRow(node)) {
      if (node.name === 'td' || node.name === 'th') this.#buffer.separate()
      return true
    }
    return this.#open(node, kind)
  }

  #isInRow({ name }: DomNode): boolean {
    return this.#table !== null && name !== 'tr'
  }

  #open(node: DomNode, kind: DomNode['kind']): boolean {
    if (kind === 'link') {
      this.#buffer.open()
      this.#closeLink()
      if (node.attribs?.href !== undefined) {
        this.#linked = true
        this.#linkStart = this.#lines.length
        this.#options.onLink?.(node, this.#lines.length)
      }
      return true
    }
    if (kind === 'image') {
      this.#image = true
      return false
    }
    this.#flush()
    if (kind === 'break') return false
    if (kind === 'heading') this.#headings++
    if (kind === 'table' && isDataTable(node)) this.#table = node
    this.#push(node)
    if (isFigure(node, this.#hints.hint)) this.#figures++
    return true
  }

  leave(node: DomNode): void {
    const { kind } = node
    if (kind === 'inline' || kind === 'time') {
      this.#buffer.close()
      return
    }
    if (kind === 'link') {
      this.#buffer.close()
      this.#closeLink()
      return
    }
    if (this.#table === node) this.#table = null
    else if (this.#isInRow(node)) return
    this.#flush()
    if (kind === 'heading') this.#headings--
    const left = this.#blocks[this.#block]
    if (left === undefined) return
    if (isFigure(node, left.hint)) this.#figures--
    left.last = this.#lines.length
    this.#block = Math.max(0, left.parent)
  }

  finish(): Layout {
    this.#flush()
    for (const block of this.#blocks) if (block.last < 0) block.last = this.#lines.length
    return { lines: this.#lines, blocks: this.#blocks }
  }

  /** Links don't nest: whatever ends one ends all. */
  #closeLink(): void {
    if (!this.#linked) return
    this.#linked = false
    if (this.#lines.length - this.#linkStart <= longestLink.lines) return
    const inside = this.#lines.slice(this.#linkStart)
    const size = inside.reduce((sum, line) => sum + line.linked, 0)
    if (size > longestLink.size) for (const line of inside) line.linked = 0
  }

  #push(node: DomNode): void {
    const { hint } = this.#hints
    const first = this.#lines.length
    this.#blocks.push(new Block(node, this.#block, hint, first))
    this.#block = this.#blocks.length - 1
  }

  #isCentred(): boolean {
    const node = this.#blocks[this.#block]?.node
    return node !== undefined && isCentred(node)
  }

  #flush(): void {
    const line = this.#buffer.take(this.#block, this.#headings > 0)
    if (line === null) return
    line.pictured = this.#figures > 0 || (this.#image && line.size < 100 && this.#isCentred())
    this.#lines.push(line)
    this.#image = false
  }
}

/** Whether an element is made for its author's name, or for the date. */
function isTelling({ rel, itemprop }: Attributes, { author }: NameHints): boolean {
  // Most elements have neither, and to compare nothing with a string takes the engine longer than to see that it is nothing.
  if (author || (rel !== undefined && rel === 'author')) return true
  return itemprop !== undefined && (itemprop === 'author' || itemprop === 'datePublished')
}

function isFigure({ kind }: DomNode, hint: Hint): boolean {
  return kind === 'figure' || (hint !== null && hint === 'caption')
}

interface Visitor {
  /** Whether to go inside. */
  enter(node: DomNode): boolean
  /** Called after everything inside an element that was gone into. */
  leave(node: DomNode): void
}

/** Visits what is under `root` in document order. */
function walk(root: DomNode, visitor: Visitor): void {
  let node = root.firstChild
  while (node !== null) {
    const inside: boolean = visitor.enter(node)
    const child: DomNode | null = inside ? node.firstChild : null
    if (child !== null) {
      node = child
      continue
    }
    if (inside) visitor.leave(node)
    while (node.next === null) {
      node = node.parent
      if (node === null || node === root) return
      visitor.leave(node)
    }
    node = node.next
  }
}

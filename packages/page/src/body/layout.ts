import { isCentred } from './centred.js'
import { isDataTable } from './data-table.js'
import type { DomNode } from './dom.js'
import type { ElementKind } from './elements.js'
import { isHidden } from './hidden.js'
import { hintsOf, type NameHints } from './hint.js'
import type { Block, Layout, Line } from './line.js'
import { LineBuffer } from './line-buffer.js'

/** More text than this, on more lines than this, in one link: it was left open, and what follows isn't linked. */
const longestLink = { size: 120, lines: 2 }

/** Elements that hold what is read though it isn't shown. */
const heldElements: ReadonlySet<string> = new Set(['title', 'meta', 'link', 'base', 'script'])

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
  #hints: NameHints = { hint: null, author: false }
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
    if (node.type === 'text') {
      this.#buffer.add(node.data ?? '', this.#linked, node.pieces)
      return false
    }
    if (node.name === undefined) return false
    const { kind } = node
    if (kind === 'silent') {
      if (heldElements.has(node.name)) this.#options.onElement?.(node, this.#lines.length)
      return false
    }
    this.#hints = hintsOf(node)
    if (kind === 'time' || isTelling(node, this.#hints)) this.#options.onElement?.(node, this.#lines.length)
    if (!this.#options.hiddenToo && isHidden(node)) return false
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

  #open(node: DomNode, kind: ElementKind | undefined): boolean {
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
    if (node.name === 'table' && isDataTable(node)) this.#table = node
    this.#push(node)
    if (this.#isFigure(this.#block)) this.#figures++
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
    if (this.#isFigure(this.#block)) this.#figures--
    const left = this.#blocks[this.#block]
    if (left === undefined) return
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

  #isFigure(at: number): boolean {
    const block = this.#blocks[at]
    return (
      block !== undefined &&
      (block.hint === 'caption' || block.name === 'figure' || block.name === 'figcaption')
    )
  }

  #push(node: DomNode): void {
    const { hint } = this.#hints
    const first = this.#lines.length
    this.#blocks.push({
      name: node.name ?? '',
      node,
      parent: this.#block,
      hint,
      centred: isCentred(node),
      first,
      last: -1,
    })
    this.#block = this.#blocks.length - 1
  }

  #flush(): void {
    const line = this.#buffer.take(this.#block, this.#headings > 0)
    if (line === null) return
    const underImage = this.#image && line.size < 100 && this.#blocks[this.#block]?.centred === true
    line.pictured = this.#figures > 0 || underImage
    this.#lines.push(line)
    this.#image = false
  }
}

/** Whether an element is made for its author's name, or for the date. */
function isTelling({ attribs }: DomNode, hints: NameHints): boolean {
  const item = attribs?.itemprop
  return hints.author || attribs?.rel === 'author' || item === 'author' || item === 'datePublished'
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

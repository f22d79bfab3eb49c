import { isCentred } from './centred.js'
import type { DomNode } from './dom.js'
import { headingElements, inlineElements, silentElements } from './elements.js'
import { isHidden } from './hidden.js'
import { hintOf } from './hint.js'
import type { Block, Layout, Line } from './line.js'
import { LineBuffer } from './line-buffer.js'

/** More text than this in one link, and the link was left open: what follows it isn't linked. */
const longestLink = 200

export interface LayoutOptions {
  /** Lay out what the page hides too. */
  readonly hiddenToo: boolean
  /** Called for each element whose content isn't shown, and each `time`. */
  readonly onElement?: (node: DomNode) => void
}

/** Lays a page out as lines, in one walk without recursion: a page nested a hundred thousand deep costs no stack. */
export function layOut(root: DomNode, options: LayoutOptions): Layout {
  const writer = new LayoutWriter(root)
  const enter = (node: DomNode): boolean => {
    if (node.type === 'text') {
      writer.text(node.data ?? '')
      return false
    }
    const name = node.name
    if (name === undefined) return false
    if (silentElements.has(name)) {
      options.onElement?.(node)
      return false
    }
    if (name === 'time') options.onElement?.(node)
    if (!options.hiddenToo && isHidden(node)) return false
    return writer.open(node, name)
  }
  walk(root, enter, (node) => writer.close(node.name ?? ''))
  return writer.finish()
}

/** Turns the elements and texts of a walk into lines and blocks. */
class LayoutWriter {
  readonly #lines: Line[] = []
  readonly #blocks: Block[] = []
  readonly #buffer = new LineBuffer()
  #block = -1
  #headings = 0
  #figures = 0
  #links = 0
  #linkStart = 0
  #image = false

  constructor(root: DomNode) {
    this.#push(root)
  }

  text(data: string): void {
    if (data !== '') this.#buffer.add(data, this.#links > 0)
  }

  /** Whether to go inside. */
  open(node: DomNode, name: string): boolean {
    if (name === 'br' || name === 'hr') {
      this.#flush()
      return false
    }
    if (name === 'img') {
      this.#image = true
      return false
    }
    if (name === 'a' && node.attribs?.href !== undefined) {
      this.#links = 1
      this.#linkStart = this.#lines.length
    }
    if (isInline(name)) return true
    this.#flush()
    if (headingElements.has(name)) this.#headings++
    this.#push(node)
    if (this.#isFigure(this.#block)) this.#figures++
    return true
  }

  close(name: string): void {
    if (name === 'a') this.#closeLink()
    if (isInline(name)) return
    this.#flush()
    if (headingElements.has(name)) this.#headings--
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
    if (this.#links === 0) return
    this.#links = 0
    const inside = this.#lines.slice(this.#linkStart)
    const size = inside.reduce((sum, line) => sum + line.linked, 0)
    if (inside.length > 1 && size > longestLink) for (const line of inside) line.linked = 0
  }

  #isFigure(at: number): boolean {
    const block = this.#blocks[at]
    return (
      block !== undefined &&
      (block.hint === 'caption' || block.name === 'figure' || block.name === 'figcaption')
    )
  }

  #push(node: DomNode): void {
    const hint = hintOf(node)
    const first = this.#lines.length
    this.#blocks.push({
      name: node.name ?? '',
      parent: this.#block,
      hint,
      centred: isCentred(node),
      first,
      last: -1,
    })
    this.#block = this.#blocks.length - 1
  }

  #flush(): void {
    const gathered = this.#buffer.take()
    if (gathered === null) return
    const block = this.#blocks[this.#block]
    const underImage = this.#image && gathered.size < 100 && block?.centred === true
    const pictured = this.#figures > 0 || underImage
    this.#lines.push({ ...gathered, block: this.#block, heading: this.#headings > 0, pictured })
    this.#image = false
  }
}

function isInline(name: string): boolean {
  return inlineElements.has(name) || name.includes(':')
}

/** Visits what is under `root` in document order; `enter` says whether to go inside, `leave` is called if it did. */
function walk(root: DomNode, enter: (node: DomNode) => boolean, leave: (node: DomNode) => void): void {
  let node: DomNode | null = root.children?.[0] ?? null
  while (node !== null) {
    const inside: boolean = enter(node)
    const child: DomNode | undefined = inside ? node.children?.[0] : undefined
    if (child !== undefined) {
      node = child
      continue
    }
    if (inside) leave(node)
    while (node.next === null) {
      node = node.parent
      if (node === null || node === root) return
      leave(node)
    }
    node = node.next
  }
}

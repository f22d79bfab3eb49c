import type { DomNode } from './dom.js'
import { headingElements, inlineElements, silentElements } from './elements.js'
import { isHidden } from './hidden.js'
import { hintOf } from './hint.js'
import type { Block, Layout, Line } from './line.js'
import { LineBuffer } from './line-buffer.js'

/**
 * Lays a page out as lines, in one walk without recursion: a page nested a hundred thousand deep costs no stack.
 */
export function layOut(root: DomNode): Layout {
  const blocks: Block[] = []
  const lines: Line[] = []
  const buffer = new LineBuffer()
  let block = open(blocks, root, -1, 0)
  let headings = 0

  const flush = (): void => {
    const line = buffer.take(block, headings > 0)
    if (line !== null) lines.push(line)
  }
  const enter = (node: DomNode): boolean => {
    if (node.type === 'text') {
      buffer.add(node.data ?? '')
      return false
    }
    const name = node.name
    if (name === undefined) return false
    if (name === 'br' || name === 'hr') flush()
    if (silentElements.has(name) || isHidden(node)) return false
    if (name === 'a') buffer.links++
    if (!isInline(name)) {
      flush()
      if (headingElements.has(name)) headings++
      block = open(blocks, node, block, lines.length)
    }
    return true
  }
  const leave = (node: DomNode): void => {
    const name = node.name ?? ''
    if (name === 'a') buffer.links--
    if (isInline(name)) return
    flush()
    if (headingElements.has(name)) headings--
    const left = blocks[block]
    if (left === undefined) return
    left.last = lines.length
    block = Math.max(0, left.parent)
  }

  walk(root, enter, leave)
  flush()
  for (const each of blocks) if (each.last < 0) each.last = lines.length
  return { lines, blocks }
}

function isInline(name: string): boolean {
  return inlineElements.has(name) || name.includes(':')
}

function open(blocks: Block[], node: DomNode, parent: number, first: number): number {
  blocks.push({ name: node.name ?? '', parent, hint: hintOf(node), first, last: -1 })
  return blocks.length - 1
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

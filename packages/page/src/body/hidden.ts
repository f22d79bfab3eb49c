import type { DomNode } from './dom.js'

const hiddenStyle =
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}0(?:px|pt|em)?\s{0,3}(?:;|!|$)/i

/** Whether an element says that a reader doesn't see it. */
export function isHidden(node: DomNode): boolean {
  const attribs = node.attribs
  if (attribs === undefined) return false
  if (attribs.hidden !== undefined) return true
  const style = attribs.style
  return style !== undefined && hiddenStyle.test(style.length > 500 ? style.slice(0, 500) : style)
}

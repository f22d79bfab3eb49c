import type { DomNode } from './dom.js'

const centredStyle = /text-align\s{0,3}:\s{0,3}center/i

/** Whether an element centres its text; `align=middle` does as `center` does. Source: HTML Standard, rendering section. */
export function isCentred(node: DomNode): boolean {
  if (node.name === 'center') return true
  const attribs = node.attribs
  if (attribs === undefined) return false
  if (attribs.align !== undefined && /^(?:center|middle)$/i.test(attribs.align)) return true
  const style = attribs.style
  return style !== undefined && centredStyle.test(style.length > 500 ? style.slice(0, 500) : style)
}

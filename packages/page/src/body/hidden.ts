import type { Attributes } from './attributes.js'

const hiddenStyle =
  /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|font-size\s{0,3}:\s{0,3}0(?:px|pt|em)?\s{0,3}(?:;|!|$)/i

/** Whether an element says that a reader doesn't see it. */
export function isHidden({ hidden, style }: Readonly<Attributes>): boolean {
  if (hidden !== undefined) return true
  return style !== undefined && hiddenStyle.test(style.length > 500 ? style.slice(0, 500) : style)
}

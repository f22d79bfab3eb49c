import type { ElementKind } from './elements.js'
import { NameTable } from './name-table.js'

/**
 * What is read of an element's attributes. Those that many elements have are fields of one shape, whatever order they are
 * written in: every element of a page is asked for some of them.
 */
export class Attributes {
  class: string | undefined
  id: string | undefined
  style: string | undefined
  href: string | undefined
  rel: string | undefined
  align: string | undefined
  hidden: string | undefined
  itemprop: string | undefined
  /** All others that are read, by name. */
  others: Map<string, string> | undefined

  constructor() {
    this.class = undefined
    this.id = undefined
    this.style = undefined
    this.href = undefined
    this.rel = undefined
    this.align = undefined
    this.hidden = undefined
    this.itemprop = undefined
    this.others = undefined
  }
}

/** How an attribute is kept. */
export interface AttributeKeeper {
  readonly keep: (attributes: Attributes, value: string) => void
  /** A shorter value, as it is written, is none that is read. */
  readonly shortest: number
  /** It is read of elements that are `held` alone: pictures and links have many of them. */
  readonly ofHeld: boolean
}

/** Of two attributes of one name the first holds. */
const keepers = new NameTable<AttributeKeeper>([
  named('class', (to, value) => (to.class ??= value)),
  named('id', (to, value) => (to.id ??= value)),
  named('style', (to, value) => (to.style ??= value)),
  named('href', (to, value) => (to.href ??= value)),
  named('rel', (to, value) => (to.rel ??= value)),
  named('align', (to, value) => (to.align ??= value)),
  named('hidden', (to, value) => (to.hidden ??= value)),
  named('itemprop', (to, value) => (to.itemprop ??= value)),
  ...['content', 'datetime', 'lang', 'xml:lang'].map((name) =>
    named(name, (to, value) => keepOther(to, name, value)),
  ),
  ...['name', 'property', 'http-equiv', 'type', 'src', 'title'].map((name) =>
    named(name, (to, value) => keepOther(to, name, value), true),
  ),
])

function named(name: string, keep: AttributeKeeper['keep'], ofHeld = false): [string, AttributeKeeper] {
  return [name, { keep, shortest: 0, ofHeld }]
}

function keepOther(to: Attributes, name: string, value: string): void {
  to.others ??= new Map()
  if (!to.others.has(name)) to.others.set(name, value)
}

const data = { prefix: 'data-', initial: 0x64 }
/** Shorter `data-` attributes hold no article. */
const shortestData = 120

/** How an element's attribute is kept whose name stands at `[start, end)` of a page; null for those that nothing reads. */
export function keeperAt(
  html: string,
  start: number,
  end: number,
  kind: ElementKind | undefined,
): AttributeKeeper | null {
  const known = keepers.at(html, start, end)
  if (known !== undefined) return known.ofHeld && kind !== 'held' ? null : known
  if ((html.charCodeAt(start) | 0x20) !== data.initial) return null
  const name = html.slice(start, end).toLowerCase()
  if (!name.startsWith(data.prefix)) return null
  return { keep: (to, value) => keepOther(to, name, value), shortest: shortestData, ofHeld: false }
}

/**
 * What is read of an element's attributes. Those that many elements have are fields of one shape, whatever order they are
 * written in: every element of a page is asked for some of them.
 */
export class Attributes {
  class: string | undefined
  id: string | undefined
  style: string | undefined
  href: string | undefined
  src: string | undefined
  rel: string | undefined
  title: string | undefined
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
    this.src = undefined
    this.rel = undefined
    this.title = undefined
    this.align = undefined
    this.hidden = undefined
    this.itemprop = undefined
    this.others = undefined
  }
}

type Setter = (attributes: Attributes, value: string) => void

/** Of two attributes of one name the first holds. */
const setters: ReadonlyMap<string, Setter> = new Map<string, Setter>([
  ['class', (to, value) => (to.class ??= value)],
  ['id', (to, value) => (to.id ??= value)],
  ['style', (to, value) => (to.style ??= value)],
  ['href', (to, value) => (to.href ??= value)],
  ['src', (to, value) => (to.src ??= value)],
  ['rel', (to, value) => (to.rel ??= value)],
  ['title', (to, value) => (to.title ??= value)],
  ['align', (to, value) => (to.align ??= value)],
  ['hidden', (to, value) => (to.hidden ??= value)],
  ['itemprop', (to, value) => (to.itemprop ??= value)],
  ...['name', 'property', 'http-equiv', 'content', 'datetime', 'lang', 'xml:lang', 'type'].map(
    (name) => [name, (to: Attributes, value: string) => setOther(to, name, value)] as const,
  ),
])

function setOther(to: Attributes, name: string, value: string): void {
  to.others ??= new Map()
  if (!to.others.has(name)) to.others.set(name, value)
}

/** Shorter `data-` attributes hold no article. */
const shortestData = 120

/** How an attribute is kept; null for those that nothing reads. Names are as they are written, values not yet decoded. */
export function setterOf(name: string, value: string): Setter | null {
  const known = setters.get(name)
  if (known !== undefined) return known
  if (hasCapitals(name)) return setterOf(name.toLowerCase(), value)
  if (value.length < shortestData || !name.startsWith('data-')) return null
  return (to, decoded) => setOther(to, name, decoded)
}

function hasCapitals(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    if (unit >= 0x41 && unit <= 0x5a) return true
  }
  return false
}

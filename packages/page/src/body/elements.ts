/**
 * What an element is to the text it holds. What is `held` isn't shown, but read. Source: HTML Standard, rendering section;
 * Word's `o:p` is inline too.
 */
export type ElementKind =
  | 'block'
  | 'inline'
  | 'silent'
  | 'held'
  | 'heading'
  | 'link'
  | 'image'
  | 'break'
  | 'time'
  | 'figure'
  | 'table'

const words = (list: string) => list.split(/\s+/)
const kinds: readonly (readonly [ElementKind, readonly string[]])[] = [
  [
    'inline',
    words(`abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp
    small span strike strong sub sup tt u var wbr input`),
  ],
  [
    'silent',
    words(`style noscript iframe frameset noframes template textarea select option button object embed applet svg
    math canvas audio video map rt rp datalist dialog nav footer marquee`),
  ],
  ['held', words('title meta link base script')],
  ['heading', words('h1 h2 h3 h4 h5 h6')],
  ['link', ['a']],
  ['image', ['img']],
  ['break', ['br', 'hr']],
  ['time', ['time']],
  ['figure', words('figure figcaption')],
  ['table', ['table']],
  // The usual of those that are none of these.
  [
    'block',
    words(`html head body div p ul ol li dl dt dd tbody thead tr td th form center section article header main aside
    blockquote pre`),
  ],
]

/** An element by its name. */
export interface ElementName {
  readonly name: string
  readonly kind: ElementKind
}

const known: ReadonlyMap<string, ElementName> = new Map(
  kinds.flatMap(([kind, names]) => names.map((name) => [name, { name, kind }] as const)),
)

/** Looked up once an element; one string for each usual name, so that names are told apart without reading them. */
export function elementNamed(name: string): ElementName {
  return known.get(name) ?? { name, kind: name.includes(':') ? 'inline' : 'block' }
}

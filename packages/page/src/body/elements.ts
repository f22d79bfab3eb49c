/** What an element is to the text it holds. Source: HTML Standard, rendering section; Word's `o:p` is inline too. */
export type ElementKind = 'inline' | 'silent' | 'heading' | 'link' | 'image' | 'break' | 'time'

const words = (list: string) => list.split(/\s+/)
const kinds: readonly (readonly [ElementKind, readonly string[]])[] = [
  [
    'inline',
    words(`abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp
    small span strike strong sub sup tt u var wbr input`),
  ],
  [
    'silent',
    words(`script style noscript iframe frameset noframes template textarea select option button object embed applet svg
    math canvas audio video map rt rp title meta link base datalist dialog nav footer marquee`),
  ],
  ['heading', words('h1 h2 h3 h4 h5 h6')],
  ['link', ['a']],
  ['image', ['img']],
  ['break', ['br', 'hr']],
  ['time', ['time']],
]

/** An element by its name. */
export interface ElementName {
  readonly name: string
  /** Plain blocks have none. */
  readonly kind: ElementKind | undefined
}

/** The usual of those that are none of these. */
const blocks = words(
  `html head body div p ul ol li dl dt dd table tbody thead tr td th form center section article header main aside
  figure figcaption blockquote pre`,
)

const known: ReadonlyMap<string, ElementName> = new Map(
  [...kinds, [undefined, blocks] as const].flatMap(([kind, names]) =>
    names.map((name) => [name, { name, kind }] as const),
  ),
)

/** Looked up once an element; one string for each usual name, so that names are told apart without reading them. */
export function elementNamed(name: string): ElementName {
  return known.get(name) ?? { name, kind: name.includes(':') ? 'inline' : undefined }
}

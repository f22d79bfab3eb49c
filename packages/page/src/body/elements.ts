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

/** Elements by name; any other is a plain block. */
export const elementKinds: ReadonlyMap<string, ElementKind> = new Map(
  kinds.flatMap(([kind, names]) => names.map((name) => [name, kind] as const)),
)

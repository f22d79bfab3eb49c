import { NameTable } from './name-table.js'
import { isClosedBy, plainRules, type TagRules, tagRulesOf } from './tag-rules.js'

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
  // The usual of those that are none of these, and those that htmlparser2 has rules for.
  [
    'block',
    words(`html head body div p ul ol li dl dt dd tbody thead tr td th form center section article header main aside
    blockquote pre address annotation-xml area basefont col command desc details fieldset foreignobject frame isindex
    keygen mi mn mo ms mtext optgroup output param source tfoot track xmp`),
  ],
]

/** An element by its name. */
export class ElementName {
  readonly name: string
  readonly kind: ElementKind
  /** Its place in the table of those that have rules; 0 for all that have none. */
  readonly number: number
  #rules: TagRules | null

  constructor(name: string, kind: ElementKind, number: number, rules: TagRules | null) {
    this.name = name
    this.kind = kind
    this.number = number
    this.#rules = rules
  }

  /** Asked for when the element is first met. */
  get rules(): TagRules {
    this.#rules ??= tagRulesOf(this.name)
    return this.#rules
  }
}

const known: ReadonlyMap<string, ElementName> = new Map(
  kinds
    .flatMap(([kind, names]) => names.map((name) => ({ name, kind })))
    .map(({ name, kind }, i) => [name, new ElementName(name, kind, i + 1, null)]),
)
const table = new NameTable(known)

/** Looked up once a tag; one string for each usual name, so that names are told apart without reading them. */
export function elementAt(html: string, start: number, end: number): ElementName {
  return table.at(html, start, end) ?? elementNamed(html.slice(start, end).toLowerCase())
}

/** @param name in lower case */
export function elementNamed(name: string): ElementName {
  const kind = name.includes(':') ? 'inline' : 'block'
  return known.get(name) ?? new ElementName(name, kind, 0, plainRules)
}

const size = known.size + 1
/** For each two elements whether the one's start tag closes the other: 0 where htmlparser2 hasn't been asked. */
const closings = new Uint8Array(size * size)
const answers = { no: 1, yes: 2 }

/** Whether an open element is closed where the start tag of another is met, as `p` is by `div`. */
export function closesOpen(next: ElementName, open: ElementName): boolean {
  if (next.number === 0 || open.number === 0) return false
  const at = next.number * size + open.number
  if (closings[at] === 0) closings[at] = isClosedBy(open.name, next.name) ? answers.yes : answers.no
  return closings[at] === answers.yes
}

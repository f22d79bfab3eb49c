/** What would make parsing a page very long: more tags, or deeper nested ones, than any article page has. */
export type Strain = 'tags' | 'depth'

/** Half a million tags are seconds of parsing and hundreds of megabytes; the largest article pages have thirty thousand. */
const mostTags = 500_000
/** How much work a tree may be, in steps up and down the stack of open elements; whole seconds for the parser. */
const mostWork = 200_000_000
/** Shorter pages are no strain whatever is in them, nor are fewer tags, however deep they are nested. */
const harmless = { length: 100_000, tags: Math.floor(Math.sqrt(2 * mostWork)) }

const names = (list: string) => new Set(list.split(' '))
const empty = names(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)
const verbatim = names('script style')
/** What elements close when they begin. Source: htmlparser2's `openImpliesClose`, its rare ones left out. */
const closes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', names('tr th td')],
  ['th', names('th')],
  ['td', names('thead th td')],
  ['li', names('li')],
  ['option', names('option')],
  ['dd', names('dd dt')],
  ['dt', names('dd dt')],
  ['tbody', names('thead tbody')],
  ['tfoot', names('thead tbody')],
  ...[
    ...names('p div ul ol dl table section article header footer nav main aside form h1 h2 h3 h4 h5 h6'),
  ].map((name) => [name, names('p')] as const),
])
const tagName = /[a-zA-Z][^\s/>]{0,30}/y

/**
 * What strains the parser, null where nothing does. At each closing tag the open elements are searched; here they are counted,
 * each tag looked at once.
 */
export function strainOf(parts: readonly string[]): Strain | null {
  if (parts.reduce((sum, { length }) => sum + length, 0) < harmless.length) return null
  const signs = parts.reduce((sum, part) => sum + countOf(part, '<'), 0)
  if (signs < harmless.tags) return null
  return signs > 2 * mostTags ? 'tags' : strainOfTags(parts.join(''))
}

function strainOfTags(html: string): Strain | null {
  const open = new OpenElements()
  let work = 0
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const closing = html.charCodeAt(at + 1) === 0x2f
    tagName.lastIndex = closing ? at + 2 : at + 1
    const name = tagName.exec(html)?.[0].toLowerCase()
    if (name === undefined) continue
    if (++tags > mostTags) return 'tags'
    work += open.depth
    if (work > mostWork) return 'depth'
    if (closing) open.close(name)
    else open.add(name)
    if (!closing && verbatim.has(name)) at = endOf(html, at)
  }
  return null
}

/** The elements that are open, as the parser has them. */
class OpenElements {
  readonly #names: string[] = []
  readonly #numbers = new Map<string, number>()

  get depth(): number {
    return this.#names.length
  }

  add(name: string): void {
    if (empty.has(name)) return
    const closed = closes.get(name)
    while (closed?.has(this.#names.at(-1) ?? '')) this.#pop()
    this.#names.push(name)
    this.#numbers.set(name, (this.#numbers.get(name) ?? 0) + 1)
  }

  close(name: string): void {
    if ((this.#numbers.get(name) ?? 0) > 0) while (this.#pop() !== name);
  }

  #pop(): string {
    const name = this.#names.pop() ?? ''
    this.#numbers.set(name, (this.#numbers.get(name) ?? 1) - 1)
    return name
  }
}

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** The place before a script's or style's closing tag. */
function endOf(html: string, at: number): number {
  const end = html.indexOf('</s', at)
  return end < 0 ? html.length : end - 1
}

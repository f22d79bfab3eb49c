import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { type Handler, Parser } from 'htmlparser2'
import { Attributes, setterOf } from './attributes.js'
import { elementNamed } from './elements.js'
import { PageNode } from './page-node.js'

/** Elements whose text has no character references. Source: htmlparser2's tokenizer. */
const verbatim: ReadonlySet<string | undefined> = new Set(['script', 'style', 'textarea', 'xmp'])

/**
 * Makes a page's tree of what htmlparser2 meets, as its DomHandler does, but for comments and for attributes that nobody
 * reads. The parser leaves character references and names of attributes as they are, which is much faster: only what is
 * read needs more.
 */
export class TreeBuilder implements Partial<Handler> {
  readonly #root = new PageNode('root', null, undefined, 'block', undefined)
  readonly #decodes: boolean
  #parent = this.#root
  /** The last child of `#parent` so far. */
  #last: PageNode | null = null
  /** The text that goes on if more of it is met. */
  #text: PageNode | null = null
  /** The element whose start tag is being read, and what stands before it. */
  #opening: PageNode | null = null
  #before: PageNode | null = null

  /** @param parserDecodes whether the parser itself decodes character references */
  constructor(parserDecodes = false) {
    this.#decodes = !parserDecodes
  }

  /** Reads a whole page. */
  read(html: string): PageNode {
    const parser = new Parser(this, { decodeEntities: !this.#decodes, lowerCaseAttributeNames: false })
    parser.write(html)
    const { startIndex, endIndex } = parser
    const isClosed = startIndex === endIndex + 1 && html.charAt(endIndex) === '>'
    // A start tag that the page breaks off in is none.
    if (this.#opening !== null && !isClosed) this.#drop(this.#opening)
    parser.end()
    return this.#root
  }

  onopentagname(written: string): void {
    const { name, kind } = elementNamed(written)
    this.#before = this.#last
    const element = this.#add(new PageNode('tag', this.#parent, name, kind, undefined))
    this.#opening = element
    this.#parent = element
    this.#last = null
  }

  onattribute(written: string, value: string): void {
    const set = setterOf(written, value)
    if (set === null || this.#opening === null) return
    this.#opening.attribs ??= new Attributes()
    set(this.#opening.attribs, this.#decodes && value.includes('&') ? decodeHTMLAttribute(value) : value)
  }

  onclosetag(): void {
    this.#opening = null
    this.#text = null
    this.#last = this.#parent
    this.#parent = this.#parent.parent ?? this.#root
  }

  ontext(written: string): void {
    const isPlain = !this.#decodes || !written.includes('&') || verbatim.has(this.#parent.name)
    this.addText(isPlain ? written : decodeHTML(written))
  }

  oncomment(): void {
    this.#opening = null
    this.#text = null
  }

  onprocessinginstruction(name: string, data: string): void {
    this.#add(new PageNode('directive', this.#parent, name, elementNamed(name).kind, data))
  }

  protected addText(data: string): PageNode {
    if (this.#text === null)
      this.#text = this.#add(new PageNode('text', this.#parent, undefined, 'text', data))
    else this.#text.data += data
    return this.#text
  }

  #add(node: PageNode): PageNode {
    if (this.#last === null) this.#parent.firstChild = node
    else this.#last.next = node
    this.#last = node
    this.#opening = null
    this.#text = null
    return node
  }

  #drop({ parent }: PageNode): void {
    this.#parent = parent ?? this.#root
    this.#last = this.#before
    this.#opening = null
    if (this.#last === null) this.#parent.firstChild = null
    else this.#last.next = null
  }
}

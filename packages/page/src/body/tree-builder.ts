import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { type AttributeKeeper, Attributes, keeperAt } from './attributes.js'
import { closesOpen, type ElementName, elementAt, elementNamed } from './elements.js'
import { PageNode } from './page-node.js'

/** Elements whose text has no character references. Source: htmlparser2's tokenizer. */
const verbatim: ReadonlySet<string | undefined> = new Set(['script', 'style', 'textarea', 'xmp'])

/**
 * Makes a page's tree of the tokens that htmlparser2 finds, by the rules that its parser has for tags, but for comments and
 * for attributes that nobody reads. What its parser and DomHandler cost more are strings for all names and values, names in
 * lower case, and character references decoded where nothing is read.
 */
export class TreeBuilder implements TokenizerCallbacks {
  readonly #parts: readonly string[]
  /** The part of the page that is being read, and where it begins. */
  protected part = ''
  #start = 0
  #number = 0
  readonly #root = new PageNode('root', null, undefined, 'block', undefined)
  readonly #decodes: boolean
  #parent = this.#root
  /** The elements that are open, `#parent` last, but for a void one. */
  readonly #open: ElementName[] = []
  /** Whether tags may close themselves, for each element around that says so. */
  readonly #selfClosing: boolean[] = []
  /** The last child of `#parent` so far. */
  #last: PageNode | null = null
  /** The text that goes on if more of it is met. */
  #text: PageNode | null = null
  /** The element whose start tag is being read, and what stands before it. */
  #opening: PageNode | null = null
  #openingName: ElementName | null = null
  #before: PageNode | null = null
  /** How the attribute is kept that is being read, as much as is read of its value, and how long that is as it is written. */
  #keeper: AttributeKeeper | null = null
  #value = ''
  #written = 0
  /** Where the next `&` stands, as far as anybody asked. */
  #reference = -1

  /**
   * @param parts of the page, each but the first from a `<` on, so that no reference is cut
   * @param tokenizerDecodes whether the tokenizer itself decodes character references
   */
  constructor(parts: readonly string[], tokenizerDecodes = false) {
    this.#parts = parts
    this.#decodes = !tokenizerDecodes
  }

  /** Reads the whole page. */
  read(): PageNode {
    const tokenizer = new Tokenizer({ decodeEntities: !this.#decodes }, this)
    for (const [number, part] of this.#parts.entries()) {
      this.#number = number
      this.#start += this.part.length
      this.part = part
      this.#reference = -1
      tokenizer.write(part)
    }
    // A start tag that the page breaks off in is none.
    if (this.#opening !== null) this.#drop(this.#opening)
    tokenizer.end()
    return this.#root
  }

  onopentagname(start: number, end: number): void {
    this.#openingName = this.#elementAt(start, end)
    this.#opening = this.#enter(this.#openingName)
  }

  onopentagend(): void {
    const isVoid = this.#openingName?.rules.isVoid === true
    this.#opening = null
    if (isVoid) this.#leave()
  }

  onselfclosingtag(): void {
    if (this.#openingName?.rules.isVoid === false && this.#selfClosing.at(-1) === true) this.#close()
    else this.onopentagend()
    this.#opening = null
  }

  onclosetag(start: number, end: number): void {
    const element = this.#elementAt(start, end)
    const { isVoid, selfClosing, opensAtClose } = element.rules
    if (selfClosing !== null) this.#selfClosing.pop()
    const at = isVoid ? -1 : this.#lastOpen(element.name)
    if (at >= 0) while (this.#open.length > at) this.#close()
    else if (opensAtClose) {
      this.#enter(element)
      if (isVoid) this.#leave()
      else this.#close()
    }
  }

  onattribname(start: number, end: number): void {
    const at = start - this.#start
    const kind = this.#openingName?.kind
    this.#keeper =
      at >= 0
        ? keeperAt(this.part, at, end - this.#start, kind)
        : keeperAt(this.cut(start, end), 0, end - start, kind)
    this.#value = ''
    this.#written = 0
  }

  onattribdata(start: number, end: number): void {
    if (this.#keeper === null) return
    const data = this.cut(start, end)
    this.#value += this.#holdsReferences(start, end) ? decodeHTMLAttribute(data) : data
    this.#written += end - start
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint)
    this.#written++
  }

  onattribend(): void {
    if (this.#keeper === null || this.#opening === null || this.#written < this.#keeper.shortest) return
    this.#opening.attribs ??= new Attributes()
    this.#keeper.keep(this.#opening.attribs, this.#value)
  }

  ontext(start: number, end: number): void {
    const data = this.cut(start, end)
    const isPlain = !this.#holdsReferences(start, end) || verbatim.has(this.#parent.name)
    this.addText(isPlain ? data : decodeHTML(data))
  }

  ontextentity(codePoint: number, _end: number): void {
    this.addText(String.fromCodePoint(codePoint))
  }

  oncomment(): void {
    this.#text = null
  }

  oncdata(): void {
    this.#text = null
  }

  ondeclaration(start: number, end: number): void {
    this.#addDirective(`!${this.cut(start, end)}`)
  }

  onprocessinginstruction(start: number, end: number): void {
    this.#addDirective(`?${this.cut(start, end)}`)
  }

  onend(): void {}

  /** `[start, end)` of the page, in the part that is being read or begun before it. */
  protected cut(start: number, end: number): string {
    const to = end - this.#start
    return start >= this.#start
      ? this.part.slice(start - this.#start, to)
      : this.#earlier(start) + this.part.slice(0, to)
  }

  /** The page from a place to where the part begins that is being read. */
  #earlier(start: number): string {
    let text = ''
    let at = this.#start
    for (let i = this.#number - 1; at > start; i--) {
      const part = this.#parts[i] ?? ''
      at -= part.length
      text = part.slice(Math.max(0, start - at)) + text
    }
    return text
  }

  #elementAt(start: number, end: number): ElementName {
    const at = start - this.#start
    return at >= 0
      ? elementAt(this.part, at, end - this.#start)
      : elementAt(this.cut(start, end), 0, end - start)
  }

  protected addText(data: string): PageNode {
    if (this.#text === null)
      this.#text = this.#add(new PageNode('text', this.#parent, undefined, 'text', data))
    else this.#text.data += data
    return this.#text
  }

  /** Whether there is anything to decode: texts and values come in the order of the page, so that each `&` is found once. */
  #holdsReferences(start: number, end: number): boolean {
    if (!this.#decodes) return false
    if (start < this.#start) return this.cut(start, end).includes('&')
    if (this.#reference < start) {
      const at = this.part.indexOf('&', start - this.#start)
      this.#reference = this.#start + (at < 0 ? this.part.length : at)
    }
    return this.#reference < end
  }

  #addDirective(data: string): void {
    const { name, kind } = elementNamed((/^[^\s/]*/.exec(data)?.[0] ?? '').toLowerCase())
    this.#add(new PageNode('directive', this.#parent, name, kind, data))
  }

  #add(node: PageNode): PageNode {
    if (this.#last === null) this.#parent.firstChild = node
    else this.#last.next = node
    this.#last = node
    this.#text = null
    return node
  }

  #enter(element: ElementName): PageNode {
    let open = this.#open.at(-1)
    while (open !== undefined && closesOpen(element, open)) {
      this.#close()
      open = this.#open.at(-1)
    }
    this.#before = this.#last
    const node = this.#add(new PageNode('tag', this.#parent, element.name, element.kind, undefined))
    this.#parent = node
    this.#last = null
    if (element.rules.isVoid) return node
    this.#open.push(element)
    if (element.rules.selfClosing !== null) this.#selfClosing.push(element.rules.selfClosing)
    return node
  }

  #lastOpen(name: string): number {
    let at = this.#open.length - 1
    while (at >= 0 && this.#open[at]?.name !== name) at--
    return at
  }

  #close(): void {
    this.#open.pop()
    this.#leave()
  }

  #leave(): void {
    this.#text = null
    this.#last = this.#parent
    this.#parent = this.#parent.parent ?? this.#root
  }

  #drop({ parent }: PageNode): void {
    this.#parent = parent ?? this.#root
    this.#last = this.#before
    if (this.#last === null) this.#parent.firstChild = null
    else this.#last.next = null
  }
}

/** One line of a page as it is shown: what stands between two breaks of its block. */
export interface Line {
  readonly text: string
  /** Index of the innermost block element around it. */
  readonly block: number
  /** Characters but for white space; of these Chinese ones, and those inside links. */
  readonly size: number
  readonly chinese: number
  readonly linked: number
  /** Marks of running text: ，。；：！？、 and quotation marks. */
  readonly marks: number
  readonly heading: boolean
}

/** A block element with lines in it. Blocks lie in document order, so its lines are `[first, last)`. */
export interface Block {
  readonly name: string
  readonly parent: number
  readonly hint: Hint
  readonly first: number
  last: number
}

export type Hint = 'furniture' | 'article' | null

/** A page as lines and the blocks around them. */
export interface Layout {
  readonly lines: readonly Line[]
  readonly blocks: readonly Block[]
}

import type { Pages, Repair } from '@jianbao/record'
import {
  type AlignedText,
  type Alignment,
  alignmentOf,
  compose,
  concatenate,
  type Edit,
  edited,
} from '@jianbao/text'
import type { Article } from '../article.js'
import { distinctAuthors } from '../metadata/authors.js'
import { cutParagraph } from './cut-paragraph.js'
import { fillMetadata } from './fill-metadata.js'
import { repeatedHeads } from './repeated-head.js'

/** One page of a split article, cut out by itself. */
export interface ArticlePage {
  /** Null where the page has no body: pictures only. */
  readonly article: Article | null
  /** Of its decoded text, in UTF-16 code units. */
  readonly sourceLength: number
  /** As far as it is known. */
  readonly address: string | null
}

export interface JoinOptions {
  /** Leave what a later page says again of an earlier one. Default false. */
  readonly keepRepeats?: boolean
}

/**
 * The article whose first page is `first` and whose further ones, in order, are `following`: their bodies with one `\n`
 * between, or nothing where the break stands in a paragraph; what later pages say again is out. Its alignment leads to
 * the pages' decoded texts, joined in order with nothing between.
 */
export function joinPages(
  first: ArticlePage & { readonly article: Article },
  following: readonly ArticlePage[],
  { keepRepeats = false }: JoinOptions = {},
): Article {
  const all: readonly ArticlePage[] = [first, ...following]
  const articles = all.flatMap(({ article }) => article ?? [])
  const { text, edits, repairs } = joinTexts(
    articles.map((article) => article.text),
    first.article.title,
    keepRepeats,
  )
  const raw = alignmentOfAll(all)
  return {
    ...fillMetadata(first.article, articles.slice(1)),
    text,
    authors: distinctAuthors(articles.flatMap(({ authors }) => authors)),
    pages: pagesOf(all, first.article.pages),
    repairs: [...articles.flatMap((article) => article.repairs), ...repairs],
    removals: () => articles.flatMap(({ removals }) => removals()),
    alignment: raw && compose(raw, alignmentOf(edits)),
  }
}

function joinTexts(texts: readonly string[], title: string | null, keepRepeats: boolean) {
  const edits: Edit[] = []
  const repeated: string[] = []
  const [first = ''] = texts
  const headOf = keepRepeats ? () => 0 : repeatedHeads(first, title)
  let last = first
  let at = first.length
  for (const text of texts.slice(1)) {
    const head = headOf(text)
    const isCut = head < text.length && cutParagraph(last, text.slice(head))
    // The break before the page goes where nothing of it stays, or where its first words belong to the last paragraph.
    const start = head === text.length || isCut ? at : at + 1
    const end = at + 1 + head
    if (end > start) edits.push({ start, end, replacement: '' })
    if (head > 0) repeated.push(text.slice(0, head).trimEnd())
    if (head < text.length) last = text.slice(head)
    at += 1 + text.length
  }
  return { text: edited(texts.join('\n'), edits), edits, repairs: repairOf(repeated) }
}

const longestSample = 80

function repairOf(repeated: readonly string[]): Repair[] {
  const samples = repeated.slice(0, 5).map((text) => {
    const characters = Array.from(text.slice(0, longestSample * 2))
    const whole = characters.length <= longestSample && characters.join('').length === text.length
    return { before: whole ? text : `${characters.slice(0, longestSample - 1).join('')}…`, after: '' }
  })
  return repeated.length === 0 ? [] : [{ kind: 'repeated_body', count: repeated.length, samples }]
}

/** Null where one of the texts has none. */
function alignmentOfAll(pages: readonly ArticlePage[]): Alignment | null {
  const parts: AlignedText[] = []
  for (const { article, sourceLength } of pages) {
    if (article !== null) {
      if (article.alignment === null) return null
      parts.push({ alignment: article.alignment, length: article.text.length, sourceLength })
      continue
    }
    // What stands on a page without a body lies behind the page before it.
    const before = parts.pop()
    if (before !== undefined) parts.push({ ...before, sourceLength: before.sourceLength + sourceLength })
  }
  return concatenate(parts, 1)
}

/** The first page's place; how many there are as any of them says; and what leads on behind the last, if it is new. */
function pagesOf(all: readonly ArticlePage[], first: Pages | null): Pages {
  const told = all.map(({ article }) => article?.pages ?? null)
  const index = first?.index ?? 1
  const lastIndex = index + all.length - 1
  const known = new Set([all[0]?.address, ...told.slice(0, -1).map((pages) => pages?.next)])
  const onward = told.at(-1)?.next ?? null
  const next = onward === null || known.has(onward) ? null : onward
  const said = told.flatMap((pages) => pages?.total ?? [])
  const total = said.length > 0 || next === null ? Math.max(lastIndex, ...said) : null
  return { index, total, next }
}

/** Where on a page metadata is told: a closed list, each with what it is. */
export const metadataSources = {
  heading: 'a heading above the text',
  line: 'a line above the text',
  page_title: '<title>',
  meta: '<meta>',
  json_ld: 'JSON-LD',
  element: 'an element named for it',
  label: 'behind its label (来源：, 发布时间：)',
  beside_date: 'beside the date',
  lines_around: 'the lines around the text',
  byline: 'the byline',
  dateline: 'the dateline',
  attribution: 'the text (据……报道)',
  original_title: 'behind 原标题：',
  link: '<link>',
  address: 'the address of the page',
  html: 'the <html> element',
  pager: 'the pager',
  script: 'a script of the page',
  site_name: 'the name of the site',
} as const
export type MetadataSource = keyof typeof metadataSources

/** One place that tells something of the article. */
export interface Witness {
  readonly source: MetadataSource
  /** Which one, where there are several: `og:title`. */
  readonly name: string | null
  /** As written there. */
  readonly said: string
}

/** What a page says of itself, and the witnesses: the one it is taken from first, then those that agree. */
export interface Told<T> {
  readonly value: T
  readonly by: readonly Witness[]
}

/** Where each piece of an article's metadata comes from; empty where nothing tells it. */
export interface Sources {
  readonly title: readonly Witness[]
  readonly publisher: readonly Witness[]
  readonly site: readonly Witness[]
  readonly authors: readonly Witness[]
  readonly dateline: readonly Witness[]
  readonly published_at: readonly Witness[]
  readonly canonical_url: readonly Witness[]
  readonly language: readonly Witness[]
  readonly pages: readonly Witness[]
}

export function witness(source: MetadataSource, said: string, name: string | null = null): Witness {
  return { source, name, said }
}

/** What nothing tells. */
export const untold: Told<null> = { value: null, by: [] }

/** The sources of an article that nothing is told of. */
export const nothingTold: Sources = {
  title: [],
  publisher: [],
  site: [],
  authors: [],
  dateline: [],
  published_at: [],
  canonical_url: [],
  language: [],
  pages: [],
}

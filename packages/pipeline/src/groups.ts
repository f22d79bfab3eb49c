import { worthSideBySide } from '@jianbao/fields'

export interface GroupSize {
  /** How many articles at most; `worthSideBySide` by default. */
  readonly articles?: number
  /** How many bytes at most; 2 MiB by default. A single larger article is a group of its own. */
  readonly bytes?: number
}

/** Consecutive articles put together for `processInputs`, few and small enough to be held all at once. */
export async function* groupsOf<Article>(
  articles: AsyncIterable<Article> | Iterable<Article>,
  bytesOf: (article: Article) => number,
  { articles: most = worthSideBySide, bytes: mostBytes = 2 * 1024 * 1024 }: GroupSize = {},
): AsyncGenerator<Article[]> {
  let group: Article[] = []
  let held = 0
  for await (const article of articles) {
    const bytes = bytesOf(article)
    if (group.length > 0 && (group.length >= most || held + bytes > mostBytes)) {
      yield group
      group = []
      held = 0
    }
    group.push(article)
    held += bytes
  }
  if (group.length > 0) yield group
}

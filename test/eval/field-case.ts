import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputFormat } from '@jianbao/pipeline'
import type { ArticleRecord, Fields } from '@jianbao/record'

/** What a person says an article's record has to hold, in the record's own keys. */
export type ArticleGold = Pick<ArticleRecord, 'text' | 'title' | 'publisher' | 'published_at' | 'authors'> &
  Fields

/** One article with its gold. */
export interface ArticleCase {
  readonly name: string
  readonly path: string
  readonly format: InputFormat
  readonly bytes: Uint8Array
  readonly gold: ArticleGold
}

const formats: Readonly<Record<string, InputFormat>> = { 'article.txt': 'text', 'page.html': 'html' }

/**
 * The cases of a folder: folders that hold a `gold.json` beside an `article.txt` or a `page.html`, in order.
 * @throws Error that names the folder where a gold has no article
 */
export function* readArticleCases(folder: string): Generator<ArticleCase> {
  for (const name of readdirSync(folder).sort()) {
    const gold = join(folder, name, 'gold.json')
    if (!existsSync(gold)) continue
    const file = Object.keys(formats).find((candidate) => existsSync(join(folder, name, candidate)))
    if (file === undefined)
      throw new Error(`${join(folder, name)}: a gold.json, but no article to hold it against`)
    const path = join(folder, name, file)
    yield {
      name,
      path,
      format: formats[file] ?? 'text',
      bytes: readFileSync(path),
      gold: JSON.parse(readFileSync(gold, 'utf8')) as ArticleGold,
    }
  }
}

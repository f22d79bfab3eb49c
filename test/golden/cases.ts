import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ArticleInput } from '@jianbao/pipeline'

/** The corpus: a case is a folder with an article and the record that has to come of it. */
export const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))
const articleFiles = { 'article.txt': 'text', 'page.html': 'html' } as const

/** The names of its cases, in order. */
export const cases = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d{3}-/.test(entry.name))
  .map((entry) => entry.name)
  .sort()

/** A case's article. @throws Error where it has none, or two */
export function readCase(name: string): ArticleInput {
  const found = Object.entries(articleFiles).filter(([file]) => existsSync(join(corpus, name, file)))
  if (found.length !== 1)
    throw new Error(`corpus/${name} has to hold one of ${Object.keys(articleFiles).join(', ')}`)
  const [file, format] = found[0] as [string, ArticleInput['format']]
  return {
    bytes: readFileSync(join(corpus, name, file)),
    format,
    path: `corpus/${name}/${file}`,
  }
}

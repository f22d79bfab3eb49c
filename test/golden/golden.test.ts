import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ArticleInput, processInput } from '@jianbao/pipeline'
import { describe, expect, it } from 'vitest'

/** The corpus: a case is a folder with an article and the record that has to come of it. */
const corpus = fileURLToPath(new URL('../../corpus', import.meta.url))
const articleFiles = { 'article.txt': 'text', 'page.html': 'html' } as const

const cases = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d{3}-/.test(entry.name))
  .map((entry) => entry.name)
  .sort()

function readCase(name: string): ArticleInput {
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

// A missing or changed golden fails: snapshots are written by `pnpm golden` alone (see vitest.config.ts).
describe('golden corpus', () => {
  it('holds the cases it is meant to hold', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20)
  })

  it.each(cases)('%s', async (name) => {
    const outcome = processInput(readCase(name), { keepScript: false })
    const written = 'record' in outcome ? outcome.record : outcome
    await expect(`${JSON.stringify(written, null, 2)}\n`).toMatchFileSnapshot(
      join(corpus, name, 'expected.json'),
    )
  })
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { processInput } from '@jianbao/pipeline'
import type { ArticleRecord } from '@jianbao/record'
import { describe, expect, it } from 'vitest'
import { type PageCase, readPageCases } from '../eval/page-case.js'

/** Invented pages, each beside what a person wrote down for it before any program read it. */
const folder = fileURLToPath(new URL('../../corpus/pages', import.meta.url))
const cases = [...readPageCases(folder)]

function recordOf({ path }: PageCase): ArticleRecord {
  const outcome = processInput(
    {
      bytes: readFileSync(path),
      format: 'html',
      path,
    },
    { skipRepairs: ['script_conversion'] },
  )
  if ('reject' in outcome) throw new Error(outcome.reject.message)
  return outcome.record
}

describe('page corpus', () => {
  it('holds the pages it is meant to hold', () => {
    expect(cases.length).toBeGreaterThanOrEqual(44)
  })

  it.each(cases.map((page) => [`${page.set}/${page.id}`, page] as const))('%s', (_, page) => {
    const { text, title, published_at, authors } = recordOf(page)
    const { gold } = page
    expect(text.split('\n')).toEqual(gold.text?.split('\n'))
    expect(title).toBe(gold.title)
    if (gold.published) expect(published_at).toMatch(new RegExp(`^${gold.published}`))
    if (gold.author) expect(authors.map((author) => author.name)).toContain(gold.author)
  })
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decode } from '@jianbao/page'
import { type ArticleInput, processInput } from '@jianbao/pipeline'
import type { ArticleRecord } from '@jianbao/record'
import { repairText, toSimplified } from '@jianbao/text'
import { describe, expect, it } from 'vitest'
import { readPageCases } from '../eval/page-case.js'
import { cases, readCase } from './cases.js'

const pages = fileURLToPath(new URL('../../corpus/pages', import.meta.url))
const articles: readonly (readonly [string, ArticleInput])[] = [
  ...cases.map((name) => [name, readCase(name)] as const),
  ...[...readPageCases(pages)].map(
    ({ set, id, path }) => [`${set}/${id}`, { bytes: readFileSync(path), format: 'html', path }] as const,
  ),
]

interface Placed {
  readonly quote: string
  readonly start: number | null
  readonly source_start?: number | null | undefined
  readonly source_end?: number | null | undefined
}

function recordOf(input: ArticleInput, sourceOffsets: boolean): ArticleRecord {
  const outcome = processInput(input, { sourceOffsets })
  if ('reject' in outcome) throw new Error(outcome.reject.message)
  return outcome.record
}

function decodedCharacters(input: ArticleInput): string[] {
  const decoded = decode(input.bytes, null, input.format)
  if ('reason' in decoded) throw new Error(decoded.reason)
  return Array.from(decoded.text)
}

/** Every mention and segment, each with its words. */
function placedIn(record: ArticleRecord): Placed[] {
  const text = Array.from(record.text)
  return [
    ...record.segments.map((segment) => ({
      ...segment,
      quote: text.slice(segment.start, segment.end).join(''),
    })),
    ...record.counts,
    ...record.amounts,
    ...[...record.provinces, ...record.roles, ...record.sentences].flatMap(({ mentions }) => [...mentions]),
  ]
}

/** Words of the source as the text has them: without markup and escapes, in Simplified, damage within them undone. */
function asRead(source: string, { script }: ArticleRecord): string {
  const plain = source
    .replace(/<[^>]*>/g, '')
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return toSimplified(repairText(plain).text, { hint: script }).text
}

/** Pieces of the title stand in the source, which a few words alone don't give away. */
function isWithin(quote: string, source: string): boolean {
  let at = 0
  for (const character of source) if (quote.startsWith(character, at)) at += character.length
  return at === quote.length
}

const unspaced = (words: string): string => words.replace(/\s/g, '')

const withoutSources = (record: ArticleRecord): unknown =>
  JSON.parse(JSON.stringify(record), (key, value) => (key.startsWith('source_') ? undefined : value))

describe('source offsets', () => {
  it.each(articles)('%s', (_, input) => {
    const record = recordOf(input, true)
    expect(withoutSources(record)).toEqual(recordOf(input, false))
    const isStuffed = record.repairs.some(({ kind }) => kind === 'stuffed_keywords')
    const source = decodedCharacters(input)
    for (const { quote, start, source_start: from, source_end: to } of placedIn(record)) {
      if (typeof from === 'number' && typeof to === 'number') {
        const words = asRead(source.slice(from, to).join(''), record)
        if (isStuffed) expect(words).toSatisfy((said: string) => isWithin(quote, said))
        else expect(unspaced(words)).toBe(unspaced(quote))
      } else {
        // In the byline.
        expect([start, from, to]).toEqual([null, null, null])
      }
    }
  })
})

import { readFileSync } from 'node:fs'

export interface CleanArticle {
  readonly title: string
  readonly text: string
}

/** Invented articles without damage, which tests damage. */
export const articles: readonly CleanArticle[] = readFileSync(
  new URL('./clean-articles.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

export type Random = () => number

/** Numbers that look random and are the same in every run (mulberry32). */
export function chance(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

import { createMemoryDuplicateIndex } from '@jianbao/adapters/memory-duplicate-index'
import { fingerprint } from '@jianbao/text'
import { expect, test } from 'vitest'
import { negativePair } from './negatives.js'
import { randomOf } from './random.js'
import { repostPair } from './reposts.js'

const numbers = Array.from({ length: 500 }, (_, number) => number)

/** A record's id. */
function idOf(kind: number, number: number): string {
  return `${kind}${number}`.padStart(32, '0')
}

test('of 500 reposts and 500 hard negatives, all in one index, nearly all are told', () => {
  const index = createMemoryDuplicateIndex()
  const reposts = numbers.map((number) => repostPair(randomOf(number)))
  const negatives = numbers.map((number) => negativePair(randomOf(10_000 + number), number))
  const claim = (kind: number, texts: readonly string[]): (string | null)[] =>
    texts.map((text, number) => index.claim(idOf(kind, number), fingerprint(text))?.of ?? null)
  const kept = claim(
    1,
    reposts.map(([original]) => original),
  )
  const keptNegatives = claim(
    2,
    negatives.map(([one]) => one),
  )
  const found = claim(
    3,
    reposts.map(([, copy]) => copy),
  )
  const taken = claim(
    4,
    negatives.map(([, other]) => other),
  )
  const right = found.filter((of, number) => of === idOf(1, number)).length
  const wrong = [...kept, ...keptNegatives, ...taken].filter((of) => of !== null).length
  const misled = found.filter((of, number) => of !== null && of !== idOf(1, number)).length
  console.info(
    `reposts found: ${right} of 500; wrongly taken for copies: ${wrong} of 1500; misled: ${misled}`,
  )
  expect(right / 500).toBeGreaterThanOrEqual(0.97)
  expect(right / (right + wrong + misled)).toBeGreaterThanOrEqual(0.99)
})

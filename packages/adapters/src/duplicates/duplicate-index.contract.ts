import { fingerprint } from '@jianbao/text'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DuplicateIndex } from './duplicate-index.js'
import { bulletin, story } from './invented-articles.contract.js'

/** What every duplicate index must do; each adapter's test calls it with a way to make an empty one. */
export function describeDuplicateIndex(name: string, create: () => DuplicateIndex | Promise<DuplicateIndex>) {
  describe(`duplicate index: ${name}`, () => {
    let index: DuplicateIndex
    beforeEach(async () => {
      index = await create()
    })
    afterEach(async () => {
      await index.close()
    })

    test('keeps what it sees first', async () => {
      expect(await index.claim('a', fingerprint(story(1)))).toBeNull()
      expect(await index.claim('b', fingerprint(story(2)))).toBeNull()
    })

    test('tells an exact copy', async () => {
      await index.claim('a', fingerprint(story(1)))
      expect(await index.claim('b', fingerprint(story(1)))).toEqual({ of: 'a', similarity: 1 })
    })

    test('tells a copy with another header and a cut', async () => {
      const text = story(3)
      await index.claim('a', fingerprint(text))
      const repost = `本报综合消息\n${text.slice(0, Math.round(text.length * 0.8))}`
      const duplicate = await index.claim('b', fingerprint(repost))
      expect(duplicate?.of).toBe('a')
      expect(duplicate?.similarity).toBeGreaterThan(0.5)
      expect(duplicate?.similarity).toBeLessThan(1)
    })

    test('keeps another issue of a bulletin', async () => {
      await index.claim('a', fingerprint(bulletin(1)))
      expect(await index.claim('b', fingerprint(bulletin(2)))).toBeNull()
    })

    test('gives one id the same answer however often it asks, so that no article is its own copy', async () => {
      await index.claim('a', fingerprint(story(1)))
      const first = await index.claim('b', fingerprint(story(1)))
      await index.claim('c', fingerprint(story(2)))
      expect(await index.claim('a', fingerprint(story(1)))).toBeNull()
      expect(await index.claim('b', fingerprint(story(1)))).toEqual(first)
    })

    test('names the first kept copy, never a copy of it', async () => {
      await index.claim('a', fingerprint(story(1)))
      await index.claim('b', fingerprint(story(1)))
      expect((await index.claim('c', fingerprint(story(1))))?.of).toBe('a')
    })

    test('keeps exactly one of copies claimed at once', async () => {
      const print = fingerprint(story(4))
      const answers = await Promise.all(['a', 'b', 'c', 'd'].map(async (id) => index.claim(id, print)))
      expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    })

    test('refuses what is no fingerprint', async () => {
      await expect(async () => index.claim('a', 'nonsense')).rejects.toThrow(RangeError)
    })
  })
}

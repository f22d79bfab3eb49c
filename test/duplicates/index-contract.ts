import type { DuplicateIndex, PersistentIndexOptions, Repeat } from '@jianbao/adapters'
import { createMemoryDuplicateIndex } from '@jianbao/adapters/memory-duplicate-index'
import { fingerprint } from '@jianbao/text'
import { expect, test } from 'vitest'
import { negativePair } from './negatives.js'
import { randomOf } from './random.js'
import { repostPair } from './reposts.js'
import { bulletin, story } from './stories.js'

/** Opens the index of a name, empty where the name is new. */
export type OpenIndex = (options: PersistentIndexOptions & { name: string }) => Promise<DuplicateIndex>

/** A record's id. */
export function idOf(name: string): string {
  return Buffer.from(name.padStart(16, '.')).toString('hex')
}

const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')]
let serial = 0

function newName(): string {
  return `contract-${process.pid}-${serial++}`
}

async function withIndex(open: OpenIndex, work: (index: DuplicateIndex) => Promise<void>): Promise<void> {
  const index = await open({ name: newName() })
  try {
    await work(index)
  } finally {
    await index.close()
  }
}

/** Reposts, bulletins and others in an order by chance, copies of copies among them. */
export function inventedTexts(count: number): string[] {
  const random = randomOf(count)
  const texts: string[] = []
  for (let number = 0; texts.length < count; number++) {
    const pair = number % 3 === 0 ? negativePair(randomOf(number), number) : repostPair(randomOf(number))
    texts.splice(random.whole(0, texts.length), 0, pair[0])
    texts.splice(random.whole(0, texts.length), 0, pair[1])
    if (number % 5 === 0) texts.push(pair[0])
  }
  return texts.slice(0, count)
}

/** What every duplicate index does. */
export function indexContract(open: OpenIndex): void {
  test('keeps what it sees first', () =>
    withIndex(open, async (index) => {
      expect(await index.claim(a, fingerprint(story(1)))).toBeNull()
      expect(await index.claim(b, fingerprint(story(2)))).toBeNull()
    }))

  test('tells an exact copy', () =>
    withIndex(open, async (index) => {
      await index.claim(a, fingerprint(story(1)))
      expect(await index.claim(b, fingerprint(story(1)))).toEqual({ of: a, similarity: 1 })
    }))

  test('tells a copy with another header and a cut', () =>
    withIndex(open, async (index) => {
      const text = story(3)
      await index.claim(a, fingerprint(text))
      const repost = `本报综合消息\n${text.slice(0, Math.round(text.length * 0.8))}`
      const duplicate = await index.claim(b, fingerprint(repost))
      expect(duplicate?.of).toBe(a)
      expect(duplicate?.similarity).toBeGreaterThan(0.65)
      expect(duplicate?.similarity).toBeLessThan(1)
    }))

  test('keeps another issue of a bulletin', () =>
    withIndex(open, async (index) => {
      await index.claim(a, fingerprint(bulletin(1)))
      expect(await index.claim(b, fingerprint(bulletin(2)))).toBeNull()
    }))

  test('finds the copy of each among many issues of one bulletin', () =>
    withIndex(open, async (index) => {
      const issues = Array.from({ length: 150 }, (_, number) => fingerprint(bulletin(number)))
      for (const [number, print] of issues.entries()) {
        expect(await index.claim(idOf(`${number}`), print)).toBeNull()
      }
      for (const [number, print] of issues.entries()) {
        expect((await index.claim(idOf(`copy ${number}`), print))?.of).toBe(idOf(`${number}`))
      }
    }))

  test('gives one id the same answer however often it asks, so that no article is its own copy', () =>
    withIndex(open, async (index) => {
      await index.claim(a, fingerprint(story(1)))
      const first = await index.claim(b, fingerprint(story(1)))
      await index.claim(c, fingerprint(story(2)))
      expect(await index.claim(a, fingerprint(story(1)))).toBeNull()
      expect(await index.claim(b, fingerprint(story(1)))).toEqual(first)
    }))

  test('names the first kept copy, never a copy of it', () =>
    withIndex(open, async (index) => {
      await index.claim(a, fingerprint(story(1)))
      await index.claim(b, fingerprint(story(1)))
      expect((await index.claim(c, fingerprint(story(1))))?.of).toBe(a)
    }))

  test('keeps exactly one of copies claimed at once', () =>
    withIndex(open, async (index) => {
      const print = fingerprint(story(4))
      const answers = await Promise.all(['1', '2', '3', '4'].map(async (id) => index.claim(idOf(id), print)))
      expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    }))

  test('refuses what is no fingerprint', () =>
    withIndex(open, async (index) => {
      await expect(async () => index.claim(a, 'nonsense')).rejects.toThrow(RangeError)
    }))

  test('gives the same answers as any other index to the same claims in the same order', () =>
    withIndex(open, async (index) => {
      const memory = createMemoryDuplicateIndex()
      const answers: (Repeat | null)[] = []
      const expected: (Repeat | null)[] = []
      for (const [number, text] of inventedTexts(400).entries()) {
        const print = fingerprint(text)
        answers.push(await index.claim(idOf(`${number}`), print))
        expected.push(memory.claim(idOf(`${number}`), print))
      }
      expect(expected.filter((answer) => answer !== null).length).toBeGreaterThan(100)
      expect(answers).toEqual(expected)
    }))
}

/** What those do that outlive the process. */
export function persistentContract(open: OpenIndex): void {
  test('remembers when it is opened again, and gives the answers it gave', async () => {
    const name = newName()
    const prints = inventedTexts(60).map(fingerprint)
    const claimAll = async (count: number): Promise<(Repeat | null)[]> => {
      const index = await open({ name })
      const answers: (Repeat | null)[] = []
      for (const [number, print] of prints.slice(0, count).entries()) {
        answers.push(await index.claim(idOf(`${number}`), print))
      }
      await index.close()
      return answers
    }
    const half = await claimAll(30)
    const all = await claimAll(60)
    expect(all.slice(0, 30)).toEqual(half)
    expect(await claimAll(60)).toEqual(all)
  })

  test('refuses an id that is none of a record', () =>
    withIndex(open, async (index) => {
      await expect(async () => index.claim('a', fingerprint(story(1)))).rejects.toThrow(RangeError)
    }))

  test('forgets after its days, not before', async () => {
    const day = 86_400_000
    let time = 1_700_000_000_000
    const index = await open({ name: newName(), days: 10, now: () => time })
    const copy = async (id: string) => (await index.claim(idOf(id), fingerprint(story(1))))?.of ?? null
    expect(await index.claim(a, fingerprint(story(1)))).toBeNull()
    time += 10 * day
    expect(await copy('on the tenth day')).toBe(a)
    await index.claim(c, fingerprint(story(2)))
    time += 2.5 * day + 1
    expect(await copy('when it is over')).toBeNull()
    expect(await copy('from then on')).toBe(idOf('when it is over'))
    expect((await index.claim(idOf('other'), fingerprint(story(2))))?.of).toBe(c)
    await index.close()
  })
}

/** What those do that several processes use at the same time. */
export function sharedContract(open: OpenIndex): void {
  test('keeps one of all copies that several clients claim at once, and names it to the others', async () => {
    const name = newName()
    const clients = await Promise.all([1, 2, 3, 4].map(() => open({ name })))
    const prints = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => fingerprint(story(number)))
    const claims = clients.flatMap((index, client) =>
      prints.map(async (print, text) => ({ text, of: await index.claim(idOf(`${client} ${text}`), print) })),
    )
    const answers = await Promise.all(claims)
    for (const text of prints.keys()) {
      const told = answers.filter((answer) => answer.text === text)
      expect(told.filter(({ of }) => of === null)).toHaveLength(1)
      expect(new Set(told.flatMap(({ of }) => of?.of ?? [])).size).toBe(1)
    }
    // And all clients know the same now.
    const again = await Promise.all(clients.map(async (index) => index.claim(idOf('late'), prints[0] ?? '')))
    expect(new Set(again.map((answer) => answer?.of)).size).toBe(1)
    await Promise.all(clients.map((index) => index.close()))
  })

  test('knows nothing of what was claimed under another name', async () => {
    const [one, other] = [await open({ name: newName() }), await open({ name: newName() })]
    await one.claim(a, fingerprint(story(1)))
    expect(await other.claim(b, fingerprint(story(1)))).toBeNull()
    await Promise.all([one.close(), other.close()])
  })

  test('answers several clients that claim one id at once alike', async () => {
    const name = newName()
    const clients = await Promise.all([1, 2, 3].map(() => open({ name })))
    const print = fingerprint(story(9))
    const kept = await Promise.all(clients.map(async (index) => index.claim(a, print)))
    expect(kept).toEqual([null, null, null])
    const copies = await Promise.all(clients.map(async (index) => index.claim(b, print)))
    expect(copies).toEqual(clients.map(() => ({ of: a, similarity: 1 })))
    await Promise.all(clients.map((index) => index.close()))
  })
}

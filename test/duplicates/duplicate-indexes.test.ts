import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuplicateIndex } from '@jianbao/adapters'
import { createMemoryDuplicateIndex } from '@jianbao/adapters/memory-duplicate-index'
import { fingerprint } from '@jianbao/text'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeOn } from '../run/describe-on.js'
import type { LiveServer } from '../run/servers.js'
import { idOf, indexContract, inventedTexts, persistentContract, sharedContract } from './index-contract.js'
import { story } from './stories.js'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'jianbao-duplicates-'))
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('memory', () => {
  indexContract((options) => openDuplicateIndex('memory', directory, options))

  test('takes nothing but the same text for a copy at a threshold of 1', () => {
    const index = createMemoryDuplicateIndex({ threshold: 1 })
    expect(index.claim('a', fingerprint(story(1)))).toBeNull()
    expect(index.claim('b', fingerprint(`${story(1)}完`))).toBeNull()
    expect(index.claim('c', fingerprint(story(1)))?.of).toBe('a')
  })
})

describe('embedded', () => {
  indexContract((options) => openDuplicateIndex('embedded', directory, options))
  persistentContract((options) => openDuplicateIndex('embedded', directory, options))
})

/** Kills the server while claims are under way, and starts it with what it had kept. */
async function outliveServer(server: LiveServer, name: string): Promise<void> {
  const index = await openDuplicateIndex(`${server.address}#${name}`, directory)
  const memory = createMemoryDuplicateIndex()
  const prints = inventedTexts(120).map(fingerprint)
  const expected = prints.map((print, number) => memory.claim(idOf(`${number}`), print))
  const claimAll = async () => {
    const answers = []
    for (const [number, print] of prints.entries()) answers.push(await index.claim(idOf(`${number}`), print))
    return answers
  }
  const underWay = claimAll().catch(() => null)
  await index.claim(idOf('0'), prints[0] ?? '')
  await server.kill()
  await server.start()
  await underWay
  expect(await claimAll()).toEqual(expected)
  await index.close()
}

describeOn('redis', 'duplicates on Redis', sharedIndex)
describeOn('postgres', 'duplicates on PostgreSQL', sharedIndex)

function sharedIndex(server: () => LiveServer): void {
  const open: Parameters<typeof indexContract>[0] = ({ name, ...options }) =>
    openDuplicateIndex(`${server().address}#${name}`, directory, options)
  indexContract(open)
  persistentContract(open)
  sharedContract(open)
  test('goes on where the server is killed and started again', () => outliveServer(server(), 'killed'))
}

describe('an address', () => {
  test.each(['redis://user:secret@127.0.0.1:1', 'postgres://user:secret@127.0.0.1:1/jobs'])(
    'where nothing answers is named without its password: %s',
    async (address) => {
      const error = await openDuplicateIndex(address, directory).catch((reason: Error) => reason)
      expect((error as Error).message).toMatch(/127\.0\.0\.1:1.*ECONNREFUSED/)
      expect((error as Error).message).not.toContain('secret')
    },
  )

  test('that is none is refused', async () => {
    await expect(openDuplicateIndex('mongodb://host', directory)).rejects.toThrow(
      'articles are remembered in',
    )
  })
})

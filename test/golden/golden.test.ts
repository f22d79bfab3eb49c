import { join } from 'node:path'
import { processInput } from '@jianbao/pipeline'
import { describe, expect, it } from 'vitest'
import { cases, corpus, readCase } from './cases.js'

// A missing or changed golden fails: snapshots are written by `pnpm golden` alone (see vitest.config.ts).
describe('golden corpus', () => {
  it('holds the cases it is meant to hold', () => {
    expect(cases.length).toBeGreaterThanOrEqual(66)
  })

  it.each(cases)('%s', async (name) => {
    const outcome = processInput(readCase(name))
    const written = 'record' in outcome ? outcome.record : outcome
    await expect(`${JSON.stringify(written, null, 2)}\n`).toMatchFileSnapshot(
      join(corpus, name, 'expected.json'),
    )
  })
})

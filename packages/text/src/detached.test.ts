import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { detached } from './detached.js'

it('is the same string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(detached(text)).toBe(text)
    }),
  )
})

it('keeps no longer string in memory', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const heap = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const kept: string[] = []
  const before = heap()
  for (let i = 0; i < 20; i++) kept.push(detached(`${i}${'页'.repeat(1_000_000)}`.slice(0, 40)))
  expect(heap() - before).toBeLessThan(10_000_000)
  expect(kept).toHaveLength(20)
})

import { expect, it } from 'vitest'
import { near } from './near.js'

it('is what stands around a stretch, and no more of a long text than of one ten times as long', () => {
  expect(near('甲乙丙丁', 1, 2)).toBe('甲乙丙丁')
  const [long, longer] = [100_000, 1_000_000].map((size) => near('文'.repeat(size), size / 2, size / 2 + 3))
  expect(longer).toBe(long)
  expect(near(`${'文'.repeat(10_000)}甲`, 5, 8)).not.toContain('甲')
})

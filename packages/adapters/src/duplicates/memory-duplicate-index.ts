import { bandKeys, leastEqualSlots, similarity, slotsOf } from '@jianbao/text'
import { type Duplicate, type DuplicateIndex, duplicateThreshold } from './duplicate-index.js'
import { createSketches } from './sketches.js'

export interface MemoryDuplicateIndexOptions {
  /** Similarity from which a text is a copy; 0.36 by default. */
  readonly threshold?: number
}

/** A duplicate index that answers at once. */
export interface MemoryDuplicateIndex extends DuplicateIndex {
  claim(id: string, fingerprint: string): Duplicate | null
  close(): void
}

/** Articles remembered under one key: one that so many share tells a template, and its later articles little. */
const perKey = 64

/** A duplicate index of this process's own: gone when it ends. Under a kilobyte an article. */
export function createMemoryDuplicateIndex(options: MemoryDuplicateIndexOptions = {}): MemoryDuplicateIndex {
  const { threshold = duplicateThreshold } = options
  const least = leastEqualSlots(threshold)
  const answers = new Map<string, Duplicate | null>()
  const exact = new Map<string, string>()
  let kept = createSketches()

  function find(fingerprint: string, keys: readonly number[]): Duplicate | null {
    const same = exact.get(fingerprint)
    if (same !== undefined) return { of: same, similarity: 1 }
    let best: Duplicate | null = null
    for (const candidate of kept.alike(slotsOf(fingerprint), keys, least)) {
      const alike = similarity(fingerprint, candidate.fingerprint)
      if (alike >= threshold && alike > (best?.similarity ?? 0))
        best = { of: candidate.id, similarity: alike }
    }
    return best
  }

  return {
    claim(id, fingerprint) {
      const answered = answers.get(id)
      if (answered !== undefined) return answered
      const keys = bandKeys(fingerprint)
      const found = find(fingerprint, keys)
      if (found === null) {
        exact.set(fingerprint, id)
        kept.keep({ id, fingerprint }, slotsOf(fingerprint), keys, perKey)
      }
      answers.set(id, found)
      return found
    },
    close() {
      answers.clear()
      exact.clear()
      kept = createSketches()
    },
  }
}

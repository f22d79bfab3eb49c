import { bandKeys, similarity } from '@jianbao/text'
import { type Duplicate, type DuplicateIndex, duplicateThreshold } from './duplicate-index.js'

export interface MemoryDuplicateIndexOptions {
  /** Similarity from which a text is a copy; 0.36 by default. */
  readonly threshold?: number
}

/** A duplicate index that answers at once. */
export interface MemoryDuplicateIndex extends DuplicateIndex {
  claim(id: string, fingerprint: string): Duplicate | null
  close(): void
}

interface Kept {
  readonly id: string
  readonly fingerprint: string
}

/** Articles remembered under one key: one that so many share tells a template, and its later articles little. */
const perKey = 64

/** A duplicate index of this process's own: gone when it ends. About 2 kB an article. */
export function createMemoryDuplicateIndex(options: MemoryDuplicateIndexOptions = {}): MemoryDuplicateIndex {
  const { threshold = duplicateThreshold } = options
  const answers = new Map<string, Duplicate | null>()
  const exact = new Map<string, string>()
  const kept: Kept[] = []
  const byKey = new Map<number, number[]>()

  function find(fingerprint: string, keys: readonly number[]): Duplicate | null {
    const same = exact.get(fingerprint)
    if (same !== undefined) return { of: same, similarity: 1 }
    const candidates = new Set(keys.flatMap((key) => byKey.get(key) ?? []))
    let best: Duplicate | null = null
    for (const index of [...candidates].sort((a, b) => a - b)) {
      const candidate = kept[index] as Kept
      const alike = similarity(fingerprint, candidate.fingerprint)
      if (alike >= threshold && alike > (best?.similarity ?? 0))
        best = { of: candidate.id, similarity: alike }
    }
    return best
  }

  function keep(id: string, fingerprint: string, keys: readonly number[]): void {
    exact.set(fingerprint, id)
    const index = kept.push({ id, fingerprint }) - 1
    for (const key of keys) {
      const under = byKey.get(key)
      if (under === undefined) byKey.set(key, [index])
      else if (under.length < perKey) under.push(index)
    }
  }

  return {
    claim(id, fingerprint) {
      const answered = answers.get(id)
      if (answered !== undefined) return answered
      const keys = bandKeys(fingerprint)
      const found = find(fingerprint, keys)
      if (found === null) keep(id, fingerprint, keys)
      answers.set(id, found)
      return found
    },
    close() {
      answers.clear()
      exact.clear()
      kept.length = 0
      byKey.clear()
    },
  }
}

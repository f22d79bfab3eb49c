import { fingerprintParts } from '@jianbao/text'
import { type DuplicateIndex, duplicateThreshold, type Repeat } from './duplicate-index.js'
import { createSketches } from './sketches.js'

export interface MemoryDuplicateIndexOptions {
  /** Similarity from which a text is a copy; `duplicateThreshold` by default. */
  readonly threshold?: number
}

/** A duplicate index that answers at once. */
export interface MemoryDuplicateIndex extends DuplicateIndex {
  claim(id: string, fingerprint: string): Repeat | null
  close(): void
}

/** A duplicate index of this process's own: gone when it ends. 400 bytes an article. */
export function createMemoryDuplicateIndex(options: MemoryDuplicateIndexOptions = {}): MemoryDuplicateIndex {
  const { threshold = duplicateThreshold } = options
  const answers = new Map<string, Repeat | null>()
  const ids: string[] = []
  let kept = createSketches()

  return {
    claim(id, fingerprint) {
      const answered = answers.get(id)
      if (answered !== undefined) return answered
      const { compared, keys } = fingerprintParts(fingerprint)
      const found = kept.mostAlike(compared, keys, threshold)
      const answer = found && { of: ids[found.number] as string, similarity: found.similarity }
      if (answer === null) {
        ids.push(id)
        kept.keep(compared, keys)
      }
      answers.set(id, answer)
      return answer
    },
    close() {
      answers.clear()
      ids.length = 0
      kept = createSketches()
    },
  }
}

/** Which earlier article one repeats, and how alike their texts are, in [0, 1], in whole thousandths. */
export interface Repeat {
  /** The kept article's id. */
  readonly of: string
  readonly similarity: number
}

/**
 * Remembers articles by their fingerprints and tells copies.
 *
 * Guarantees: `claim` is atomic (of two copies claimed at once, one is kept and the other repeats it) and idempotent
 * (the same id gets the same answer again, so that a job done twice does not drop its own article). The copy that is
 * claimed first is kept; `of` always names a kept one. The same claims in the same order get the same answers of every
 * index. Time hardly grows with the number of articles.
 */
export interface DuplicateIndex {
  /**
   * @param id a record's, 32 hexadecimal digits
   * @param fingerprint as `fingerprint` of `@jianbao/text` gives it
   * @returns the kept article that this one repeats, the most alike, of equals the first; null: this one is kept
   * @throws RangeError when `fingerprint` is none
   */
  claim(id: string, fingerprint: string): Repeat | null | Promise<Repeat | null>
  /** Frees what the index holds open. */
  close(): void | Promise<void>
}

/**
 * From this similarity on, a text is a copy. Measured on pairs of pages and on invented ones: reposts with other headers,
 * captions, cuts and light editing have 0.75 and more; reports of one event with shared statements, articles with the
 * same background or the same ending 0.5 and less.
 */
export const duplicateThreshold = 0.65

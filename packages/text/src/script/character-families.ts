/** A dictionary's entry: what gives way, and what stands for it. */
export type Entry = readonly [before: string, after: string]

/** All entries of dictionaries as opencc-js has them: serialized (`a b|c d`) or as pairs, in lists of lists. */
export function entriesOf(dictionaries: unknown): Entry[] {
  if (typeof dictionaries === 'string')
    return dictionaries.split('|').map((entry) => {
      const blank = entry.indexOf(' ')
      return [entry.slice(0, blank), entry.slice(blank + 1)]
    })
  if (!Array.isArray(dictionaries)) return []
  const [before, after] = dictionaries
  const isEntry = dictionaries.length === 2 && typeof before === 'string' && typeof after === 'string'
  return isEntry && !before.includes(' ') ? [[before, after]] : dictionaries.flatMap(entriesOf)
}

/**
 * Characters that dictionaries put for each other, in one step or several, are of one family. Every entry must have as many
 * characters as what stands for it.
 */
export class CharacterFamilies {
  /** By character, another of its family; one that has none stands for the family. */
  private readonly heads = new Map<number, number>()

  constructor(entries: readonly Entry[]) {
    for (const [before, after] of entries) {
      for (let [at, place] = [0, 0]; at < before.length; ) {
        const [one, other] = [before.codePointAt(at) ?? 0, after.codePointAt(place) ?? 0]
        this.unite(one, other)
        at += unitsOf(one)
        place += unitsOf(other)
      }
    }
  }

  /** The character that stands for the family of one. */
  headOf(character: number): number {
    let head = character
    for (let next = this.heads.get(head); next !== undefined; next = this.heads.get(head)) head = next
    return head
  }

  /** All characters but those that stand for a family. */
  members(): Iterable<number> {
    return this.heads.keys()
  }

  private unite(one: number, other: number): void {
    if (one === other) return
    const [head, otherHead] = [this.headOf(one), this.headOf(other)]
    if (head !== otherHead) this.heads.set(head, otherHead)
  }
}

/** How many UTF-16 code units a code point takes. */
export function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1
}

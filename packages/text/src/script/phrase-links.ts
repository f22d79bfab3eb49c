/**
 * Which neighbours in a text may belong to one phrase of a converter's dictionaries: few do. All others stand apart, and each
 * becomes what it becomes by itself.
 */
export interface PhraseLinks {
  /** By UTF-16 code unit: characters that dictionaries put for each other are of one family; 0 where no phrase has it. */
  readonly families: Uint16Array
  /** Bits by `pairKey`: which families stand side by side in a phrase. Some others have the bit too, which only costs time. */
  readonly pairs: Uint32Array
}

const units = 0x1_00_00
const pairBits = 18
/** The family of all halves of characters, linked to whatever phrases are made of. */
const half = 0xd800

/** @param dictionaries serialized (`a b|c d`) or as pairs, in lists of lists as opencc-js has them */
export function phraseLinks(dictionaries: unknown): PhraseLinks {
  const heads = new Uint16Array(units)
  forEachEntry(dictionaries, (entry) => joinFamilies(heads, entry))
  const inPhrases = new Uint16Array(units)
  const pairs = new Uint32Array(2 ** pairBits / 32)
  forEachEntry(dictionaries, (entry) => linkPhrase(heads, entry, inPhrases, pairs))
  const families = new Uint16Array(units)
  forEachEntry(dictionaries, ({ text, start, end }) => {
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      families[unit] = inPhrases[headOf(heads, unit)] as number
    }
  })
  return { families: families.fill(half, 0xd800, 0xe000), pairs }
}

/** Where the characters end that are linked one to the next from `start` on: most are not even to the second. */
export function linkedEnd({ families, pairs }: PhraseLinks, text: string, start: number): number {
  let end = start + 1
  let family = families[text.charCodeAt(start)] as number
  while (family !== 0 && end < text.length) {
    const next = families[text.charCodeAt(end)] as number
    if (next === 0 || !(family === half || next === half || holds(pairs, pairKey(family, next)))) break
    family = next
    end++
  }
  return end
}

function holds(bits: Uint32Array, key: number): boolean {
  return ((bits[key >>> 5] as number) & (1 << (key & 31))) !== 0
}

function pairKey(one: number, other: number): number {
  return (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b)) >>> (32 - pairBits)
}

/** Unit by unit, or all of both where one has more of them. */
function joinFamilies(heads: Uint16Array, { text, start, blank, end }: Entry): void {
  const size = blank - start
  const first = text.charCodeAt(start)
  const isEven = end - blank - 1 === size
  for (let i = 0; i < size; i++)
    unite(heads, text.charCodeAt(start + i), isEven ? text.charCodeAt(blank + 1 + i) : first)
  for (let at = blank + 1; at < end && !isEven; at++) unite(heads, text.charCodeAt(at), first)
}

function linkPhrase(
  heads: Uint16Array,
  { text, start, blank }: Entry,
  inPhrases: Uint16Array,
  pairs: Uint32Array,
): void {
  for (let at = start + 1; at < blank; at++) {
    const one = headOf(heads, text.charCodeAt(at - 1))
    const other = headOf(heads, text.charCodeAt(at))
    const key = pairKey(one, other)
    pairs[key >>> 5] = (pairs[key >>> 5] as number) | (1 << (key & 31))
    inPhrases[one] = one
    inPhrases[other] = other
  }
}

function unite(heads: Uint16Array, one: number, other: number): void {
  const [head, otherHead] = [headOf(heads, one), headOf(heads, other)]
  if (head === otherHead) return
  if (head === half) heads[otherHead] = head
  else heads[head] = otherHead
}

/** What stands for the family of a character: itself, as long as no other does. */
function headOf(heads: Uint16Array, unit: number): number {
  let head = unit >= 0xd800 && unit < 0xe000 ? half : unit
  for (let next = heads[head] as number; next !== 0; next = heads[head] as number) head = next
  return head
}

/** What gives way and what stands for it: `[start, blank)` and `[blank + 1, end)` of a dictionary's text. */
interface Entry {
  readonly text: string
  readonly start: number
  readonly blank: number
  readonly end: number
}

function forEachEntry(dictionaries: unknown, take: (entry: Entry) => void): void {
  if (typeof dictionaries === 'string') {
    for (let start = 0; start < dictionaries.length; ) {
      const found = dictionaries.indexOf('|', start)
      const end = found < 0 ? dictionaries.length : found
      take({ text: dictionaries, start, blank: dictionaries.indexOf(' ', start), end })
      start = end + 1
    }
  } else if (isPair(dictionaries)) forEachEntry(dictionaries.join(' '), take)
  else if (Array.isArray(dictionaries)) for (const one of dictionaries) forEachEntry(one, take)
}

function isPair(value: unknown): value is readonly [string, string] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [before, after] = value
  return typeof before === 'string' && typeof after === 'string' && !before.includes(' ')
}

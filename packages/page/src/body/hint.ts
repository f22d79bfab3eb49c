import { Memory } from '../memory.js'
import type { Attributes } from './attributes.js'
import { articleWords, authorWords, captionWords, commentWords, furnitureWords } from './hints.js'
import type { Hint } from './line.js'

/** What an element's class and id say it holds. */
export interface NameHints {
  readonly hint: Hint
  /** It holds its author's name. */
  readonly author: boolean
}

const longest = 120
/** What an element without a name says. */
export const nameless: NameHints = { hint: null, author: false }
const remembered = new Memory(readNames)

export function hintsOf({ class: name, id }: Readonly<Attributes>): NameHints {
  const byName = name === undefined || name.length > longest ? nameless : remembered.get(name)
  if (id === undefined || id.length > longest || isApart(byName.hint)) return byName
  const byId = remembered.get(id)
  return isApart(byId.hint) || byName === nameless ? byId : byName
}

/** Whether a hint keeps what it is on out of the article. */
function isApart(hint: Hint): boolean {
  return hint === 'furniture' || hint === 'comments'
}

/** What words say, as bits. */
const says = { comments: 1, furniture: 2, caption: 4, article: 8, author: 16 }
const lists = [
  [says.comments, commentWords],
  [says.furniture, furnitureWords],
  [says.caption, captionWords],
  [says.article, articleWords],
  [says.author, authorWords],
] as const

/** In one table, for every page has names that were not met before. */
const known = new Map<string, number>()
for (const [bit, words] of lists) for (const word of words) known.set(word, (known.get(word) ?? 0) | bit)

/** How long known words are, a bit for each length, by their first letter: few others have to be cut out. */
const lengths = new Uint32Array(0x80)
for (const word of known.keys()) {
  const first = word.charCodeAt(0)
  lengths[first] = (lengths[first] ?? 0) | (1 << word.length)
}

/** Names of more words aren't made for an author's name. */
const mostWords = 4

function readNames(names: string): NameHints {
  const { said, count } = saidBy(names)
  if (said === 0) return nameless
  const author = count <= mostWords && (said & says.author) !== 0
  const hint = hintSaid(said)
  return hint === null && !author ? nameless : { hint, author }
}

/** What the words of a name say, and how many they are: they end at all that is no letter and before capitals. */
function saidBy(names: string): { said: number; count: number } {
  let said = 0
  let count = 1
  let start = 0
  let afterSmall = false
  for (let i = 0; i < names.length; i++) {
    const unit = names.charCodeAt(i)
    const isSmall = unit >= 0x61 && unit <= 0x7a
    const isCapital = unit >= 0x41 && unit <= 0x5a
    if (isSmall || (isCapital && !afterSmall)) {
      afterSmall = isSmall
      continue
    }
    // Of several signs in a row, the first ends the word.
    if (i > start || i === 0) count++
    said |= wordSays(names, start, i)
    start = isCapital ? i : i + 1
    afterSmall = false
  }
  return { said: said | wordSays(names, start, names.length), count }
}

function wordSays(names: string, start: number, end: number): number {
  const length = end - start
  if (length === 0 || length > 31) return 0
  const first = names.charCodeAt(start) | 0x20
  if (((lengths[first] ?? 0) & (1 << length)) === 0) return 0
  return known.get(names.slice(start, end).toLowerCase()) ?? 0
}

function hintSaid(said: number): Hint {
  if (said & says.comments) return 'comments'
  if (said & says.furniture) return 'furniture'
  if (said & says.caption) return 'caption'
  return said & says.article ? 'article' : null
}

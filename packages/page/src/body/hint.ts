import { Memory } from '../memory.js'
import type { Attributes } from './attributes.js'
import { articleWords, authorWords, captionWords, commentWords, furnitureWords } from './hints.js'
import type { Hint } from './line.js'
import { NameTable } from './name-table.js'

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
const bits = new Map<string, number>()
for (const [bit, words] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit)
const known = new NameTable(bits)
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
  const { length } = names
  let said = 0
  let count = 1
  let start = 0
  let afterSmall = false
  for (let i = 0; i < length; i++) {
    const unit = names.charCodeAt(i)
    const isSmall = unit >= 0x61 && unit <= 0x7a
    const isCapital = unit >= 0x41 && unit <= 0x5a
    if (isSmall || (isCapital && !afterSmall)) {
      afterSmall = isSmall
      continue
    }
    // Of several signs in a row, the first ends the word.
    if (i > start || i === 0) count++
    said |= known.at(names, start, i) ?? 0
    start = isCapital ? i : i + 1
    afterSmall = false
  }
  return { said: said | (known.at(names, start, length) ?? 0), count }
}

function hintSaid(said: number): Hint {
  if (said & says.comments) return 'comments'
  if (said & says.furniture) return 'furniture'
  if (said & says.caption) return 'caption'
  return said & says.article ? 'article' : null
}

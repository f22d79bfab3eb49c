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

const boundary = /[^a-z]+/
const camel = /([a-z])([A-Z])/g
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

function readNames(names: string): NameHints {
  const lower = names.toLowerCase()
  const words = (lower === names ? lower : names.replace(camel, '$1 $2').toLowerCase()).split(boundary)
  let said = 0
  for (const word of words) said |= known.get(word) ?? 0
  if (said === 0) return nameless
  const author = words.length <= 4 && (said & says.author) !== 0
  const hint = hintSaid(said)
  return hint === null && !author ? nameless : { hint, author }
}

function hintSaid(said: number): Hint {
  if (said & says.comments) return 'comments'
  if (said & says.furniture) return 'furniture'
  if (said & says.caption) return 'caption'
  return said & says.article ? 'article' : null
}

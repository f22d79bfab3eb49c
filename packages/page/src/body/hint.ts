import { Memory } from '../memory.js'
import type { DomNode } from './dom.js'
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
const none: NameHints = { hint: null, author: false }
const known = new Memory(readNames)

export function hintsOf({ attribs }: DomNode): NameHints {
  if (attribs === undefined) return none
  const { class: name, id } = attribs
  const byName = name === undefined || name.length > longest ? none : known.get(name)
  if (id === undefined || id.length > longest || isApart(byName.hint)) return byName
  const byId = known.get(id)
  return isApart(byId.hint) || byName === none ? byId : byName
}

/** Whether a hint keeps what it is on out of the article. */
function isApart(hint: Hint): boolean {
  return hint === 'furniture' || hint === 'comments'
}

function readNames(names: string): NameHints {
  const words = names.replace(camel, '$1 $2').toLowerCase().split(boundary)
  const author = words.length <= 4 && words.some((word) => authorWords.has(word))
  const hint = hintOfWords(words)
  return hint === null && !author ? none : { hint, author }
}

function hintOfWords(words: readonly string[]): Hint {
  if (words.some((word) => commentWords.has(word))) return 'comments'
  if (words.some((word) => furnitureWords.has(word))) return 'furniture'
  if (words.some((word) => captionWords.has(word))) return 'caption'
  return words.some((word) => articleWords.has(word)) ? 'article' : null
}

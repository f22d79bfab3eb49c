import type { DomNode } from './dom.js'
import { articleWords, captionWords, furnitureWords } from './hints.js'
import type { Hint } from './line.js'

const boundary = /[^a-z]+/
const camel = /([a-z])([A-Z])/g
const longest = 120
const known = new Map<string, Hint>()

/** What an element's class and id say it holds. Names recur, so each is looked at once, within bounds. */
export function hintOf(node: DomNode): Hint {
  const attribs = node.attribs
  if (attribs === undefined) return null
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`
  if (names.length === 1 || names.length > longest) return null
  const before = known.get(names)
  if (before !== undefined) return before
  const hint = hintOfNames(names)
  if (known.size < 2000) known.set(names, hint)
  return hint
}

function hintOfNames(names: string): Hint {
  const words = names.replace(camel, '$1 $2').toLowerCase().split(boundary)
  if (words.some((word) => furnitureWords.has(word))) return 'furniture'
  if (words.some((word) => captionWords.has(word))) return 'caption'
  return words.some((word) => articleWords.has(word)) ? 'article' : null
}

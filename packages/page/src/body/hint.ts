import type { DomNode } from './dom.js'
import { articleWords, captionWords, furnitureWords } from './hints.js'
import type { Hint } from './line.js'
import { Memory } from './memory.js'

const boundary = /[^a-z]+/
const camel = /([a-z])([A-Z])/g
const longest = 120
const known = new Memory<Hint | 'none'>((names) => hintOfNames(names) ?? 'none')

/** What an element's class and id say it holds. */
export function hintOf({ attribs }: DomNode): Hint {
  if (attribs === undefined) return null
  const { class: name = '', id = '' } = attribs
  if (name.length + id.length > longest) return null
  const byName = name === '' ? 'none' : known.get(name)
  if (byName === 'furniture' || id === '') return byName === 'none' ? null : byName
  const byId = known.get(id)
  if (byId === 'furniture' || byName === 'none') return byId === 'none' ? null : byId
  return byName
}

function hintOfNames(names: string): Hint {
  const words = names.replace(camel, '$1 $2').toLowerCase().split(boundary)
  if (words.some((word) => furnitureWords.has(word))) return 'furniture'
  if (words.some((word) => captionWords.has(word))) return 'caption'
  return words.some((word) => articleWords.has(word)) ? 'article' : null
}

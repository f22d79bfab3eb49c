import type { DomNode } from './dom.js'
import { Memory } from './memory.js'

const authorName = /(?:^|[\s_-])(?:author|reporter|byline|writer|zuozhe)s?(?:[\s_-]?name)?(?:$|\s)/i
const longest = 60
const known = new Memory<boolean>((name) => authorName.test(name))

/** Whether an element's markup says that it holds its author's name. */
export function isNamedForAuthor({ attribs }: DomNode): boolean {
  if (attribs === undefined) return false
  const { rel, itemprop, class: name } = attribs
  if (rel === 'author' || itemprop === 'author') return true
  return name !== undefined && name.length < longest && known.get(name)
}

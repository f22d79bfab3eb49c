import { lineView } from './line-view.js'
import { mediaNames, mediaSuffixes, pressEndings, unnamedSources } from './media-suffixes.js'
import { nameScore } from './name-model.js'

/** The publisher that a 来源 value begins with, as written, and how long it is with what belongs to it. */
export interface FoundPublisher {
  readonly publisher: string | null
  /** UTF-16 length of the part of the value that was read. */
  readonly length: number
}

const longest = 30
const mediaEnd = new RegExp(`(?:${[...mediaSuffixes].sort((a, b) => b.length - a.length).join('|')})$`, 'u')

/** Reads the value of a 来源 label up to a wide gap, or a blank between two Chinese words. */
export function readPublisher(value: string): FoundPublisher {
  const view = lineView(value)
  const from = view.length - view.trimStart().length
  const end = from + valueEnd(view.slice(from))
  const publisher = cleanPublisher(value.slice(from, end))
  return { publisher, length: end }
}

/** A medium's name by its last word (`云南日报`, `中国新闻网`). */
export function looksLikeMedium(text: string): boolean {
  const view = lineView(text).replace(/[《》]/g, '')
  if (mediaNames.has(view)) return true
  return view.length <= 14 && /^[\p{Script=Han}A-Za-z0-9·.—-]{2,}$/u.test(view) && pressEndings.test(view)
}

/** A person's name and no medium's: some pages give the author as the source. */
export function looksLikePerson(text: string): boolean {
  const view = lineView(text)
  return /^\p{Script=Han}{2,3}$/u.test(view) && !mediaEnd.test(view) && nameScore(view) > 4
}

/** The name without quotation marks, a place in brackets behind it, or what names nobody; null where nothing is left. */
export function cleanPublisher(value: string): string | null {
  const bare = value
    .replace(/[(（[【][^)）\]】]{0,12}[)）\]】]?\s*$/u, '')
    .replace(/^[\s"“”「」『』(（[【|:：,，、]+|[\s"“”「」『』)）\]】|:：,，、。;；]+$/gu, '')
  const name = /^《([^《》]+)》$/u.exec(bare)?.[1] ?? bare
  if (name === '' || name.length > longest || /^https?:|^www\./.test(name)) return null
  return unnamedSources.has(lineView(name).replace(/^本文/, '')) ? null : name
}

/** Where a value ends: at two blanks or a wide one, or at a blank with a Chinese sign on both sides. */
function valueEnd(view: string): number {
  const gap =
    / {2,}|(?<=[\p{Script=Han}》)]) (?=[\p{Script=Han}\d([【《])|(?<=\S) (?=https?:|www\.|\d{2,4}[-/年])|[。;]|(?<=[)】]) /u.exec(
      view,
    )
  return gap ? gap.index : view.length
}

import { lineView } from './line-view.js'
import { mediaNames, mediaSuffixes, pressEndings, sectionNames, unnamedSources } from './media-suffixes.js'
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

/** Whether a word may name a medium though nothing in it says so (`某某周末`): no section's name, no person's. */
export function mayBeMedium(text: string): boolean {
  const view = lineView(text)
  if (!/^\p{Script=Han}{3,8}$/u.test(view) || sectionNames.has(view) || isSectionPair(view)) return false
  return (
    !/^(?:第|共|星期|本|上|下|编辑|更多|查看)|(?:页|频道|专题|时间|次数|报道|作者|来源|记者|编辑)$/u.test(
      view,
    ) &&
    (view.length > 3 || nameScore(view) < 0)
  )
}

/** Two sections' names in one (`国内新闻`). */
function isSectionPair(view: string): boolean {
  return sectionNames.has(view.slice(0, 2)) && sectionNames.has(view.slice(2))
}

/** Buttons that stand right behind a medium's name where a page's elements meet. */
const buttons =
  /(?:[[(]?微博[\])]?|[\p{Script=Han}]{0,4}评论 ?(?:\(\d*\)?)?|分享(?:到|至|给)?:?.{0,20}|字号:?.{0,12}|字体:?.{0,12}|手机看\p{Script=Han}{0,4}|参与互动.{0,6}|查看原文|订阅|关注|打印|收藏)$/u

/** The medium that a piece of a line is, buttons behind it apart; null where it is none. As written. */
export function mediumOf(piece: string): string | null {
  let end = piece.length
  for (let i = 0; i < 3; i++) {
    const left = lineView(piece.slice(0, end)).trimEnd()
    end = left.length - (buttons.exec(left)?.[0].length ?? 0)
  }
  const bare = piece.slice(0, end).trim()
  return looksLikeMedium(bare) ? cleanPublisher(bare) : null
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
    / {2,}|(?<=[\p{Script=Han}》)]) (?=[\p{Script=Han}\d([【《])|(?<=\S) (?=https?:|www\.|\d{2,4}[-/年])|(?<=\S)(?=分享(?:到|至):|我要评论|参与互动|[[(]微博|字[号体]:|手机看新闻)|[。;]|(?<=[)】]) /u.exec(
      view,
    )
  return gap ? gap.index : view.length
}

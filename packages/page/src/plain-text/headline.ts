import { cutHead } from '../lines/bylines.js'
import { lineView } from '../lines/line-view.js'
import { looksLikeMedium } from '../lines/publishers.js'
import { isSectionName } from '../lines/sections.js'
import type { TextLine } from './line-kinds.js'
import { gramsOf, lettersOf, shareIn } from './overlap.js'

/** The headline and what of the lines belongs to it. */
export interface Headline {
  readonly title: string | null
  /** Index of its line; -1 where there is none. */
  readonly at: number
}

const longest = 70
const shortest = 5
const fewestHan = 4

/** How many characters of the body are enough to know a headline by. */
const sample = 6000

/**
 * The article's headline among the lines above its first sentence: the one whose words the body has, before the line of
 * metadata, said again further down or in the 原标题; of equals the first. Null where the text begins with a sentence.
 * @param first index of the first sentence
 */
export function findHeadline(lines: readonly TextLine[], first: number): Headline {
  const original = lines.find((line) => line.metadata?.originalTitle)?.metadata?.originalTitle ?? null
  const known = new Set(lines.slice(first).map((line) => lettersOf(line.text)))
  if (original) known.add(lettersOf(original))
  const body = lines
    .slice(first)
    .map((line) => line.text)
    .join('\n')
  const grams = gramsOf(body.slice(0, sample), 2)
  let best: { readonly at: number; readonly score: number } | null = null
  for (let at = 0; at < first; at++) {
    const line = lines[at]
    if (!line || !isCandidate(line)) continue
    const letters = lettersOf(line.text)
    const again = letters.length >= longMenu && known.has(letters)
    const score =
      scoreOf(line.text, grams) +
      (again ? 2 : 0) +
      (isAboveMetadata(lines, at) ? aboveMetadata : 0) -
      farness(first - at)
    if (score > (best?.score ?? least)) best = { at, score }
  }
  if (best === null) return { title: original, at: -1 }
  const at = firstOfBlock(lines, best.at)
  return { title: bareTitle(lines[at]?.text ?? '', body), at }
}

/** Of a copy's own headline and the original's below it, the copy's. */
function firstOfBlock(lines: readonly TextLine[], chosen: number): number {
  const text = lines[chosen]?.text ?? ''
  let first = chosen
  for (let at = chosen - 1; at >= 0 && at >= chosen - 3; at--) {
    const above = lines[at]
    if (!above || !isCandidate(above)) break
    if (repeatsHeadline(text, [above.text]) || repeatsHeadline(above.text, [text])) first = at
  }
  return first
}

/** A menu's entries stand again in other menus; they are shorter. */
const longMenu = 8
/** Below it a line is a menu. */
const least = -0.9

/** How much it speaks for a headline that the line of metadata stands under it. */
const aboveMetadata = 2

/** Few headlines are shorter than seven characters, and most sections' names are. */
const tooShort = 0.8

/** A menu's lines stand farther above the text than headlines do. */
function farness(distance: number): number {
  return Math.max(0, distance - 6) * 0.06
}

/** How much a line by itself looks like the body's headline. */
function scoreOf(text: string, grams: ReadonlySet<string>): number {
  const words = text.split(/[\s|·・>»/-]+/u)
  const menu = words.length >= 4 && words.filter((word) => word.length <= 5).length > words.length / 2
  const length = lettersOf(text).length
  const fits = length >= 8 && length <= 40 ? 0.5 : length < 7 ? -tooShort : 0
  return 3 * shareIn(gramsOf(text, 2), grams) + fits - (menu || /[>»›]|首[页頁]/u.test(text) ? 2 : 0)
}

/** A line of metadata stands close below, before any text. */
function isAboveMetadata(lines: readonly TextLine[], at: number): boolean {
  const next = lines.slice(at + 1, at + 6).find((line) => line.kind === 'sentence' || line.metadata !== null)
  return next?.metadata !== null && next?.metadata !== undefined
}

const breadcrumbs = /\S\s*[>»›〉]+\s*\S/u

function isCandidate(line: TextLine): boolean {
  const view = lineView(line.text)
  if (line.kind !== 'short' || view.length > longest || breadcrumbs.test(view)) return false
  if (/[:。,]$|www\.|https?:|^[[【][^\]】]{1,10}[\]】][[【]/u.test(view)) return false
  if ((view.match(/\p{Script=Han}/gu)?.length ?? 0) < fewestHan) return false
  return (
    !looksLikeMedium(line.text) &&
    !isSectionName(view) &&
    !cutHead(line.text)?.dateline &&
    cutHead(line.text)?.text !== ''
  )
}

/**
 * The headline without the site's name behind it (`…_某某网`), and without a keyword before it where the rest stands in
 * the body as it is (`…-…`): copies made by machine put one there.
 */
function bareTitle(line: string, body: string): string {
  let title = line.replace(/^[\s|｜>》•·■◆-]+/u, '').trimEnd()
  for (let i = 0; i < 3; i++) {
    const match = /^(?<title>.{6,}?)(?:\s*[_|｜]\s*|\s+[-–—]+\s*|[-–—]+)(?<site>[^-_|｜–—]{2,16})$/u.exec(
      title,
    )
    if (!match?.groups || !isSiteName(match.groups.site ?? '')) break
    title = (match.groups.title ?? title).trim()
  }
  const prefixed = /^[\p{Script=Han}A-Za-z0-9]{2,8}[-_|｜—](?<rest>.{8,})$/u.exec(title)?.groups?.rest
  if (prefixed === undefined) return title
  const keyword = lineView(title.slice(0, title.length - prefixed.length - 1))
  const stuffed = isSectionName(keyword) || lettersOf(body).includes(lettersOf(prefixed))
  return stuffed ? prefixed.trim() : title
}

function isSiteName(part: string): boolean {
  const view = lineView(part.trim())
  return isSectionName(view) || looksLikeMedium(view) || /(?:频道|新闻|网|论坛|资讯|要闻|中心)$/u.test(view)
}

/** Whether a line is one of the titles, word for word. */
export function isHeadline(text: string, titles: readonly string[]): boolean {
  const letters = lettersOf(text)
  return letters.length >= shortest && titles.some((title) => lettersOf(title) === letters)
}

/** Whether a line above the text says a headline again in other words, or a part of it (a second block of headlines). */
export function repeatsHeadline(text: string, titles: readonly string[]): boolean {
  if (text.length > longest || lettersOf(text).length < shortest) return false
  const parts = partsOf(text)
  return titles.some((title) => {
    const known = partsOf(title)
    if (parts.some((part) => part.length >= shortest && known.includes(part))) return true
    if (parts.some((part) => part.length >= 8 && lettersOf(title).includes(part))) return true
    return shareIn(gramsOf(text, 2), gramsOf(title, 2)) >= 0.6
  })
}

/** The clauses of a headline: blanks stand between them. */
function partsOf(headline: string): string[] {
  return headline.split(/[\s\u3000]+/u).map(lettersOf)
}

import { lineView } from '../lines/line-view.js'
import { sectionNames } from '../lines/media-suffixes.js'
import { looksLikeMedium } from '../lines/publishers.js'
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

/**
 * The article's headline among the lines above its first sentence: the first one long enough, but a line that stands
 * again further down, or in the 原标题, is preferred. Null where the text begins with a sentence.
 * @param first index of the first sentence
 */
export function findHeadline(lines: readonly TextLine[], first: number): Headline {
  const original = lines.find((line) => line.metadata?.originalTitle)?.metadata?.originalTitle ?? null
  const known = new Set(lines.slice(first).map((line) => lettersOf(line.text)))
  if (original) known.add(lettersOf(original))
  const candidates = lines.slice(0, first).flatMap((line, at) => (isCandidate(line) ? [{ line, at }] : []))
  const chosen = candidates.find(({ line }) => known.has(lettersOf(line.text))) ?? candidates[0]
  if (!chosen) return { title: original, at: -1 }
  const body = lines
    .slice(first)
    .map((line) => line.text)
    .join('')
  return { title: bareTitle(chosen.line.text, body), at: chosen.at }
}

function isCandidate(line: TextLine): boolean {
  const view = lineView(line.text)
  if (line.kind !== 'short' || view.length > longest) return false
  return lettersOf(view).length >= shortest && !looksLikeMedium(line.text) && !sectionNames.has(view)
}

/**
 * The headline without the site's name behind it (`…_某某网`), and without a keyword before it where the rest stands in
 * the body as it is (`…-…`): copies made by machine put one there.
 */
export function bareTitle(line: string, body: string): string {
  let title = line.trim()
  for (let i = 0; i < 3; i++) {
    const match = /^(?<title>.{6,}?)(?:\s*[_|｜]\s*|\s+[-–—]+\s*|[-–—]+)(?<site>[^-_|｜–—]{2,16})$/u.exec(
      title,
    )
    if (!match?.groups || !isSiteName(match.groups.site ?? '')) break
    title = (match.groups.title ?? title).trim()
  }
  const prefixed = /^[\p{Script=Han}A-Za-z0-9]{2,8}[-_|｜—](?<rest>.{8,})$/u.exec(title)?.groups?.rest
  return prefixed !== undefined && lettersOf(body).includes(lettersOf(prefixed)) ? prefixed.trim() : title
}

function isSiteName(part: string): boolean {
  const view = lineView(part.trim())
  return (
    sectionNames.has(view) || looksLikeMedium(view) || /(?:频道|新闻|网|论坛|资讯|要闻|中心)$/u.test(view)
  )
}

/** Whether a line says the headline again, whole or a part of it (a second block of headlines). */
export function repeatsHeadline(text: string, titles: readonly string[]): boolean {
  const letters = lettersOf(text)
  if (letters.length < shortest || text.length > longest) return false
  return titles.some((title) => {
    const whole = lettersOf(title)
    if (whole === letters) return true
    const parts = text.split(/[\s\u3000]+/u).map(lettersOf)
    if (parts.some((part) => part.length >= 8 && whole.includes(part))) return true
    return shareIn(gramsOf(text, 2), gramsOf(title, 2)) >= 0.6
  })
}

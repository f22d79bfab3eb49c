import type { Author, Dateline } from '@jianbao/record'
import { parseCredits } from '../lines/credits.js'
import { datelineAtStart } from '../lines/datelines.js'

/** What a text's first paragraph begins with before it says anything. */
export interface Opening {
  /** UTF-16 length of it, blanks behind it included. */
  readonly end: number
  readonly dateline: Dateline | null
  readonly authors: readonly Author[]
}

const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '【': '】',
  '[': ']',
  '〔': '〕',
  '［': '］',
}
const longest = 60
const gap = /^[\s\u3000:：,，]*/
const labelFirst = /^(?:[本\p{Script=Han}]{0,8}?)(?:记者|記者|通讯员|通訊員|特约|特約|实习|實習|作者|文\/)/u

/** Dateline and byline at the beginning of a paragraph; null where there is neither. */
export function openingOf(text: string): Opening | null {
  const framed = framedOpening(text)
  if (framed !== null) return framed
  const found = datelineAtStart(text)
  const start = found === null ? 0 : skip(text, found.end)
  const credits = creditsAt(text, start, found !== null)
  if (found === null && credits === null) return null
  const dateline = found === null ? null : { agency: found.agency, place: found.place, date: found.date }
  const end = skip(text, credits?.end ?? found?.end ?? 0)
  return { end, dateline, authors: credits?.authors ?? [] }
}

/** `【某报记者张三台北报导】`, `（中央社记者张三台北12日电）`: all in one bracket. */
function framedOpening(text: string): Opening | null {
  const inside = bracketAt(text, 0)
  if (inside === null) return null
  const end = skip(text, inside.end)
  const credits = parseCredits(inside.text)
  if (credits !== null) {
    const { medium: agency, place, date, authors } = credits
    const dateline = place === null && date === null ? null : { agency, place, date }
    return { end, dateline, authors }
  }
  const found = datelineAtStart(inside.text)
  if (found === null || inside.text.length - found.end > 2) return null
  return { end, dateline: { agency: found.agency, place: found.place, date: found.date }, authors: [] }
}

interface FoundCredits {
  readonly end: number
  readonly authors: readonly Author[]
}

/** A byline from `at` on: in a bracket (behind a dateline bare names will do), or up to the next blank or colon. */
function creditsAt(text: string, at: number, bareNames: boolean): FoundCredits | null {
  const inside = bracketAt(text, at)
  if (inside !== null) {
    const credits = parseCredits(inside.text, { bareNames })
    return credits === null ? null : { end: inside.end, authors: credits.authors }
  }
  const rest = text.slice(at, at + longest)
  if (!labelFirst.test(rest)) return null
  let found: FoundCredits | null = null
  for (const match of rest.matchAll(/[\s\u3000:：]+|报道[:：，,]?|報導[:：，,]?/g)) {
    const end = match.index + match[0].length
    const credits = parseCredits(rest.slice(0, end))
    if (credits === null) {
      if (found !== null) break
      continue
    }
    if (credits.authors.length > 0) found = { end: at + end, authors: credits.authors }
  }
  return found
}

function bracketAt(text: string, at: number): { text: string; end: number } | null {
  const close = closers[text.charAt(at)]
  if (close === undefined) return null
  const end = text.indexOf(close, at + 1)
  return end < 0 || end - at > longest ? null : { text: text.slice(at + 1, end), end: end + 1 }
}

function skip(text: string, at: number): number {
  return at + (gap.exec(text.slice(at, at + 20))?.[0].length ?? 0)
}

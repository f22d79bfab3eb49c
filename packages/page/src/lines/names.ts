import {
  characterClass,
  characterTable,
  holdsAny,
  nameScore,
  surnameLength,
  whiteSpace,
  wordScores,
} from '@jianbao/text'
import { lineView } from './line-view.js'

/** Names at the beginning of a text with nothing between them, and where they end. */
export interface NameRun {
  readonly names: readonly string[]
  /** UTF-16 offset behind the last name. */
  readonly end: number
}

const han = /^[\p{Script=Han}〇×]+$/u
const isHanUnit = characterClass(/[\p{Script=Han}〇×]/u)
/** What one more name costs, for each is another guess. */
const nameCost = 1.2
const longestRun = 30

/**
 * The names that a text begins with (`周敏通讯员…`, `王建军李文静本月…`): as many as are likelier names than text.
 * @param text in its own script; only its first 30 units are looked at
 */
export function namesAtStart(text: string): NameRun {
  const view = lineView(text.slice(0, longestRun))
  const best = bestRun(view, wordScores(view))
  return { names: cut(text, best.ends), end: best.ends.at(-1) ?? 0 }
}

/**
 * The names of a byline's list, whatever stands between them: blanks, 、 or nothing (`张三 李四`, `王 强、李小明`,
 * `孙涛钱小雨`). What can't be split stays one name (`扎西平措`); what can't be a name is left out.
 */
export function splitNames(list: string): string[] {
  if (list !== '' && !holdsAny(betweenNames, list, 0, list.length)) return namesOf(list)
  return joinSpaced(list.split(/[\s\u3000、,，;；/／&|+]+/u).filter((part) => part !== '')).flatMap(namesOf)
}

const betweenNames = characterTable(`${whiteSpace}、,，;；/／&|+`)

function namesOf(part: string): string[] {
  if (!isHan(part)) return isForeignName(part) ? [part] : []
  if (part.length < 2) return []
  const view = lineView(part)
  if (part.length <= 3) return [part]
  const joint = /[和与及]/.exec(view.slice(2, -2))?.index
  if (joint !== undefined && [view.slice(0, joint + 2), view.slice(joint + 3)].every(isLikely)) {
    return [part.slice(0, joint + 2), part.slice(joint + 3)]
  }
  const split = bestClosed(view)
  if (split && (part.length > 4 || split.score > nameScore(view))) return cut(part, split.ends)
  return part.length <= 5 ? [part] : []
}

function isHan(text: string): boolean {
  let at = 0
  while (isHanUnit(text, at)) at++
  // Rare characters are of two units, which only the pattern knows.
  return at === text.length ? at > 0 : isHalf(text.charCodeAt(at)) && han.test(text)
}

function isHalf(unit: number): boolean {
  return (unit & 0xf800) === 0xd800
}

function isLikely(name: string): boolean {
  return nameScore(name) > 0
}

/** A transliterated or Latin name (`买买提·艾力`, `John Smith`), not an account (`xcwang`, `SN034`). */
function isForeignName(part: string): boolean {
  return (
    /^\p{Script=Han}{1,10}(?:[·•‧・．]\p{Script=Han}{1,10}){1,3}$/u.test(part) ||
    /^[A-Z][a-z]{1,15}$/.test(part)
  )
}

/** `王 强` is one name: a lone surname before a lone given name. */
function joinSpaced(parts: readonly string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const spaced = part.length === 1 && before?.length === 1 && surnameLength(lineView(before), 0) > 0
    if (spaced) joined[joined.length - 1] = before + part
    else joined.push(part)
  }
  return joined
}

interface Run {
  readonly score: number
  readonly ends: readonly number[]
}

/** The likeliest run of names from the start; `words` is the evidence that text begins at an offset. */
function bestRun(view: string, words: readonly number[]): Run {
  let best: Run = { score: words[0] ?? 0, ends: [] }
  const reached = new Map<number, Run>([[0, { score: 0, ends: [] }]])
  for (let at = 0; at < view.length; at++) {
    const run = reached.get(at)
    if (!run) continue
    extend(view, at, run, reached)
    best = better(best, run, words[at] ?? 0)
  }
  const whole = reached.get(view.length)
  return whole ? better(best, whole, 0) : best
}

function better(best: Run, run: Run, words: number): Run {
  const score = run.score + words
  return run.ends.length > 0 && score > best.score ? { score, ends: run.ends } : best
}

/** The likeliest way to read all of `view` as names, or null. */
function bestClosed(view: string): Run | null {
  const reached = new Map<number, Run>([[0, { score: 0, ends: [] }]])
  for (let at = 0; at < view.length; at++) {
    const run = reached.get(at)
    if (run) extend(view, at, run, reached)
  }
  return reached.get(view.length) ?? null
}

function extend(view: string, at: number, run: Run, reached: Map<number, Run>): void {
  const surname = surnameLength(view, at)
  if (surname === 0) return
  for (const end of [at + surname + 1, at + surname + 2]) {
    const name = view.slice(at, end)
    if (end > view.length || !isHan(name)) continue
    const score = run.score + nameScore(name) - nameCost
    const known = reached.get(end)
    if (!known || score > known.score) reached.set(end, { score, ends: [...run.ends, end] })
  }
}

function cut(text: string, ends: readonly number[]): string[] {
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
}

import { nameTables, type Span, wordTag } from '@jianbao/text'
import type { Titles } from '../titles/find-titles.js'
import { type Scored, scoredAs } from './name-lists.js'
import { worldNames } from './world-names.js'

/** 马丁, which could be a Chinese name. */
const FOREIGN_SOUND = 7
const HALF_AT_LEAST = 2
const HALF_AT_MOST = 7
const BLANK = ' '

/** How many characters from a place on sound like a name from abroad. */
function soundsFrom(text: string, start: number, end: number): number {
  const { foreign } = nameTables()
  let at = start
  while (at < end && (foreign[text.charCodeAt(at)] ?? FOREIGN_SOUND) < FOREIGN_SOUND) at++
  return at - start
}

const soundsForeignTo = (text: string, { start, end }: Span): boolean =>
  soundsFrom(text, start, end) === end - start

const soundsForeign = (text: string, one: Scored): boolean =>
  one.kind === 'foreign' || (one.end - one.start < 3 && soundsForeignTo(text, one))

/** 导演彼尔|杰克逊: where the second half ends that stands right behind the first; null where none does, or each is known by itself: 奥巴马|克里. */
function touchingHalf(one: Scored, next: Scored | undefined): number | null {
  const joined = next?.start === one.end && one.kind === 'foreign' && next.kind === 'foreign'
  return joined && !(worldNames.has(one.name) && worldNames.has(next.name)) ? next.end : null
}

/** 总裁马丁 彼得森: where the second half ends behind the blank; null where what stands there is a word, or none. */
function secondHalf(text: string, { start, end }: Span, next: Scored | undefined): number | null {
  const from = end + 1
  if (next?.start === from && next.kind === 'foreign') return next.end
  if (next?.start === from && !soundsForeignTo(text, next)) return null
  const size = soundsFrom(text, from, Math.min(text.length, from + HALF_AT_MOST))
  if (size < HALF_AT_LEAST || end - start < HALF_AT_LEAST) return null
  return wordTag(text, from, from + size) === null ? from + size : null
}

/** The names with the halves of those from abroad that a blank or nothing parts behind a title made one; three in a row are a list. */
export function joinHalves(text: string, chosen: readonly Scored[], titles: Titles): readonly Scored[] {
  const half = (at: number): number | null => {
    const one = chosen[at]
    if (!one) return null
    const next = chosen[at + 1]
    return text[one.end] === BLANK && soundsForeign(text, one)
      ? secondHalf(text, one, next)
      : touchingHalf(one, next)
  }
  const taken: Scored[] = []
  let floor = 0
  chosen.forEach((one, at) => {
    if (one.start < floor) return
    const end = titles.endingAt(one.start) ? half(at) : null
    const listed = end !== null && half(at + 1) !== null
    taken.push(
      end === null || listed
        ? one
        : scoredAs({ ...one, end, name: text.slice(one.start, end) }, null, one.why, one.score),
    )
    floor = taken.at(-1)?.end ?? 0
  })
  return taken
}

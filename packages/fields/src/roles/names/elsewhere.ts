import type { Span } from '@jianbao/text'
import { near, nearFrom } from '../../scan/near.js'
import type { Titles } from '../titles/find-titles.js'
import type { NameCandidate } from './name-candidates.js'

const RECURS_FROM = 3
/** So many places are looked at: in a long list one name may stand a thousand times. */
const LOOKED_AT = 16

/** 队长禾获特, and 禾获特 elsewhere, where other words stand before and behind. */
export function recurs(text: string, { start, end }: NameCandidate): boolean {
  if (end - start < RECURS_FROM) return false
  const [before, behind] = [text[start - 1], text[end]]
  return placesNear(text, { start, end }).some(
    (at) => text[at - 1] !== before && text[at + end - start] !== behind,
  )
}

/** 冠军, 新军, 霸主: what teams are called as well. */
const OF_TEAMS = /[军主]$/u

/** Whether a stretch stands right behind somebody's office near it, too: 前锋贝蒂斯. */
export const isTitled = (text: string, { start, end }: Span, titles: Titles): boolean =>
  placesNear(text, { start, end }).some((at) => {
    const title = titles.endingAt(at)
    return title?.kind === 'position' && !OF_TEAMS.test(title.words)
  })

/** Where the characters of a stretch stand near it, itself included. */
function placesNear(text: string, { start, end }: Span): number[] {
  const name = text.slice(start, end)
  const around = near(text, start, end)
  const places: number[] = []
  let at = around.indexOf(name)
  while (at >= 0 && places.length < LOOKED_AT) {
    places.push(nearFrom(start) + at)
    at = around.indexOf(name, at + 1)
  }
  return places
}

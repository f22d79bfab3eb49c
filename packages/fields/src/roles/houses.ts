import type { RoleName } from '@jianbao/record'
import type { NameMention } from './find-names.js'
import type { Titles } from './find-titles.js'

const HEADS: readonly RoleName[] = ['executive', 'official', 'spokesperson', 'police', 'judge', 'prosecutor']
const COACHES = /(?:教练|主帅|队长|球员|外援|队医|前锋|后卫|中场|门将)$/u

/**
 * Without what reads like names but is the house of those named behind its offices: 远宁|总裁|王力, 长|柴总裁|王力. Where a title leads
 * up to the first of the two, both are people.
 */
export function withoutHouses(mentions: readonly NameMention[], titles: Titles): readonly NameMention[] {
  const starts = new Set(mentions.filter(({ title }) => title === null).map(({ start }) => start))
  const houses = new Set<string>()
  const people = new Set<string>()
  for (const { name, start, end, title, masked } of mentions) {
    if (title !== null || masked) continue
    if (titles.endingAt(start)) people.add(name)
    else if (headsBehind(titles, end, starts)) houses.add(name)
  }
  return mentions.filter(
    ({ name, title, end }) =>
      (!houses.has(name) || people.has(name)) && !(title && starts.has(end) && HEADS.includes(title.role)),
  )
}

function headsBehind(titles: Titles, end: number, starts: ReadonlySet<number>): boolean {
  const head = titles.nearAt(end)
  if (head?.kind !== 'position' || !starts.has(head.end)) return false
  return HEADS.includes(head.role) || COACHES.test(head.words)
}

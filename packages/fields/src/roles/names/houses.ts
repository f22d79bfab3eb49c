import type { RoleName } from '@jianbao/record'
import type { Titles } from '../titles/find-titles.js'
import type { NameMention } from './find-names.js'

const HEADS: readonly RoleName[] = ['executive', 'official', 'spokesperson', 'police', 'judge', 'prosecutor']
/** 王力的教练 without 的 is 王力教练: a coach may be one man's, a head coach is a team's. */
const COACHES = /(?:[主总]教练|主帅|队长|球员|外援|队医|前锋|后卫|中场|门将)$/u

/**
 * Without what reads like names but is the house of those named behind its offices: 远宁|总裁|王力, 长|柴总裁|王力. Where a title leads
 * up to the first of the two, both are people.
 */
export function withoutHouses(mentions: NameMention[], titles: Titles): NameMention[] {
  const houses = new Set<string>()
  const dropped = new Set<NameMention>()
  mentions.forEach((mention, at) => {
    const behind = mentions[at + 1]
    if (behind === undefined || behind.title !== null || behind.start > mention.end + LONGEST_HEAD) return
    if (mention.title) {
      if (behind.start === mention.end && HEADS.includes(mention.title.role)) dropped.add(mention)
    } else if (!mention.masked && isHeaded(titles, mention.end, behind.start)) houses.add(mention.name)
  })
  if (houses.size === 0) return dropped.size === 0 ? mentions : mentions.filter((one) => !dropped.has(one))
  const people = new Set(mentions.filter(({ start }) => titles.endingAt(start)).map(({ name }) => name))
  return mentions.filter((one) => !dropped.has(one) && (!houses.has(one.name) || people.has(one.name)))
}

/** No office is longer. */
const LONGEST_HEAD = 10

function isHeaded(titles: Titles, end: number, next: number): boolean {
  const head = titles.nearAt(end)
  if (head?.kind !== 'position' || head.end !== next) return false
  return HEADS.includes(head.role) || COACHES.test(head.words)
}

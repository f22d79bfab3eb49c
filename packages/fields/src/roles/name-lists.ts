import type { Title } from './find-titles.js'
import type { NameCandidate } from './name-candidates.js'

/** A candidate with what speaks for it, its cost taken off. */
export interface Scored extends NameCandidate {
  /** The title that makes part of a surname's name. */
  readonly title: Title | null
  readonly score: number
  /** What made a name of it, or spoke against it. */
  readonly why: string
}

/** What neighbours in a list speak for; and its marks. */
export const IN_LIST = 6
const ITEM_EDGE = /[、。；;：:(（)）\s]/u
const BRACKETS_AT_MOST = 12

/** Whether a candidate is all of an item of a list: 、甲、 or 、甲(队长)、 or 、甲 at the end. */
export function fillsItem(text: string, { start, end, kind }: NameCandidate): boolean {
  if (kind === 'surname') return false
  return (
    ITEM_EDGE.test(text[start - 1] ?? '\n') &&
    ITEM_EDGE.test(text[end] ?? '\n') &&
    (text[start - 1] === '、' || text[end] === '、')
  )
}

/** 、甲乙丙丁、: the name that fills an item before those that fill a part of it. */
export const wholeItem = (text: string, candidate: NameCandidate): number =>
  candidate.kind === 'foreign' && fillsItem(text, candidate) ? IN_LIST : 0

/** Items next to a name in its list are names too, and so are those next to them. */
export function inLists(text: string, sure: readonly Scored[], doubtful: readonly Scored[]): Scored[] {
  const starts = new Set(sure.map(({ start }) => start))
  const ends = new Set(sure.map(({ end }) => end))
  const taken = new Set<Scored>()
  const take = (one: Scored): void => {
    taken.add(one)
    starts.add(one.start)
    ends.add(one.end)
  }
  for (const one of doubtful)
    if (text[one.start - 1] === '、' && ends.has(itemEnd(text, one.start - 1))) take(one)
  for (const one of [...doubtful].reverse()) if (text[one.end] === '、' && starts.has(one.end + 1)) take(one)
  return [...taken].map((one) => ({ ...one, score: one.score + IN_LIST, why: 'list of names' }))
}

/** Where the words of the item before a mark end, what stands in brackets left out. */
function itemEnd(text: string, mark: number): number {
  if (!/[)）]/u.test(text[mark - 1] ?? '')) return mark
  const open = text.slice(Math.max(0, mark - BRACKETS_AT_MOST), mark).search(/[(（][^(（]*$/u)
  return open < 0 ? mark : Math.max(0, mark - BRACKETS_AT_MOST) + open
}

import { characterTable, holdsAny, isIn, nameScore, surnameLength, wordTag } from '@jianbao/text'
import { SURNAME } from '../../scan/character-rows.js'
import { isHan } from '../../scan/is-han.js'
import { textMarks } from '../../scan/text-marks.js'
import { media } from '../organizations/media.js'
import { countries } from '../places/countries.js'
import { isPlaceAbroad, isPlaceName } from '../places/place-names.js'
import type { NameMention } from './find-names.js'
import { notNames } from './not-names.js'

/** So many characters of names in a row: three of three. */
const LONGEST_RUN = 9
const SHORTEST = 2
const LONGEST = 4
/** Less likely than this, characters are no name even in a byline. */
const LEAST = -2
/** What stands behind the names of a byline: 文/图, 摄, 发自江州. */
const ENDS =
  /^(?:文(?:[/／、)）\n]|$)|[/／](?:文|图|摄|通讯员)|摄(?:影)?(?:[/／)）\n]|$)|[摄图]影?报[道导]|文图|图文|发自|(?:综合)?报[道导]|实习生|通讯员|[)）\n□■⊙]|$)/u
const opensEnd = characterTable('文/／摄图发综报实通)）\n□■⊙')
const REACH = 5
const wrote = characterTable('文')
/** 江州报道, 江州、海城报道. */
const LONGEST_PLACE = 3
const SENT = /^(?:[、\s]?[\u4e00-\u9fff]{2,3}){0,2}报[道导]/u
const SENT_REACH = 10
/** 记者全程报道, 记者金融报道, 记者乌鲁木齐报道: how it was made, of what and where. */
const PLAIN = /^(?:v|vn|vd|a|ad|d|r|t|b|s|m|mq|c|p|n|nz|ns|nt)$/u
/** 高新区, 路透社: what names end on most seldom, and places and institutions often. */
const endsPlace = characterTable('区县市省镇乡社局厅院队')
/** 毕业实习生李明: names don't reach over who else made it. */
const MAKERS = /^(?:实习生|通讯员|记者)/u
const opensMakers = characterTable('实通记')
const MAKERS_REACH = 3
const slash = characterTable('/／')
const reports = characterTable('报')
/** 从江州报道: no name leads to a place. */
const LEAD = 1

interface Way {
  readonly score: number
  /** Where its last name begins. */
  readonly from: number
}

/**
 * The names of a byline that stand behind the word for its makers without a mark between: 记者王力李明文/图. Only such as fill
 * all that stands there.
 * @param start where they begin
 */
export function namesOfRun(text: string, start: number): NameMention[] {
  const ways: (Way | undefined)[] = [{ score: 0, from: 0 }]
  for (let size = SHORTEST; size <= LONGEST_RUN && isHan(text, start + size - 1); size++) {
    ways[size] = bestWay(text, start, size, ways)
    if (size > LONGEST && ways.slice(size - LONGEST + 1).every((way) => way === undefined)) break
    const makers =
      isIn(opensMakers, text, start + size) &&
      MAKERS.test(text.slice(start + size, start + size + MAKERS_REACH))
    if (ways[size] === undefined || !endsRun(text, start + size)) {
      if (makers) break
      continue
    }
    if (isNoName(text, start, start + size)) break
    // 方学文 at the end of a line: its last character rather ends the name, unless a slash says what it is.
    const written = start + size + 1
    if (isIn(wrote, text, start + size) && !isIn(slash, text, written) && endsRun(text, written)) {
      ways[size + 1] = bestWay(text, start, size + 1, ways)
      return namesOf(text, start, ways[size + 1] === undefined ? size : size + 1, ways)
    }
    return namesOf(text, start, size, ways)
  }
  return []
}

function bestWay(
  text: string,
  start: number,
  size: number,
  ways: readonly (Way | undefined)[],
): Way | undefined {
  let best: Way | undefined
  for (let from = Math.max(0, size - LONGEST); from <= size - SHORTEST; from++) {
    const before = ways[from]
    if (before === undefined) continue
    const score = scoreOf(text, start + from, start + size)
    if (score > LEAST && (best === undefined || before.score + score > best.score))
      best = { score: before.score + score, from }
  }
  return best
}

function scoreOf(text: string, start: number, end: number): number {
  const surname = ((textMarks(text)[start] ?? 0) & SURNAME) === 0 ? 0 : surnameLength(text, start)
  if (surname === 0 || end - start - surname > 2) return Number.NEGATIVE_INFINITY
  if (holdsAny(reports, text, start, end)) return Number.NEGATIVE_INFINITY
  if (isIn(endsPlace, text, end - 1)) return Number.NEGATIVE_INFINITY
  if (isNoName(text, start, end) || isPlaceName(text, start + LEAD, end)) return Number.NEGATIVE_INFINITY
  const name = text.slice(start, end)
  return notNames.has(name) ? Number.NEGATIVE_INFINITY : nameScore(name)
}

/** Whether a stretch is a word, a place or a medium: asked of each name and of all that stands there. */
function isNoName(text: string, start: number, end: number): boolean {
  const tag = wordTag(text, start, end)
  return (
    (tag !== null && PLAIN.test(tag)) ||
    isPlaceName(text, start, end) ||
    isPlaceAbroad(text, start, end) ||
    countries.has(text.slice(start, end)) ||
    media.has(text.slice(start, end))
  )
}

function endsRun(text: string, at: number): boolean {
  if (at === text.length || isIn(opensEnd, text, at)) {
    if (ENDS.test(text.slice(at, at + REACH))) return true
  }
  for (let size = 2; size <= LONGEST_PLACE; size++)
    if (isPlaceName(text, at, at + size) && SENT.test(text.slice(at + size, at + size + SENT_REACH)))
      return true
  return false
}

function namesOf(
  text: string,
  start: number,
  size: number,
  ways: readonly (Way | undefined)[],
): NameMention[] {
  const found: NameMention[] = []
  let end = size
  while (end > 0) {
    const from = ways[end]?.from ?? 0
    const [first, behind] = [start + from, start + end]
    found.push({
      name: text.slice(first, behind),
      masked: false,
      title: null,
      rule: 'byline',
      start: first,
      end: behind,
    })
    end = from
  }
  return found.reverse()
}

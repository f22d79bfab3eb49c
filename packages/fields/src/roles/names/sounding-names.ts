import { characterTable, isIn } from '@jianbao/text'
import type { Titles } from '../titles/find-titles.js'
import { SOMETHING } from './foreign-scores.js'
import type { NameCandidate } from './name-candidates.js'
import type { Evidence } from './name-evidence.js'
import { speaks } from './person-verbs.js'
import {
  beforeSoundingNames,
  doneByPeople,
  groupsOfPeople,
  officesOfPeople,
  ofPeople,
  soundingCharacters,
} from './sounding-words.js'

// Transcribed names that nothing leads up to: 梅特里诺 amid a clause. Their characters say that they are names of
// somebody or of something (a place, a team, a car); what is said of them, that it is somebody.

const sounding = characterTable(soundingCharacters)
/** So many such characters in a row are hardly words. */
export const SHORTEST_SOUNDING = 3
/** A name of these is so much cheaper than words, or nothing says that it is one. */
export const SOUNDS_AT_MOST = 0

export const isSounding = (text: string, at: number): boolean => isIn(sounding, text, at)

/** As much as the verb of somebody who speaks. */
const SAID_OF_PEOPLE = 3

/** What is said of a likely name: its words stand right behind it, behind an adverb at most. */
const DONE = new RegExp(`^(?:${doneByPeople.join('|')})`, 'u')
const opensDone = characterTable(doneByPeople)
const ADVERB =
  /^(?:[也更还则却又就仍均都曾已再才便并刚]|随后|随即|此前|之前|目前|近日|日前|昨日|昨天|今天|当天|当日|当时|当晚|赛后|赛前|后来|最终|终于|同样|特意|亲自|当场|再次|先后|一直|很快|立即|突然|将会?|尚未|没有|未能|不会)/u
const opensAdverb = characterTable(
  '也更还则却又就仍均都曾已再才便并刚随此之目近日昨今当赛后最终同特亲先一很立突将尚没未不',
)
const OWN = new RegExp(`^的(?:${ofPeople.join('|')})`, 'u')
const own = characterTable('的')
/** 在|巴马科出生. */
const whereTo = characterTable('在于到往赴自')
/** 甲和乙两名替补, 甲、乙等球员: who those of a list are. */
const GROUP = new RegExp(
  `^(?:[、和与及][\\u4e00-\\u9fff·]{2,8}){0,4}(?:等(?:[一二两三四五六七八九十\\d多几]+[名位个])?|(?:这|那)?(?:[两二三四五六七八九]|\\d)(?:[名位个大])?)(?:著名|知名|优秀|一线|当红|大牌|国际|主力|核心|年轻|外籍|好莱坞|前|老|新)?(?:${groupsOfPeople.join('|')})`,
  'u',
)
const GROUP_BEFORE = new RegExp(`(?:${groupsOfPeople.join('|')})$`, 'u')
const endsGroup = characterTable(groupsOfPeople.map((word) => word.replace(/\(.*/u, '').slice(-1)))
const opensGroup = characterTable('、和与及等这那两二三四五六七八九123456789')
/** 是名导演, 都是有实力的中锋, 成为球队的主席. */
const IS = new RegExp(
  `^(?:(?:[、和与及][\\u4e00-\\u9fff·]{2,8}){1,4}[都均]|[也都均只曾还])?(?:(?:是|就是|作为)[^，。,；;：:\\n]{0,12}(?:${groupsOfPeople.join('|')})|(?:成为|成了|出任|担任|就任|当上|升任|接任)[^，。,；;：:\\n]{0,10}(?:${officesOfPeople.join('|')}))(?=[，。,；;、：:\\s]|$)`,
  'u',
)
const opensIs = characterTable('、和与及都均也只曾还是就作成出担当升接')
const BEFORE = new RegExp(`(?:${beforeSoundingNames.join('|')})$`, 'u')
const endsBefore = characterTable(beforeSoundingNames.map((word) => word.slice(-1)))
const REACH = 60
const SHORT_REACH = 10

/** What stands around a candidate, and what is said of it where it is a likely name from abroad that nothing else makes somebody's. */
export function withSayings(
  text: string,
  candidate: NameCandidate,
  seen: Evidence,
  titles: Titles,
): Evidence {
  const { before, after, inside } = seen
  if (candidate.kind !== 'foreign' || candidate.cost > SOUNDS_AT_MOST || inside) return seen
  if (after < 0 || before + after >= SOMETHING || !isSaidOfPeople(text, candidate, titles)) return seen
  return { before, after: after + SAID_OF_PEOPLE, inside }
}

const isSaidOfPeople = (text: string, { start, end }: NameCandidate, titles: Titles): boolean =>
  end - start >= SHORTEST_SOUNDING &&
  isSounding(text, start) &&
  !followsWhere(text, start) &&
  (leadsUp(text, start, titles) || isOfSomebody(text, end))

function followsWhere(text: string, start: number): boolean {
  let at = start - 1
  while (at > start - SHORTEST_SOUNDING && isSounding(text, at)) at--
  return isIn(whereTo, text, at)
}

/** 首席顾问的|梅特里诺, 换下|梅特里诺. */
const leadsUp = (text: string, start: number, titles: Titles): boolean =>
  isIn(own, text, start - 1)
    ? titles.endingAt(start - 1)?.kind === 'position' ||
      (isIn(endsGroup, text, start - 2) && GROUP_BEFORE.test(text.slice(Math.max(0, start - 6), start - 1)))
    : isIn(endsBefore, text, start - 1) && BEFORE.test(text.slice(Math.max(0, start - 4), start))

/** Whether what stands right behind a likely name is said of people only. */
export function isOfSomebody(text: string, end: number): boolean {
  if (isIn(own, text, end)) return OWN.test(text.slice(end, end + SHORT_REACH))
  if (isIn(opensGroup, text, end) && GROUP.test(text.slice(end, end + REACH))) return true
  if (isIn(opensIs, text, end) && IS.test(text.slice(end, end + REACH))) return true
  const adverb = isIn(opensAdverb, text, end) ? ADVERB.exec(text.slice(end, end + 3)) : null
  if (adverb === null) return isDone(text, end)
  const at = end + adverb[0].length
  return speaks(text, at) || isDone(text, at) || isDone(text, end)
}

const isDone = (text: string, at: number): boolean =>
  isIn(opensDone, text, at) && DONE.test(text.slice(at, at + SHORT_REACH))

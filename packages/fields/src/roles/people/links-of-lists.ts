import { characterClass, characterTable, isIn, type Span } from '@jianbao/text'
import { openingBrackets, possessive } from '../../scan/shared-tables.js'
import { type Link, linkOf, NO_LINK, type Scene, WINDOW } from '../link.js'
import { isKin } from '../names/kin.js'
import { endsAsOrganization } from '../organizations/institution-words.js'
import { organizationBefore } from '../organizations/organizations.js'

/** Two full names that touch (记者王力张敏) are two of a list; 甲(化名)、乙. */
const LIST_JOINT =
  /^(?:[(（](?:化名|微博|[男女左中右]|\d{1,3}岁?|[A-Z][A-Za-z .'-]{1,24})[)）](?=.))?(?:|、|和|与|及|以及|[/／\s])$/u
const LONGEST_JOINT = 28
/** 以及; longer ones have brackets. */
const LONGEST_BARE = 2
/** Those of one character. */
const isMark = characterClass(/[、和与及/／\s]/u)
const opensLonger = characterTable('以(（')
const AFTER_LIST = /^等(?!人)/u
const closesList = characterTable('等')

/** 部长王力、李明的|家人: a name that only says whose kin somebody is. */
const isOfAnother = ({ text, titles }: Scene, end: number): boolean =>
  isIn(possessive, text, end) && isKin(titles.nearAt(end + 1))

/** Whether what stands between two names makes a list of them. */
function isJoint(text: string, start: number, end: number): boolean {
  const size = end - start
  if (size > LONGEST_JOINT) return false
  if (size === 0) return true
  if (size === 1) return isMark(text, start)
  if (!isIn(size > LONGEST_BARE ? openingBrackets : opensLonger, text, start)) return false
  return LIST_JOINT.test(text.slice(start, end))
}

/** The list that a name stands in (甲、乙和丙), as indexes of `scene.mentions`, first and last. */
export function listAround(scene: Scene, at: number): readonly [number, number] {
  let first = at
  while (isJoined(scene, first - 1) && at - first < 30) first--
  let last = at
  while (isJoined(scene, last) && last - at < 30) last++
  return [first, last]
}

/** Whether a name and the next one are of one list. */
function isJoined(scene: Scene, at: number): boolean {
  const [a, b] = [scene.mentions[at], scene.mentions[at + 1]]
  return (
    a !== undefined && b !== undefined && isJoint(scene.text, a.end, b.start) && !isOfAnother(scene, b.end)
  )
}

/** 三位|专家, 四大|教练, behind all of a list. */
const COUNTED = /^(?:[二两三四五六七八九十]|\d{1,2})(?:位|名|大)/u
const opensCount = characterTable('二两三四五六七八九十0123456789')

/** What all of a list are, of which a number tells: 甲、乙两位专家. */
export function linkAfterCount({ text, titles, nameStarts }: Scene, { end }: Span): Link {
  if (!isIn(opensCount, text, end)) return NO_LINK
  const counted = COUNTED.exec(text.slice(end, end + 3))?.[0]
  const title = counted === undefined ? undefined : titles.startingAt(end + counted.length)
  return title && !nameStarts.has(title.end) ? linkOf(title, null) : NO_LINK
}

/** 等国内银行的7名员工 after a list: what all in it are. */
export function linkAfterList(scene: Scene, { end }: Span): Link {
  const { text } = scene
  if (!isIn(closesList, text, end) || !AFTER_LIST.test(text.slice(end, end + 2))) return NO_LINK
  const from = end + 1
  const title = scene.titles.firstIn(from, Math.min(text.length, from + WINDOW))
  if (!title || MARK.test(text.slice(from, title.start)) || scene.nameStarts.has(title.end)) return NO_LINK
  const organization = organizationBefore(text, title.start, scene.index, from)
  const bare = text.slice(from, organization?.start ?? title.start)
  if (!organization && bare.length > 8 && !endsAsOrganization(bare)) return NO_LINK
  return linkOf(title, organization)
}

const MARK = /[\p{P}\n]/u

import { characterClass, characterTable, isIn, wordTag } from '@jianbao/text'
import { blanks } from '../../scan/shared-tables.js'
import { givenNames } from './given-names.js'
import { latinWords, smallLatinWords } from './latin-words.js'
import { acts, speaks } from './person-verbs.js'
import { isOfSomebody } from './sounding-names.js'

/** 制作人Joe, 设计师KenMiller, 部长KenO’Neil: one word, or several that lost their spaces. */
const ONE_WORD =
  /(?<![\p{Script=Latin}\p{N}.@/-])(?:\p{Lu}[\p{Ll}'’]{2,}(?:(?:O[’'])?\p{Lu}\p{Ll}+){0,2}|\p{Lu}\p{Ll}(?:\p{Lu}\p{Ll}{2,}){1,2})(?![\p{Script=Latin}\p{N}&+@/-]|[:：.][\p{L}\p{N}]| \p{Lu})/uy
/** 设计师kenmiller: what lost its capitals too. */
const SMALL = /[a-z]{4,24}(?![A-Za-z\d&+@/.’'-]| [A-Za-z])/uy
/** Of several words that lost their spaces: android and the like are shorter, or nouns follow. */
const LONG = 7
const SEVERAL = /\p{Ll}[ ’']?\p{Lu}/u
const FIRST = /^\p{Lu}\p{Ll}+/u
const isMark = characterClass(/[，。,；;、！!？?（()）”」』《…\n]/u)
/** What stands between a subject and the rest: 针对, 近日, 最近, 这样, 的. */
const leadsOn = characterTable('dptvrcuf')
const smallWords: ReadonlySet<string> = new Set(
  [...latinWords, ...smallLatinWords].map((word) => word.toLowerCase()),
)

const wordAt = (text: string, start: number, pattern: RegExp): string | undefined => {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0]
}

/** Whether what somebody does stands behind the letters at a place: asked before the pattern is. */
export function actsBehindWord(text: string, start: number): boolean {
  const limit = Math.min(text.length, start + LONGEST)
  let end = start
  while (end < limit && text.charCodeAt(end) < FIRST_HAN && !isIn(blanks, text, end)) end++
  return acts(text, behindBlank(text, end))
}

const LONGEST = 30
const FIRST_HAN = 0x2e80

/** The word with a capital that could be somebody's whole name at a place. */
export function capitalWordAt(text: string, start: number): string | undefined {
  const name = wordAt(text, start, ONE_WORD)
  return name === undefined || latinWords.has(name) ? undefined : name
}

/** The word without a capital that names somebody directly behind an office; nothing else says that it is a name. */
export function smallWordAt(
  text: string,
  start: number,
  addressed: (end: number) => boolean,
): string | undefined {
  const name = wordAt(text, start, SMALL)
  if (name === undefined || smallWords.has(name)) return undefined
  const end = start + name.length
  return addressed(end) || isDone(text, end) || (name.length >= LONG && goesOn(text, end)) ? name : undefined
}

const behindBlank = (text: string, end: number): number => (isIn(blanks, text, end) ? end + 1 : end)

/** 运营商, 零售商: offices that firms hold rather than people. */
const FIRM_OFFICE =
  /(?:运营|营运|供应|零售|服务|开发|出版|制造|生产|代理|经销|分销|批发|发行|承包|赞助|电信|网络|汽车|手机|设备|集成|提供|代工|整车|厂|渠道|平台|软件|方案)商$/u
const isTrader = characterTable('商')

/** Whether what ends before a name in Latin letters says that it is a firm's. */
export const isOfFirm = (text: string, end: number): boolean =>
  isIn(isTrader, text, end - 1) && FIRM_OFFICE.test(text.slice(Math.max(0, end - 3), end))

/** 设计师, 影评人, 总监: what only people are; a 主播 or a 选手 may as well follow what is shown or played. */
export const ofPeopleOnly = characterTable('师员人家监长理官剧编席管')

/** What shops and goods that are called after somebody are said to do as well: Paul Smith的, 在, 将. */
const ofThings = characterTable('的在是有为与和及等用将之让')

/** JohnMiller说, 回忆, 告诉, several words run together: what firms that are called after somebody do not do; they 表示, 认为 and 宣布. */
const TELLS = /^(?:说(?!明)|回忆|告诉|坦言|笑|感叹)/u
const TELLING_REACH = 2
const opensTelling = characterTable('说回告坦笑感')
const opensSaying = characterTable('说')
/** Bob说法: no 说; but Bob说法国很美. */
const MANNER_OF_SPEAKING = /^说[法辞](?![国语式院官律])/u
const SAYING_REACH = 3

/**
 * 歌手Joe获奖, 制作人Joe，: with another noun right behind it, it is the name of a thing.
 * @param ofSomebody whether the office is one that only people hold: 指挥官Joe奉命
 */
export const standsAlone = (text: string, name: string, end: number, ofSomebody: boolean): boolean =>
  isDone(text, end) ||
  (SEVERAL.test(name) && goesOn(text, behindBlank(text, end))) ||
  (ofSomebody && !isIn(ofThings, text, behindBlank(text, end)) && goesOn(text, behindBlank(text, end)))

const tells = (text: string, at: number): boolean =>
  isIn(opensTelling, text, at) && TELLS.test(text.slice(at, at + TELLING_REACH))

const isDone = (text: string, end: number): boolean =>
  end >= text.length || isMark(text, end) || acts(text, behindBlank(text, end))

function goesOn(text: string, at: number): boolean {
  const tag = wordTag(text, at, at + 2) ?? wordTag(text, at, at + 1)
  return tag !== null && isIn(leadsOn, tag, 0)
}

/** Ellen表示, JohnMiller说: what only people are called, and do. */
export function speaksAsPerson(text: string, name: string, end: number): boolean {
  if (!givenNames.has(FIRST.exec(name)?.[0] ?? '')) return false
  const at = behindBlank(text, end)
  if (isIn(opensSaying, text, at) && MANNER_OF_SPEAKING.test(text.slice(at, at + SAYING_REACH))) return false
  if (isOfSomebody(text, at)) return true
  if (name.includes(' ')) return speaks(text, at) || (!isIn(ofThings, text, at) && acts(text, at))
  return SEVERAL.test(name) ? tells(text, at) : speaks(text, at)
}

import { characterTable, holdsAny, isIn, surnameCost, wordTag } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import { near } from '../../scan/near.js'
import { digits } from '../../scan/shared-tables.js'
import { stretchOf } from '../../scan/stretch-of.js'
import { takesAspect } from './aspects.js'
import { isBrand, withinBrand } from './brands.js'
import { STRONG } from './foreign-scores.js'
import { FAMOUS } from './known-names.js'
import type { NameCandidate } from './name-candidates.js'
import type { Evidence } from './name-evidence.js'
import { notNames } from './not-names.js'
import { officeOrPlace } from './offices-and-places.js'
import { speaks } from './person-verbs.js'

/** No name has more for it than this without its surroundings. */
const MOST_BY_ITSELF = 12
export const NAMES_A_THING = 'names a place or a thing'

/** “小某某”, 有“中国某某”之称. */
const likeness = characterTable('小大')
const LIKENED = /[“"「『‘][小大]$/u

/** 被称为“东方贝利”: the quotation ends with the name. */
const LIKENED_TO =
  /(?:称为|称作|称之为|誉为|喻为|视为|号称|堪称|称)[^，。,“”"]{0,4}[“"「『][^”"」』，。,]{0,5}$/u
const closings = characterTable('”"」』')
/** “童颜江”的外号. */
const NICKNAME = /^的?(?:之称|外号|绰号|雅号|名号|称号|美称|美誉|称呼|头衔|别名)/u

export const INSIDE_TITLE = -7
const isNotName = stretchOf(notNames)
/** 0.5万人次/公里·日. */
const MEASURED = /^(?:公?里|千?米|[吨天日人])·/u
const opensMeasured = characterTable('公里千米吨天日人')

/** 何|笑说, 方|坦言: the second character begins the verb of a speaker. */
const SPEAKS = /^(?:[笑坦直诉叹戏苦谦辩供自][说言称道指]|感叹|感慨|回忆|回应|介绍)$/u
const speakings = characterTable('说言称道指叹慨忆应绍')
const opensSpeaking = characterTable('笑坦直诉叹戏苦谦辩供自感回介')

/** 交警江堰大|队: the last character begins the word for a unit. */
const UNIT = /^[大支总中]队(?![长指教政副])/u
const endsUnit = characterTable('队')

const isLikened = (text: string, start: number, end: number): boolean =>
  (isIn(likeness, text, start - 1) && LIKENED.test(text.slice(Math.max(0, start - 2), start))) ||
  (isIn(closings, text, end) &&
    (NICKNAME.test(text.slice(end + 1, end + 5)) ||
      LIKENED_TO.test(text.slice(Math.max(0, start - 16), start))))

/** “马习会”: a meeting by the surnames of two. */
const MEETING = /^会[”"」』]/u
const meets = characterTable('会')
const opensQuote = characterTable('“"「『')
const isMeeting = (text: string, start: number, end: number): boolean =>
  isIn(meets, text, end) && isIn(opensQuote, text, start - 1) && MEETING.test(text.slice(end, end + 2))

/** 助理|费名义, 提成高达|2万: what somebody is paid; 关及岑: two people by their surnames. */
const isFeeOrPair = (text: string, start: number, end: number): boolean =>
  (text[end - 1] === AS_MUCH && isIn(digits, text, end)) ||
  (end - start === 3 &&
    (text[start] === FEE
      ? isHan(text, start - 1) && NOUN_OR_VERB.test(wordTag(text, start + 1, end) ?? '')
      : text[start + 1] === AND && surnameCost(text[start + 2] ?? '') !== undefined))
const FEE = '费'
const AS_MUCH = '达'
const AND = '及'
const NOUN_OR_VERB = /^(?:n|v|vn)$/u

const standsAgain = (text: string, word: string): boolean => text.indexOf(word) !== text.lastIndexOf(word)

/** 老|苏请, 唐|唐怀念: who is called 老苏, or 唐唐, here and elsewhere. */
const old = characterTable('老')
const isNickname = (text: string, start: number, end: number): boolean => {
  if (start === 0) return false
  if (!isIn(old, text, start - 1) && text.charCodeAt(start - 1) !== text.charCodeAt(start)) return false
  const called = text.slice(start - 1, start + 1)
  const whole = text.slice(start, end)
  const around = near(text, start, end)
  return standsAgain(around, called) && !standsAgain(around, whole)
}

/** 巴尔曼周三, 托尔森来: when somebody does something, and that he comes. */
const WHEN = /.{2}周[一二三四五六日]$|.{3}来$/u
const endsWhen = characterTable('一二三四五六日来')

/** 业者|应善尽…, 商户|应明码标价: behind a word for people as a group it is what they shall do. */
const endsGroup = characterTable('者商户方们')
const SHALL = '应'
/** 候选人|马也紧锣密鼓, 官员曾答允. */
const ADVERB_LAST = /^.[也都就还却便又]$|^..[曾已仍]$/u
const endsAdverb = characterTable('也都就还却便又曾已仍')
/** 民警|于三日内. */
const ON = '于'
const ON_A_DAY = /^于(?:[一二三四五六七八九十两]{1,2}|[今昨明近当次本同])[日月年晚天时点周]$/u
/** 后卫里夫斯|左膝. */
const sides = characterTable('左右双')
const limbs = characterTable('膝脚腿臂手眼肩踝腕肘侧耳')
/** 给条路佢行: what only Cantonese has, and no name. */
const cantonese = characterTable('佢哋嘅咗啲嚟喺冇咁乜')
/** 冯家|的日子, 冯家|人: all who live under one roof. */
const family = characterTable('家')
const ofFamily = characterTable('的人里门院')
const ONCE = '曾'
const opensClause = characterTable([ONCE, ON, SHALL])
const isClause = (text: string, start: number, end: number, name: string): boolean =>
  (end - start > 2 && takesAspect(text, end)) ||
  (isIn(endsWhen, text, end - 1) && WHEN.test(name)) ||
  (isIn(sides, text, end - 1) && isIn(limbs, text, end)) ||
  (isIn(endsAdverb, text, end - 1) && ADVERB_LAST.test(name) && isHan(text, end)) ||
  (isIn(then, text, end - 1) && name.length === 3 && endsWithThen(text, end, name)) ||
  holdsAny(cantonese, text, start, end) ||
  isHousehold(text, start, end) ||
  (isIn(opensClause, text, start) && opensAsClause(text, start, end, name))

const then = characterTable('则')
/** 王力|则说, 何官|则表示; but 陈守则, whose given name is a word, and 林以则|后来, with no verb of saying behind. */
const endsWithThen = (text: string, end: number, name: string): boolean =>
  wordTag(text, end - 2, end) === null &&
  (speaks(text, end) || officeOrPlace(name.slice(0, 2), true) !== null)

const isHousehold = (text: string, start: number, end: number): boolean =>
  end - start === 2 && isIn(family, text, end - 1) && isIn(ofFamily, text, end)

const opensAsClause = (text: string, start: number, end: number, name: string): boolean =>
  (name.startsWith(ONCE) && name.length > 2 && wordTag(text, start + 1, end) === 'v') ||
  (name.startsWith(ON) && ON_A_DAY.test(name)) ||
  (name.startsWith(SHALL) && isIn(endsGroup, text, start - 1))

/** 福特总裁: the title behind a brand is its own. */
const namesBrand = (text: string, start: number, end: number, named: boolean): boolean =>
  withinBrand(text, start, end) || (!named && isBrand(text, start, end))

/** What is known of a stretch that no surroundings outweigh; null where nothing is. */
export function prejudice(
  text: string,
  { start, end, name, cost }: NameCandidate,
  known: number,
  { before, after, inside }: Evidence,
): string | null {
  const found = before + after + (inside ? INSIDE_TITLE : 0)
  if (found + MOST_BY_ITSELF < cost && known === 0) return 'plain words'
  if (isIn(opensMeasured, text, start) && MEASURED.test(name)) return 'plain words'
  if (isNotName(text, start, end) || (found < STRONG && isNotName(text, start + 1, end)))
    return 'a word of the news'
  if (isFeeOrPair(text, start, end) || isMeeting(text, start, end) || isClause(text, start, end, name))
    return 'plain words'
  if (isLikened(text, start, end)) return 'somebody likened to another'
  if (isNickname(text, start, end)) return 'part of a nickname'
  if (
    end - start < 4 &&
    isIn(speakings, text, end) &&
    isIn(opensSpeaking, text, end - 1) &&
    SPEAKS.test(text.slice(end - 1, end + 1))
  )
    return 'plain words'
  if (isIn(endsUnit, text, end) && UNIT.test(text.slice(end - 1, end + 2))) return NAMES_A_THING
  const named = before >= STRONG || ((known & FAMOUS) !== 0 && found >= STRONG)
  if (namesBrand(text, start, end, named)) return 'a brand'
  return officeOrPlace(name, found >= STRONG)
}

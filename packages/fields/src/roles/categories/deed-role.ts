import type { RoleName } from '@jianbao/record'
import { characterTable, isIn, type Span } from '@jianbao/text'
import { Lexicon, type Match } from '../../scan/lexicon.js'
import { openingBrackets, possessive } from '../../scan/shared-tables.js'
import { activeDeeds, adverbs, passiveDeeds, sanctions } from './deeds.js'
import { behindBrackets } from './predicates.js'

const ADVERBS_AT_MOST = 4
/** Who did it stands between 被 and the verb. */
const AGENT_AT_MOST = 8
/** 将王力|成功救出. */
const ADVERB_AT_MOST = 6
/** 将|同村的李某|打伤. */
const OBJECT_AT_MOST = 12

const adverbWords = new Lexicon(new Map([...adverbs].map((word) => [word, true])))
const active = new Lexicon(activeDeeds)
const passive = new Lexicon(passiveDeeds)

const passives = characterTable('被遭')
/** 遭到, 遭遇, 遭受. */
const endsPassive = characterTable('到遇受')
/** 将王力抓获, 把王力打伤: what governs the one that the verb behind is done to. */
const governs = characterTable('将把')
const towards = characterTable('对')
const given = characterTable('予')
/** 打伤, 抓获: a verb that tells its outcome never has its object behind 对; who stands there did it. */
const outcomes = characterTable('获住走回离伤死出起下飞倒残晕断服毙')
/** 将他人打伤: somebody else. */
const disposes = characterTable('将把')
const clauseEnds = characterTable(',，。；;、：:！？!?\n“”"（()）')
/** 拘留|所, 绑架|案, 死亡|率, 诈骗|团伙: the verb is part of a noun. */
const NAMES_A_THING = /^(?:[所案率罪犯者书状]|团伙|集团|证明|人数|事件|嫌疑|分子|赔偿|原因|名单|现场|通知)/u

/**
 * The part that the verb beside a name gives its bearer: 王力被警方行政拘留, 王力因抢救无效死亡, 对局长王力决定逮捕.
 * @param opening where the words before the name begin that say who he or she is
 */
export function deedRole(text: string, { start, end }: Span, opening: number): RoleName | null {
  const owns = isIn(possessive, text, end)
  const role = sued(doneBefore(text, Math.min(start, opening)), owns)
  if (role !== null) return role
  const from = isIn(openingBrackets, text, end) ? behindBrackets(text, end) : end
  const lead = Math.min(start, opening) - 1
  const governor = isIn(formers, text, lead) ? lead - 1 : lead
  if (isIn(governs, text, governor)) return sued(doneTo(text, from, ADVERB_AT_MOST), owns)
  if (isIn(towards, text, governor)) return doneTo(text, from, ADVERB_AT_MOST, isMeasure)
  return isIn(given, text, governor) ? doneTo(text, from, ADVERB_AT_MOST, isSanction) : did(text, from)
}

/** 起诉王力的|公司: the one that is sued is another, while whoever has an arm broken is harmed. */
const sued = (role: RoleName | null, owns: boolean): RoleName | null =>
  owns && role === 'defendant' ? null : role

type IsDeed = (text: string, start: number, end: number) => boolean
/** 对王力|刑事拘留. */
const isMeasure: IsDeed = (text, start, end) => end - start > 1 && !isIn(outcomes, text, end - 1)
/** 给予王力|开除党籍|处分, but 授予王力|抓获|逃犯一等功. */
const isSanction: IsDeed = (text, start, end) => sanctions.has(text.slice(start, end))

/** 对|原局长王力决定逮捕. */
const formers = characterTable('原前')

/** What the bearer of the name before a place did, or had done to him or her. */
function did(text: string, end: number): RoleName | null {
  let at = end
  for (let taken = 0; taken < ADVERBS_AT_MOST; taken++) {
    const deed = active.at(text, at)[0]
    if (deed) return told(text, deed.end) ? deed.value : null
    if (isPassive(text, at)) return suffered(text, at + 1)
    // 将|被起诉: will be.
    const isFuture = isIn(disposes, text, at) && isPassive(text, at + 1)
    if (isIn(disposes, text, at) && !isFuture) return disposed(text, at + 1)
    const next = isFuture ? at + 1 : adverbWords.at(text, at)[0]?.end
    if (next === undefined) return null
    at = next
  }
  return null
}

/** 被告上法庭, but 将|被告王力诉至法院. */
const isPassive = (text: string, at: number): boolean =>
  isIn(passives, text, at) && (!isIn(accused, text, at + 1) || isIn(toCourt, text, at + 2))
const accused = characterTable('告')
const toCourt = characterTable('上到')

function suffered(text: string, at: number): RoleName | null {
  const from = isIn(endsPassive, text, at) ? at + 1 : at
  return doneTo(text, from, AGENT_AT_MOST, (_, start) => !suesNext(text.slice(from, start + SUIT_SIZE)))
}

/** 被|辞退后将公司告上法庭: whoever was wronged is the one that sues. */
const suesNext = (words: string): boolean => SUES_NEXT.test(words)
const SUES_NEXT = /[后将把].*(?:告.|诉至|诉上|起诉|状告|索赔)$/u
const SUIT_SIZE = 2

function disposed(text: string, at: number): RoleName | null {
  const deed = firstDeed(text, at, OBJECT_AT_MOST)
  if (deed?.value !== 'victim' || !told(text, deed.end)) return null
  const isAttribute = ATTRIBUTE.test(text.slice(deed.end, deed.end + 2)) && !isToldOf(text, at, deed)
  return isAttribute ? null : 'suspect'
}

/** 把砸|烂的|瓜收起: what happened to the object before, not what is done to it. */
const ATTRIBUTE = /^[\u4e00-\u9fff]?的/u

/** 将|邻居|打伤|的事实, (是他)将|邻居|打伤|的。: somebody is harmed, and 的 makes the sentence a thing to be told. */
function isToldOf(text: string, at: number, deed: Match<RoleName>): boolean {
  const object = adverbWords.at(text, at)[0]?.end ?? at
  if (object >= deed.start || isIn(passives, text, deed.start - 1)) return false
  return TOLD_OF.test(text.slice(deed.end, deed.end + TOLD_SIZE))
}

/** Not 的消息|告诉妻子: there it is the news that 将 governs. */
const TOLD_OF =
  /^的(?:[，。；！？,;!?\n]|$|(?:犯罪|违法)?(?:事实|消息|行为|经过|过程|案件|案子|罪行|嫌疑|动机|原因|事)(?!情?(?:告|交给|发|报|上报|通报|通知|公|说|讲|转|写|拍|隐瞒|瞒)))/u
const TOLD_SIZE = 10

/** What the first verb of harm or arrest from a place on makes of the one that it is done to. */
function doneTo(text: string, from: number, reach: number, isDeed?: IsDeed): RoleName | null {
  const deed = firstDeed(text, from, reach)
  if (deed === null || !told(text, deed.end)) return null
  return isDeed === undefined || isDeed(text, deed.start, deed.end) ? deed.value : null
}

/** 没|砸烂, 不|起诉: not done. */
const denials = characterTable('没未不')

function firstDeed(text: string, from: number, reach: number): Match<RoleName> | null {
  for (let place = from; place <= from + reach && !isIn(clauseEnds, text, place); place++) {
    const deed = passive.at(text, place)[0]
    if (deed) return isIn(denials, text, place - 1) ? null : deed
  }
  return null
}

/** 逮捕了|王力, 救出|王力: a verb of two characters and more right before its object. */
function doneBefore(text: string, start: number): RoleName | null {
  const end = isIn(perfective, text, start - 1) ? start - 1 : start
  if (!isIn(endsDeed, text, end - 1)) return null
  for (let size = 2; size <= LONGEST_BEFORE; size++) {
    const role = size > end ? undefined : passiveDeeds.get(text.slice(end - size, end))
    if (role !== undefined) return isIn(denials, text, end - size - 1) ? null : role
  }
  return null
}

const perfective = characterTable('了')
const endsDeed = characterTable([...passiveDeeds.keys()].map((word) => word.slice(-1)))
const LONGEST_BEFORE = 4

const told = (text: string, end: number): boolean => !NAMES_A_THING.test(text.slice(end, end + 2))

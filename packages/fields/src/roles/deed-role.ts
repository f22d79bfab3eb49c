import type { RoleName } from '@jianbao/record'
import { characterTable, isIn, type Span } from '@jianbao/text'
import { Lexicon } from '../scan/lexicon.js'
import { openingBrackets } from '../scan/shared-tables.js'
import { activeDeeds, adverbs, passiveDeeds } from './deeds.js'
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
/** 将王力抓获, 对王力刑事拘留, 给予王力开除党籍处分: what governs the one that the verb behind is done to. */
const governs = characterTable('将把对予')
/** 将他人打伤: somebody else. */
const disposes = characterTable('将把')
const clauseEnds = characterTable(',，。；;、：:！？!?\n“”"（()）')
/** 拘留|所, 绑架|案, 死亡|率, 诈骗|团伙: the verb is part of a noun. */
const NAMES_A_THING = /^(?:[所案率罪犯者]|团伙|集团|证明|人数|事件|嫌疑|分子|赔偿|原因|名单|现场|通知)/u

/**
 * The part that the verb beside a name gives its bearer: 王力被警方行政拘留, 王力因抢救无效死亡, 对局长王力决定逮捕.
 * @param opening where the words before the name begin that say who he or she is
 */
export function deedRole(text: string, { start, end }: Span, opening: number): RoleName | null {
  const role = doneBefore(text, Math.min(start, opening))
  if (role !== null) return role
  const from = isIn(openingBrackets, text, end) ? behindBrackets(text, end) : end
  const lead = Math.min(start, opening) - 1
  return isIn(governs, text, isIn(formers, text, lead) ? lead - 1 : lead)
    ? doneTo(text, from, ADVERB_AT_MOST)
    : did(text, from)
}

/** 对|原局长王力决定逮捕. */
const formers = characterTable('原前')

/** What the bearer of the name before a place did, or had done to him or her. */
function did(text: string, end: number): RoleName | null {
  let at = end
  for (let taken = 0; taken < ADVERBS_AT_MOST; taken++) {
    const deed = active.at(text, at)[0]
    if (deed) return told(text, deed.end) ? deed.value : null
    if (isIn(passives, text, at)) return suffered(text, at + 1)
    // 将|被起诉: will be.
    const isFuture = isIn(disposes, text, at) && isIn(passives, text, at + 1)
    if (isIn(disposes, text, at) && !isFuture) return disposed(text, at + 1)
    const next = isFuture ? at + 1 : adverbWords.at(text, at)[0]?.end
    if (next === undefined) return null
    at = next
  }
  return null
}

const suffered = (text: string, at: number): RoleName | null =>
  doneTo(text, isIn(endsPassive, text, at) ? at + 1 : at, AGENT_AT_MOST)

function disposed(text: string, at: number): RoleName | null {
  const deed = firstDeed(text, at, OBJECT_AT_MOST)
  const isHarm =
    deed?.value === 'victim' && told(text, deed.end) && !ATTRIBUTE.test(text.slice(deed.end, deed.end + 2))
  return isHarm ? 'suspect' : null
}

/** 把砸|烂的|瓜收起: what happened to the object before, not what is done to it. */
const ATTRIBUTE = /^[\u4e00-\u9fff]?的/u

/** What the first verb of harm or arrest from a place on makes of the one that it is done to. */
function doneTo(text: string, from: number, reach: number): RoleName | null {
  const deed = firstDeed(text, from, reach)
  return deed !== null && told(text, deed.end) ? deed.value : null
}

/** 没|砸烂: not done. */
const denials = characterTable('没未')

function firstDeed(text: string, from: number, reach: number): { end: number; value: RoleName } | null {
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
    if (role !== undefined) return role
  }
  return null
}

const perfective = characterTable('了')
const endsDeed = characterTable([...passiveDeeds.keys()].map((word) => word.slice(-1)))
const LONGEST_BEFORE = 4

const told = (text: string, end: number): boolean => !NAMES_A_THING.test(text.slice(end, end + 2))

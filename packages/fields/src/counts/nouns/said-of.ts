import { characterTable, isIn, type Span } from '@jianbao/text'
import { clauseEnd } from '../../quantities/clauses.js'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { type MeasureClass, namesActions } from '../measures/measures.js'
import type { Sighting } from '../sighting.js'
import { attributiveVerbs, compoundVerbs, nominalVerbs, nounSuffixes, topicNouns } from './noun-classes.js'
import { asksForKind, suits } from './noun-of-kind.js'
import { isNoun, kindOf } from './word-kinds.js'

/** Whether the first word at `at` is a verb. */
export const startsWithVerb = (text: string, at: number) => {
  const first = cutWords(text, at, Math.min(text.length, at + 6))[0]
  return first !== undefined && kindOf(first) === 'verb'
}

/** `产品有八件超量添加防腐剂`, `协商三次未果`: what follows is said of what stands before the number. */
function isPredicate(text: string, after: Span, before: Following['before'], measure: MeasureClass): boolean {
  if (measure === 'event') {
    const head = cutWords(text, after.start, after.end).at(-1)
    // 执行6次发射任务: what ends in a noun is what is counted
    if ((head && /^n/u.test(head.tag)) || !startsWithVerb(text, after.start)) return false
    const action = before()
    return action !== null && cutWords(text, action.start, action.end).at(-1)?.tag === 'v'
  }
  if (measure !== 'any' || nominalVerbs.has(text.slice(after.start, after.end))) return false
  // 两种拍法
  if (after.end - after.start === 2 && nounSuffixes.has(text[after.end - 1] ?? '\n')) return false
  return (startsWithVerb(text, after.start) || hasVerbInside(text, after)) && before() !== null
}

/** `车票|核验|流程`: a verb that the phrase has taken in between two nouns. */
function hasVerbInside(text: string, { start, end }: Span): boolean {
  const [first, second] = cutWords(text, start, end)
  return second?.tag === 'v' && !isNoun(first) && !compoundVerbs.has(second.word)
}

const PREDICATE = /^(?:v|vd|a|ad|z)$/u
const DENIAL = /^(?:[不未无没].{0,2}|均|都|皆|全)$/u

/** Whether the clause says something of `[start, end)`: a predicate follows, and no 的 makes an attribute of it. */
function isSubject(text: string, { end }: Span): boolean {
  const words = cutWords(text, end, clauseEnd(text, end, 10))
  const first = words.findIndex((word) => word.tag !== 'd' || DENIAL.test(word.word))
  const predicate = words[first]
  if (!predicate || !(PREDICATE.test(predicate.tag) || DENIAL.test(predicate.word))) return false
  return !words.some((word) => word.word === '的')
}

const ABSTRACT = /^[个项种类条点大方]/u

export const opensMagnitude = characterTable('规数总大关水目左上产以门')

/** `30万辆规模`, `100家大关`: how much, not of what. */
export const MAGNITUDE = /^(?:规模|数量|总量|大关|关口|水平|目标|左右|上下|产能|以上|门槛)$/u

/** Three of them are counted: `三个目标`, `五道门槛`. */
const isMagnitude = (text: string, { start, end }: Span, measure: string) =>
  isIn(opensMagnitude, text, start) &&
  MAGNITUDE.test(text.slice(start, end)) &&
  !/^[个项种类条道重]$/u.test(measure)

const opensTopic = characterTable([...topicNouns])

/** `5件标签不实`, `3颗热量就高达300大卡`: a quality of what is counted. */
const isQuality = (text: string, after: Span, measure: string) =>
  isIn(opensTopic, text, after.start) &&
  !ABSTRACT.test(measure) &&
  cutWords(text, after.start, after.end).every(
    ({ word, tag }, index) => topicNouns.has(word) || (index > 0 && tag === 'vn'),
  ) &&
  isSubject(text, after)

/** `其中4部|票房过亿`: a quality alone. */
const isTopic = (text: string, { start, end }: Span): boolean =>
  isIn(opensTopic, text, start) && topicNouns.has(text.slice(start, end))

const PART =
  /[0-9一二两三四五六七八九十百千万亿多余][\p{Script=Han}]{2,12}中(?:，|,)?(?:共有|仅有|只有|约有|有|约|共|仅)?$/u

/** What `中` and the words of having between it and the number end in. */
const endsPart = characterTable('中，,有约共仅')

/** `28种蔬菜中19种价格上涨`, `五起事实中有两起证据不足`: said of so many of what stands before 中. */
const isPartOfWhole = (text: string, at: number, after: Span, measure: MeasureClass) =>
  isIn(endsPart, text, at - 1) &&
  PART.test(text.slice(Math.max(0, at - 18), at)) &&
  !(asksForKind(measure) && suits(measure, text.slice(after.start, after.end))) &&
  isSubject(text, after)

/** A size or a rule, of which the quantity before 的 is the content. */
const LIMITS =
  /^(?:原则|规模|目标|限额|标准|要求|规定|说法|上限|下限|水平|数量|限制|门槛|速度|频率|份量|分量|剂量|产量|产能|销量|库存|能力|大关)/u

const prepositions = characterTable('由在从被把将向给往对因经沿按跟与和同')

/** Whether what stands after the measure begins with a preposition. */
const isAdverbial = (text: string, at: number) =>
  isIn(prepositions, text, at) && cutWords(text, at, Math.min(text.length, at + 6))[0]?.word.length === 1

/** With whom, by whom and why: what they open is no attribute unless a 的 follows. */
const opensAside = characterTable('由把将向给对因跟与和同')

/** `请两位|跟观众打招呼`, `剩下的三个|由他保管`: the clause goes on, with nothing named. */
function clauseGoesOn(text: string, at: number, measure: MeasureClass): boolean {
  if (!isIn(opensAside, text, at) || !isAdverbial(text, at)) return false
  const end = clauseEnd(text, at, 24)
  return !text.slice(at, end).includes('的') && !hasHeadBehindVerb(cutWords(text, at, end), measure)
}

/**
 * `12名|因疫情|滞留|旅客`, `两名|和他|合租|女生`: what the preposition opens is an attribute of a noun of the kind behind
 * its verb, or behind a word after somebody's name.
 */
function hasHeadBehindVerb(words: readonly Word[], measure: MeasureClass): boolean {
  if (!asksForKind(measure)) return false
  const named = /^(?:nr|r)$/u.test(words[1]?.tag ?? '')
  return words.some(
    (word, index) =>
      index > 2 && (named || /^v/u.test(words[index - 1]?.tag ?? '')) && suits(measure, word.word),
  )
}

/** Whether a stretch holds no word that is a noun by the list. */
const isThingless = (text: string, { start, end }: Span) =>
  end - start < 3 && cutWords(text, start, end).every((word) => kindOf(word) !== 'noun')

/** What stands after the measure, and what can be counted instead. */
export interface Following {
  readonly after: Span
  /** Where the quantity ends. */
  readonly end: number
  readonly before: () => Span | null
  /** What the same measure counted before in the sentence. */
  readonly sharedNoun: string | null
}

/** Whether what stands after begins the clause's predicate, or is the quantity's own size or rule. */
function isOutside(
  text: string,
  { follower, number }: Sighting,
  { after, end, before, sharedNoun }: Following,
): boolean {
  if (clauseGoesOn(text, end, follower.kind === 'measure' ? follower.measure : 'any')) return true
  const isAdjacent = () => before()?.end === number.start
  // 货船2艘由拖轮带到港口
  if (isAdverbial(text, end) && ((follower.kind === 'measure' && follower.sure === true) || isAdjacent()))
    return true
  // 食管、贲门两处长癌
  if (isThingless(text, after) && isAdjacent()) return true
  const ofPerson =
    follower.kind === 'measure' &&
    follower.measure === 'event' &&
    suits('person', text.slice(after.start, after.end))
  // 两次授予他奖章的校长
  if (ofPerson && startsWithVerb(text, end)) return true
  if (text[end] !== '的') return false
  // 不超过三份的原则; 每月运动3次的人, 日产原油两万桶以上的油井: an attribute of what follows
  return ofPerson || sharedNoun !== null || LIMITS.test(text.slice(end + 1, end + 5)) || isAdjacent()
}

const AT_HEAD = /(?:^|[，。；：！？,;\n]|其中|另有|还有)$/u

/** `其中3条延长服务时间`, `六件带有铭文`: a verb after a number that heads its clause is said of what was counted before. */
const isVerbOfCounted = (text: string, start: number, { after, end }: Following) => {
  // 三本出自新人之手: the clause's verb, no attribute
  const at = text[after.start - 1] === '之' ? end : after.start
  const first = cutWords(text, at, Math.min(text.length, at + 6))[0]
  return (
    first !== undefined &&
    kindOf(first) === 'verb' &&
    !attributiveVerbs.has(first.word) &&
    AT_HEAD.test(text.slice(Math.max(0, start - 2), start))
  )
}

const isVerbOfAny = (text: string, { follower, number }: Sighting, following: Following) =>
  follower.measure === 'any' && isVerbOfCounted(text, number.start, following)

/** `其中两次未遂`, `分三次买进奶粉`: how often, not of what. */
const isManner = (text: string, start: number, after: Span) =>
  text.startsWith('未遂', after.start) || (text[start - 1] === '分' && startsWithVerb(text, after.start))

const joints = characterTable('和或及、')

/** The first of the nouns that a phrase joins. */
function firstOfSeveral(text: string, { start, end }: Span): string {
  let at = start
  while (at < end && !isIn(joints, text, at)) at++
  return text.slice(start, at)
}

/**
 * Whether the words after the measure are not what it counts: said of what stands before (`渔船300艘回港`), of what the
 * numbers before counted (`其中4名生命体征平稳`), or of what the measure itself names (`一家四口搬进新居`).
 */
export function isSaidOf(text: string, sighting: Sighting, following: Following): boolean {
  const { follower, number } = sighting
  const { after, before, sharedNoun } = following
  if (follower.kind !== 'measure') return false
  const { measure } = follower
  if (isQuality(text, after, follower.word) || isMagnitude(text, after, follower.word)) return true
  if (isOutside(text, sighting, following)) return true
  if (measure === 'event' && isManner(text, number.start, after)) return true
  // 失误81次全队最多
  if (text[after.end] === '最' && before()?.end === number.start) return true
  if (isPartOfWhole(text, number.start, after, measure)) return true
  if (sharedNoun !== null && (isTopic(text, after) || isVerbOfAny(text, sighting, following))) return true
  const suited = (span: Span) => suits(measure, firstOfSeveral(text, span))
  if (follower.sure && startsWithVerb(text, after.start) && !namesActions.has(follower.word)) return true
  if (follower.word === '方面') return false
  if (suited(after)) return isPredicate(text, after, before, measure)
  const other = before()
  if (other && suited(other)) return true
  return (
    sharedNoun !== null && (measure === 'person' || asksForKind(measure) || startsWithVerb(text, after.start))
  )
}

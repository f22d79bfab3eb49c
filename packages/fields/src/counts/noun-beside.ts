import type { Span } from '@jianbao/text'
import { clauseEnd } from '../quantities/clauses.js'
import { cutWords } from '../quantities/lexicon.js'
import { coordinated } from './coordinated.js'
import { countsBodies, type MeasureClass, namesActions, takesActions } from './measures.js'
import { asksForKind, nounAfter, suits } from './noun-after.js'
import { nounBefore } from './noun-before.js'
import { compoundVerbs, holders, topicNouns } from './noun-classes.js'
import type { Sighting } from './sighting.js'
import { kindOf } from './word-kinds.js'

/** The noun before the number, unless it only says where the things are (`基地就有108只`) or is no person (`人`). */
function namedBefore(
  text: string,
  { number, follower, lastNumber }: Sighting,
  measure: MeasureClass,
): Span | null {
  const found = nounBefore(text, number.start, lastNumber, takesActions(follower.word, measure))
  if (!found) return null
  const words = text.slice(found.start, found.end)
  // 结婚登记6.7万对: couples
  if (follower.word === '对' && words.endsWith('登记')) return null
  if ((found.existential || !countsBodies.has(follower.word)) && holders.test(words)) return null
  return follower.word === '人' && !suits('person', words) ? null : found
}

/** `十万人次观众`, `217架次航班`: people straight after 人次, what flies or drives after the others. */
function counted(text: string, end: number, { follower, nextNumber }: Sighting): Span | null {
  const measure = follower.word === '人次' ? 'person' : 'vehicle'
  const found = nounAfter(text, end, {
    measure,
    nextNumber,
    takesQuotation: false,
    actions: false,
    places: true,
  })
  return found && found.start === end && suits(measure, text.slice(found.start, found.end)) ? found : null
}

const startsWithVerb = (text: string, at: number) => {
  const first = cutWords(text, at, Math.min(text.length, at + 6))[0]
  return first !== undefined && kindOf(first) === 'verb'
}

/** `产品有八件超量添加防腐剂`, `协商三次未果`: what follows is said of what stands before the number. */
function isPredicate(text: string, after: Span, before: Span, measure: MeasureClass): boolean {
  if (measure === 'event') {
    const action = cutWords(text, before.start, before.end).at(-1)
    return startsWithVerb(text, after.start) && action?.tag === 'v'
  }
  if (measure !== 'any') return false
  const opening = cutWords(text, after.start, after.end).slice(0, 2)
  return (
    startsWithVerb(text, after.start) ||
    (opening.length > 1 && opening.at(-1)?.tag === 'v' && !compoundVerbs.has(opening.at(-1)?.word ?? ''))
  )
}

const AGED = /^、(?:年满)?[0-9０-９一二三四五六七八九十]+岁/u
const WORKS = /^[部本册篇首出集套版份]$/u

/** What stands after the measure word; in `5类105项实验` the first measure shares the noun of the next. */
function namedAfter(
  text: string,
  sighting: Sighting,
  end: number,
  measure: MeasureClass,
  hasNounBefore: boolean,
): Span | null {
  if (measure === 'unit') return sighting.follower.word.endsWith('次') ? counted(text, end, sighting) : null
  const { chained, nextNumber } = sighting
  const places = countsBodies.has(sighting.follower.word)
  const actions =
    namesActions.has(sighting.follower.word) &&
    (sighting.follower.word === '方面' || !/[有中的]/u.test(text[sighting.number.start - 1] ?? '\n'))
  const titles = WORKS.test(sighting.follower.word)
  // 1077名、18岁以上民众
  const from = measure === 'person' && AGED.test(text.slice(end, end + 6)) ? end + 1 : end
  const after = nounAfter(text, from, { measure, nextNumber, takesQuotation: false, actions, places, titles })
  if (after || !chained || hasNounBefore || startsWithVerb(text, chained)) return after
  return nounAfter(text, chained, {
    measure: 'any',
    nextNumber: Number.POSITIVE_INFINITY,
    takesQuotation: false,
    actions,
    places,
  })
}

/** `与两个医院合作`: what is done together, after those it is done with. */
const TOGETHER =
  /(?<=[\p{Script=Han}]{2})(?:合作|交流|谈判|会谈|对话|座谈|竞争|比赛|对抗|签约|联合|联手|协商|沟通|接触|交易|结盟|联姻|互动|同行|合影|见面|会面)$/u
const WITH = /(?:与|和|跟|同)[^，。；：！？\n]{0,8}$/u

/** `列入十二条街巷改造名单`: the list that things are put on, and what will be done to them. */
const ENTERED = /(?:列入|纳入|列进|录入|登入|上了?)$/u
const LISTS = /(?:名单|清单|目录|台账|计划|规划|范围)$/u

function withoutList(text: string, at: number, after: Span | null): Span | null {
  if (!after || !ENTERED.test(text.slice(Math.max(0, at - 3), at))) return after
  if (!LISTS.test(text.slice(after.start, after.end))) return after
  const words = cutWords(text, after.start, after.end)
  let last = words.length - 2
  while (last > 0 && /^(?:vn?|vd)$/u.test(words[last]?.tag ?? '')) last--
  const end = words[last]?.end
  return last < 0 || end === undefined ? after : { start: after.start, end }
}

function withoutJointAct(text: string, at: number, after: Span | null): Span | null {
  const act = after && TOGETHER.exec(text.slice(after.start, after.end))?.[0]
  return act && WITH.test(text.slice(Math.max(0, at - 10), at))
    ? { start: after.start, end: after.end - act.length }
    : after
}

/** Measures of single things that can be touched, which no noun of action is. */
const OF_THINGS = /^[座辆台栋幢间艘架户棵株头只把支枚颗双张本册套列匹根瓶箱袋条口]$/u

/** `17条公路中断`: a noun of action behind the thing is what befell it. */
function withoutAct(text: string, unit: string, after: Span | null): Span | null {
  if (!after || !OF_THINGS.test(unit)) return after
  const words = cutWords(text, after.start, after.end)
  const [thing, act] = words.slice(-2)
  if (!thing || !act || act.tag !== 'vn' || kindOf(thing) !== 'noun') return after
  if (thing.tag === 'vn' || !CLOSED_CLAUSE.test(text[after.end] ?? '\n')) return after
  return { start: after.start, end: thing.end }
}

const CLOSED_CLAUSE = /^[，。；！？,;!?\n]$/u

const PREDICATE = /^(?:v|vd|a|ad|z)$/u
const DENIAL = /^(?:不|未|无|没|没有|均|都|皆|全)$/u

/** Whether the clause says something of `[start, end)`: a predicate follows, and no 的 makes an attribute of it. */
function isSubject(text: string, { end }: Span): boolean {
  const words = cutWords(text, end, clauseEnd(text, end, 10))
  const first = words.findIndex((word) => word.tag !== 'd' || DENIAL.test(word.word))
  const predicate = words[first]
  if (!predicate || !(PREDICATE.test(predicate.tag) || DENIAL.test(predicate.word))) return false
  return !words.some((word) => word.word === '的')
}

const ABSTRACT = /^[个项种类条点大方]/u

/** `30万辆规模`, `100家大关`: how much, not of what. */
const MAGNITUDE = /^(?:规模|数量|总量|大关|关口|水平|目标|左右|上下|产能|以上|门槛)$/u

/** `5件标签不实`, `3颗热量就高达300大卡`: a quality of what is counted. */
const isQuality = (text: string, after: Span, measure: string) =>
  !ABSTRACT.test(measure) &&
  isSubject(text, after) &&
  cutWords(text, after.start, after.end).every(
    ({ word, tag }, index) => topicNouns.has(word) || (index > 0 && tag === 'vn'),
  )

const PART =
  /[0-9一二两三四五六七八九十百千万亿多余][\p{Script=Han}]{2,12}中(?:，|,)?(?:共有|仅有|只有|约有|有|约|共|仅)?$/u

/** `28种蔬菜中19种价格上涨`, `五起事实中有两起证据不足`: said of so many of what stands before 中. */
const isPartOfWhole = (text: string, at: number, after: Span, measure: MeasureClass) =>
  PART.test(text.slice(Math.max(0, at - 18), at)) &&
  !(asksForKind(measure) && suits(measure, text.slice(after.start, after.end))) &&
  isSubject(text, after)

/**
 * Whether the words after the measure are not what it counts: said of what stands before (`渔船300艘回港`), of what the
 * numbers before counted (`其中4名生命体征平稳`), or of what the measure itself names (`一家四口搬进新居`).
 */
function isMistaken(
  text: string,
  { follower, number }: Sighting,
  end: number,
  after: Span,
  before: Span | null,
  sharedNoun: string | null,
): boolean {
  if (follower.kind !== 'measure') return false
  const { measure } = follower
  if (isQuality(text, after, follower.word) || MAGNITUDE.test(text.slice(after.start, after.end))) return true
  // 分三次买进奶粉
  // 其中两次未遂
  if (measure === 'event' && text.startsWith('未遂', after.start)) return true
  // 每月运动3次的人, 日产原油两万桶以上的油井: an attribute of what follows
  if (text[end] === '的' && before?.end === number.start) return true
  if (measure === 'event' && text[number.start - 1] === '分' && startsWithVerb(text, after.start)) return true
  if (isPartOfWhole(text, number.start, after, measure)) return true
  const suited = (span: Span) =>
    suits(measure, text.slice(span.start, span.end).split(/[和或及、]/u)[0] ?? '')
  if (follower.sure && startsWithVerb(text, after.start) && !namesActions.has(follower.word)) return true
  if (follower.word === '方面') return false
  if (suited(after)) return before !== null && isPredicate(text, after, before, measure)
  if (before && suited(before)) return true
  return (
    sharedNoun !== null && (measure === 'person' || asksForKind(measure) || startsWithVerb(text, after.start))
  )
}

/** The noun on one side of the quantity. */
export interface NounBeside extends Span {
  readonly side: 'before' | 'after'
}

/**
 * The noun that stands straight before or after the quantity; null where neither side names what is counted. `sharedNoun`
 * is what the same measure counted before in the sentence.
 */
export function nounBeside(
  text: string,
  sighting: Sighting,
  end: number,
  sharedNoun: string | null,
): NounBeside | null {
  const measure = sighting.follower.kind === 'measure' ? sighting.follower.measure : 'any'
  const before = namedBefore(text, sighting, measure)
  const { start } = sighting.number
  const named = namedAfter(text, sighting, end, measure, before?.end === start)
  const after = withoutAct(
    text,
    sighting.follower.word,
    withoutList(text, start, withoutJointAct(text, start, named)),
  )
  if (after && !isMistaken(text, sighting, end, after, before, sharedNoun))
    return { ...coordinated(text, measure, after, suits), side: 'after' }
  return before && { start: before.start, end: before.end, side: 'before' }
}

/** `团体总分450分`: points under their own name; null where none is named. */
export function totalBefore(text: string, sighting: Sighting): NounBeside | null {
  const total = namedBefore(text, sighting, 'any')
  return total && text[total.end - 1] === '分' ? { start: total.start, end: total.end, side: 'before' } : null
}

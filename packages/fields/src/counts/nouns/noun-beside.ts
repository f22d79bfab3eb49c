import { characterTable, isIn, isOneOf, type Span } from '@jianbao/text'
import { cutWords } from '../../quantities/lexicon.js'
import {
  affinities,
  countsBodies,
  type MeasureClass,
  namesActions,
  takesActions,
} from '../measures/measures.js'
import { once } from '../once.js'
import type { Sighting } from '../sighting.js'
import { coordinated } from './coordinated.js'
import { nounAfter } from './noun-after.js'
import { OF_SO_MANY } from './noun-asides.js'
import { type NounBefore, nounBefore } from './noun-before.js'
import { holders } from './noun-classes.js'
import { groupAfter, isGroup } from './noun-group.js'
import { listedItem } from './noun-listed.js'
import { asksForKind, countsThings, suits } from './noun-of-kind.js'
import { trimmed } from './noun-trimmed.js'
import { isSaidOf, startsWithVerb } from './said-of.js'

/** What ships, planes and cars do so many times. */
const MOVES =
  /(?:起降|进出港?|飞行|起飞|降落|升空|通行|停靠|靠泊|运行|开行|执飞|到发|往返|抵离)(?:量|总数)?(?:达到?|共|累计|约|近|超过?|逾|为)?$/u

/** `航班起降1846架次`: what moves so often. */
function moved(text: string, at: number, lastNumber: number, unit: string): NounBefore | null {
  if (unit.length !== 2 || !/^[架艘辆列班车]次$/u.test(unit)) return null
  const verb = MOVES.exec(text.slice(Math.max(lastNumber, at - 6), at))?.[0]
  const found = verb ? nounBefore(text, at - verb.length, lastNumber, false) : null
  return found && suits('vehicle', text.slice(found.start, found.end)) ? found : null
}

const partsOfWorks = characterTable('集章回卷幕季篇册')
const TITLE =
  /《[^《》]{1,14}》(?:[（(][^（）()]{1,12}[）)])?(?:一共|总共|全剧|全书|全片|全|分为?)?(?:共|计|有)?$/u

/** `电视剧《长桥》共36集`: the work with its title. */
function titled(text: string, at: number, unit: string): NounBefore | null {
  if (!isOneOf(partsOfWorks, unit)) return null
  const title = TITLE.exec(text.slice(Math.max(0, at - 36), at))
  if (!title) return null
  const open = at - title[0].length
  const end = text.indexOf('》', open) + 1
  const work = nounBefore(text, open, 0, false)
  return { start: work?.end === open ? work.start : open, end, existential: false }
}

const ENTERED = /(?:登记|注册|上牌|备案|报名)$/u

/** `裁判员：48人`: the label of an entry in a table. */
function labelBefore(text: string, at: number, lastNumber: number): NounBefore | null {
  if (text[at - 1] !== '：') return null
  const found = nounBefore(text, at - 1, lastNumber, false)
  // 比赛场次：63场
  if (!found || /[次数量]/u.test(text[found.end - 1] ?? '\n')) return null
  return /[\p{L}\p{N}]/u.test(text[found.start - 1] ?? '\n') ? null : found
}

/** The noun before the number, unless it only says where the things are (`基地就有108只`) or is no person (`人`). */
function namedBefore(
  text: string,
  { number, follower, lastNumber }: Sighting,
  measure: MeasureClass,
  sharedNoun: string | null,
): Span | null {
  const found =
    nounBefore(text, number.start, lastNumber, takesActions(follower.word, measure)) ??
    labelBefore(text, number.start, lastNumber) ??
    moved(text, number.start, lastNumber, follower.word) ??
    titled(text, number.start, follower.word)
  if (!found) return listedItem(text, number.start, lastNumber, follower.word)
  const words = text.slice(found.start, found.end)
  // 结婚登记6.7万对, 结婚对数: couples
  if (follower.word === '对' && /(?:登记|对数|婚姻?)$/u.test(words)) return null
  // 买了六张票，送了朋友两张: who gets them
  if (sharedNoun !== null && countsThings(follower.word) && suits('person', words)) return null
  // 招聘会86场，其中高校30场: whose they are
  if (sharedNoun !== null && measure === 'event' && (holders.test(words) || suits('organization', words)))
    return null
  // 金山区9处: where they are, of things told before
  if (sharedNoun !== null && PLACE.test(words) && !PLACE.test(sharedNoun)) return null
  const elsewhere = (found.existential || !countsBodies.has(follower.word)) && holders.test(words)
  if (elsewhere && !GANG.test(words)) return null
  if (follower.word === '人' && !suits('person', words) && !isGroup(words)) return null
  return OF_SO_MANY.test(words)
    ? { start: found.start, end: found.end - 1 }
    : beforeEntry(words, found, measure)
}

/** `私家车登记2.3万辆`: what is entered, not the act. */
function beforeEntry(words: string, found: Span, measure: MeasureClass): Span {
  const entered = ENTERED.exec(words)?.[0]
  return entered && asksForKind(measure) && suits(measure, words.slice(0, -entered.length))
    ? { start: found.start, end: found.end - entered.length }
    : found
}

/** 查获诈欺集团54件: what is broken up, not what holds things. */
const GANG = /(?:诈[骗欺]|犯罪|贩毒|走私|赌博|偷渡|[盗行]窃|窃盗|洗钱|暴力)集团$/u
const PLACE =
  /(?:[省市县州镇乡村]|(?<![小社园景片厂校矿库灾林山])区|公路|高速|国道|沿线|境内|海外|境外|国内|全国|农村|城市|本地|外地)$/u
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

/** Verbs that say how many there are, not what is done to them. */
const AMOUNTS = /[有是为达过至占少多]$|^突破$|[达增减升降加少涨跌]到$/u

/** How far behind a number the next of its list may stand. */
const LISTED = 8

/** Whether the number follows its verb at once (`查获5件…`): what stands after it is the object, not what is said of it. */
function isObject(text: string, { number: { start }, lastNumber }: Sighting): boolean {
  // 16个网点、30个自提柜: one more of a list of objects
  if (text[start - 1] === '、' && start - lastNumber < LISTED && lastNumber > 0) return true
  const verb = cutWords(text, Math.max(0, Math.min(start, lastNumber), start - 6), start).at(-1)
  if (!verb) return false
  return /^[了过的]$/u.test(verb.word) || (verb.tag === 'v' && !AMOUNTS.test(verb.word))
}

const AGED = /^、(?:年满)?[0-9０-９一二三四五六七八九十]+岁/u
const works = characterTable('部本册篇首出集套版份')
const beforeAction = characterTable('有中的')

/** What stands after the measure word; in `5类105项实验` the first measure shares the noun of the next. */
function namedAfter(
  text: string,
  sighting: Sighting,
  end: number,
  measure: MeasureClass,
  hasNounBefore: () => boolean,
): Span | null {
  if (sighting.follower.word === '人') return groupAfter(text, end, sighting)
  if (measure === 'unit') return sighting.follower.word.endsWith('次') ? counted(text, end, sighting) : null
  const { chained, nextNumber } = sighting
  const places = countsBodies.has(sighting.follower.word) || sighting.follower.word === '户'
  const actions =
    namesActions.has(sighting.follower.word) &&
    (sighting.follower.word === '方面' || !isIn(beforeAction, text, sighting.number.start - 1))
  const titles = isOneOf(works, sighting.follower.word)
  // 1077名、18岁以上民众
  const from =
    measure === 'person' && text[end] === '、' && AGED.test(text.slice(end, end + 6)) ? end + 1 : end
  const heads = affinities.get(sighting.follower.word) ?? []
  const after = nounAfter(text, from, {
    measure,
    nextNumber,
    takesQuotation: false,
    actions,
    places,
    titles,
    heads,
    ofThings: countsThings(sighting.follower.word),
    isObject: () => isObject(text, sighting),
  })
  return after || !chained || hasNounBefore() ? after : behindChain(text, chained, { actions, places })
}

/** `5类105项|实验`: the noun behind the measure of the next quantity. */
function behindChain(
  text: string,
  chained: number,
  what: { readonly actions: boolean; readonly places: boolean },
): Span | null {
  // 两组6名|流调人员
  const people = /[名位]/u.test(text[chained - 1] ?? '\n')
  if (!people && startsWithVerb(text, chained)) return null
  return nounAfter(text, chained, {
    measure: people ? 'person' : 'any',
    nextNumber: Number.POSITIVE_INFINITY,
    takesQuotation: false,
    ...what,
  })
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
  const before = once(() => namedBefore(text, sighting, measure, sharedNoun))
  const { start } = sighting.number
  const named = namedAfter(text, sighting, end, measure, () => before()?.end === start)
  const after = trimmed(text, sighting.follower.word, start, named)
  if (after && !isSaidOf(text, sighting, { after, end, before, sharedNoun })) {
    const heads = affinities.get(sighting.follower.word) ?? []
    const kind = { measure, heads, isObject: () => isObject(text, sighting), suits }
    const { start: first, end: last } = coordinated(text, after, kind)
    return { start: first, end: last, side: 'after' }
  }
  const found = before()
  return found && { start: found.start, end: found.end, side: 'before' }
}

/** `团体总分450分`: points under their own name; null where none is named. */
export function totalBefore(text: string, sighting: Sighting): NounBeside | null {
  const total = namedBefore(text, sighting, 'any', null)
  return total && text[total.end - 1] === '分' ? { start: total.start, end: total.end, side: 'before' } : null
}

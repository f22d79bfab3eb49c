import { characterTable, isIn, type Span } from '@jianbao/text'
import type { Word } from '../../quantities/lexicon.js'
import {
  collectives,
  compoundVerbs,
  headsOfActions,
  lightVerbs,
  nominalAttributes,
  nominalVerbs,
  nounSuffixes,
  partsOfPlaces,
  predicateVerbs,
  topicNouns,
  verbAfterNoun,
} from './noun-classes.js'
import { acts, suits } from './noun-of-kind.js'
import { opensPredicate } from './opens-predicate.js'
import { isNoun, kindOf } from './word-kinds.js'

interface Open {
  start: number
  end: number
  pending: number
  verbs: number
  /** Whether the word before is a verb of two characters, which a suffix makes a noun: `接种站`. */
  attributive: boolean
  /** Whether the word before is of Latin letters. */
  latin: boolean
  readonly heads: readonly string[]
  /** Whether the measure counts places and bodies. */
  readonly places: boolean
  /** Whether the noun before can do what a verb says: then the verb is the clause's own (`三个部门出台措施`). */
  doer: boolean
  /** Whether the word before is a common noun. */
  common: boolean
}

/** `业务部门重组为…`, `子站监测的…`: a noun of action that is the clause's verb. */
const actsAsVerb = (word: Word, next: Word | undefined) =>
  word.tag === 'vn' &&
  next !== undefined &&
  (verbAfterNoun.has(next.word) ||
    kindOf(next) === 'de' ||
    (next.tag === 'm' && !nounSuffixes.has(next.word)))

const SERVED = /^(?:灾民|群众|居民|村民|市民|游客|旅客|学生|老人|百姓|乡亲|伤员|难民)$/u

/** Whether a verb inside a phrase makes a compound with the noun after it, or is the clause's own verb. */
const joins = (verb: Word, next: Word | undefined, { heads, doer }: Open) =>
  // 床位|安置|灾民: what is done for people
  (compoundVerbs.has(verb.word) && !SERVED.test(next?.word ?? '')) ||
  (!predicateVerbs.has(verb.word) &&
    !doer &&
    !lightVerbs.has(verb.word) &&
    (headsOfActions.has(next?.word ?? '') || heads.some((head) => next?.word.endsWith(head))))

const SIZES = /^[老新旧小]$/u

/** One attribute or verb more: it waits for its noun, or joins two nouns. */
function growPending(open: Open, word: Word, next: Word | undefined, isVerb: boolean): boolean {
  const begun = open.start >= 0
  if (!begun && open.pending < 0) open.pending = word.start
  if (isVerb) open.verbs++
  open.attributive = isVerb && word.word.length > 1
  if (begun && kindOf(word) === 'unknown') return isNoun(next)
  // 社区|调解|室, 商品|交易|所: the suffix makes the verb a noun
  if (begun && isVerb && word.word.length > 1 && nounSuffixes.has(next?.word ?? '')) return true
  if (begun && isVerb) return isNoun(next) && joins(word, next, open)
  // 民俗|老|物件
  if (begun) return isNoun(next) && (word.word.length > 1 || (!open.doer && SIZES.test(word.word)))
  return open.verbs <= 3
}

/** `传统|年|菜`: two single characters that the list does not know as one word. */
const isUnlisted = (word: Word, next: Word | undefined) =>
  word.word.length === 1 &&
  next?.word.length === 1 &&
  ((/^[mqta]/u.test(word.tag) && isNoun(next)) ||
    (/^v/u.test(word.tag) && nounSuffixes.has(next.word) && !'水电气火'.includes(next.word)))

/** A noun by the list that no longer belongs to the phrase: the clause's verb or topic, a person, a place. */
const endsPhrase = (word: Word, next: Word | undefined) =>
  (predicateVerbs.has(word.word) && !isNoun(next)) ||
  // 导弹|发动|袭击: a verb of acts that the list calls a noun
  (word.tag === 'vn' && lightVerbs.has(word.word) && isNoun(next)) ||
  actsAsVerb(word, next) ||
  word.tag === 'nr' ||
  word.tag === 's' ||
  (word.word === '过程' && next?.word === '中') ||
  (topicNouns.has(word.word) && next !== undefined && (!isNoun(next) || topicNouns.has(next.word)))

/** `两个|经济体|中国内地`, `两大|前锋|圣克鲁斯`: what is counted is called by its name behind it. */
const isName = (word: Word, next: Word | undefined) =>
  word.tag === 'ns'
    ? !/[镇村乡港湾湖山河江岛桥塔寺庙楼井]$/u.test(word.word)
    : /^(?:nt|nrt|nrfg)$/u.test(word.tag) && !isNoun(next)

/** `六个|港口|交易价格`: the places are counted, not what the nouns after them say of them. */
const isCountedPlace = (word: Word, next: Word | undefined) =>
  collectives.has(word.word) &&
  isNoun(next) &&
  !collectives.has(next?.word ?? '') &&
  !partsOfPlaces.has(next?.word ?? '')

/** `6个地方检察署|检察官`: the bodies are counted, not who belongs to them. */
const isCountedBody = (word: Word, next: Word | undefined) =>
  next?.tag === 'n' && suits('person', next.word) && BODY.test(word.word)
const BODY =
  /(?:署|局|厅|委|院|部门|公司|集团|机构|单位|学校|大学|中学|小学|企业|协会|银行|政府|社区|小区|乡镇|街道|国家|地区|城市)$/u

/** `T恤`, `K线`: one character that goes on a word of Latin letters. */
function growLatin(open: Open, word: Word): void {
  if (open.start >= 0 && open.latin && word.word.length === 1 && kindOf(word) === 'unknown')
    open.end = word.end
  open.latin = word.tag === 'eng'
}

const canAct = ({ places }: Open, { word }: Word) =>
  places && (isIn(endsLocal, word, word.length - 1) || PLACES.has(word) || acts(word))
/** Those of them that the last character does not tell. */
const PLACES: ReadonlySet<string> = new Set(['省份', '国家', '地区', '城市'])
const endsLocal = characterTable('省市县区州镇乡村街国')

/** One noun more. */
function growNoun(open: Open, word: Word, next: Word | undefined): boolean {
  const begun = open.start >= 0
  if (begun && (endsPhrase(word, next) || (open.common && isName(word, next)))) return false
  open.common = word.tag === 'n'
  if (!begun) open.start = open.pending >= 0 ? open.pending : word.start
  open.end = word.end
  open.doer = canAct(open, word)
  return !(open.places && (isCountedPlace(word, next) || isCountedBody(word, next)))
}

/** One word more for a noun phrase; false where the phrase is over. */
function grow(open: Open, word: Word, next: Word | undefined): boolean {
  const kind = kindOf(word)
  const begun = open.start >= 0
  // 三套房|空|着
  if (begun && next?.word === '着') return false
  // 四个区域所组成: the particle of a clause
  if (word.word === '所' && next && kindOf(next) === 'verb') return false
  if ((begun || open.attributive) && nounSuffixes.has(word.word)) {
    if (!begun) open.start = open.pending
    open.end = word.end
    return true
  }
  if (begun && isUnlisted(word, next)) return true
  growLatin(open, word)
  if (kind === 'noun') return growNoun(open, word, next)
  // 诉讼|请求: a noun that the list calls a verb, where nothing follows
  if (begun && next === undefined && headsOfActions.has(word.word)) open.end = word.end
  return kind !== 'stop' && kind !== 'de' && growPending(open, word, next, kind === 'verb')
}

const WORD = /^[\p{L}\p{N}]/u

/** A short rest without function words is the noun, whatever the list says of its words: `5处硬伤。` */
function shortRest(words: readonly Word[], from: number, actions: boolean): Span | null {
  const rest = words.slice(from)
  const first = rest[0]
  const last = rest.at(-1)
  if (!first || !last || last.end - first.start > 4 || last.end - first.start < 2) return null
  if (rest.some((word) => !WORD.test(word.word))) return null
  const nominal = rest.every(
    (word) =>
      !['stop', 'de'].includes(kindOf(word)) &&
      (!predicateVerbs.has(word.word) || nominalVerbs.has(word.word)),
  )
  return nominal &&
    (actions ||
      nominalAttributes.has(first.word) ||
      nominalAttributes.has(last.word) ||
      nominalVerbs.has(first.word) ||
      rest.some((word) => !['verb', 'modifier'].includes(kindOf(word))))
    ? { start: first.start, end: last.end }
    : null
}

/** `斑马鱼状态良好`: a last noun that has a predicate of its own is not the thing counted. */
function withoutTopic(words: readonly Word[], from: number, found: Span): Span {
  const last = words.findIndex((word) => word.end === found.end)
  const predicate = words[last + 1]
  const topic = words[last - 1]
  if (last - from < 1 || !predicate || !topic || kindOf(topic) !== 'noun') return found
  return /^(?:a|z)$/u.test(predicate.tag) && last + 1 === words.length - 1
    ? { start: found.start, end: topic.end }
    : found
}

const PARTICLES = '啊呢吧吗了呀哦嘛啦'

/** 耳|温|枪, 僵尸|号: single characters that go on a noun, the last of them as a noun's last one does. */
const endsCompound = (rest: readonly Word[]) =>
  isIn(endsNoun, rest.at(-1)?.word ?? '', 0) &&
  rest.every(({ word, tag }) => word.length === 1 && /^(?:n|m$|q$|b$|x$|z?g$)/u.test(tag))
const endsNoun = characterTable([...nounSuffixes, '号'])

/** One or two characters between the phrase and a mark belong to it where no function word is among them: `特价现房`. */
function withTail(words: readonly Word[], found: Span): Span {
  const rest = words.filter((word) => word.start >= found.end)
  const last = rest.at(-1)
  if (!last || last.end - found.end > 2) return found
  const closed =
    rest.every(
      (word) => kindOf(word) === 'unknown' && WORD.test(word.word) && !PARTICLES.includes(word.word),
    ) || endsCompound(rest)
  return !closed ? found : { start: found.start, end: last.end }
}

export interface PhraseOptions {
  /**
   * A number follows the last word: where the phrase reaches it, only its first noun is counted, for the rest is what
   * that number counts (`33个网站后台信息3000万条`).
   */
  readonly cut: boolean
  /** A lone verb can be the noun (`两点考虑`). */
  readonly actions?: boolean
  /** The measure counts places and bodies: `24个港口交易价格` are ports, `9项国家专利` are no countries. */
  readonly places?: boolean
  /** What the measure mostly counts: a verb before it is part of the name (`3000套经济适用住房`). */
  readonly heads?: readonly string[]
}

/** The noun phrase of `words` from `from` on, or null. */
export function phraseFrom(
  words: readonly Word[],
  from: number,
  { cut, actions = false, places = true, heads = [] }: PhraseOptions,
): Span | null {
  if (opensPredicate(words, from)) return null
  const open: Open = {
    start: -1,
    end: -1,
    pending: -1,
    verbs: 0,
    attributive: false,
    latin: false,
    heads,
    places,
    doer: false,
    common: false,
  }
  let firstNoun = -1
  for (let i = from; i < words.length; i++) {
    const word = words[i]
    if (!word || !grow(open, word, words[i + 1])) break
    if (firstNoun < 0 && open.start >= 0) firstNoun = open.end
  }
  if (open.start < 0 || open.end <= open.start) return cut ? null : shortRest(words, from, actions)
  const found = { start: open.start, end: open.end }
  if (cut && found.end === words.at(-1)?.end) return { start: found.start, end: firstNoun }
  return cut ? found : withTail(words, withoutTopic(words, from, found))
}

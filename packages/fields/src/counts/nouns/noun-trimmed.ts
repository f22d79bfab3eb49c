import { characterTable, isIn, isOneOf, latinLetters, type Span } from '@jianbao/text'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { followerAt } from '../measures/measure-at.js'
import { headsOfActions } from './noun-classes.js'
import { suits } from './noun-of-kind.js'
import { kindOf } from './word-kinds.js'

/** `与两个医院合作`: what is done together, after those it is done with. */
export const TOGETHER =
  /(?<=[\p{Script=Han}]{2})(?:合作|交流|谈判|会谈|对话|座谈|竞争|比赛|对抗|签约|联系|联络|通话|通电话|联合|联手|协商|沟通|接触|交易|结盟|联姻|互动|同行|合影|见面|会面)$/u
export const endsTogether = characterTable('作流判谈话争赛抗约系络合手商通触易盟姻动行影面')
const WITH = /(?:与|和|跟|同)[^，。；：！？\n]{0,8}$/u

/** `列入十二条街巷改造名单`: the list that things are put on, and what will be done to them. */
export const ENTERED = /(?:列入|纳入|列进|录入|登入|上了?)$/u
export const endsEntered = characterTable('入进上了')
const LISTS = /(?:名单|清单|目录|台账|计划|规划|范围)$/u

function withoutList(text: string, at: number, after: Span | null): Span | null {
  if (!after || !isIn(endsEntered, text, at - 1) || !ENTERED.test(text.slice(Math.max(0, at - 3), at)))
    return after
  if (!LISTS.test(text.slice(after.start, after.end))) return after
  const words = cutWords(text, after.start, after.end)
  let last = words.length - 2
  while (last > 0 && /^(?:vn?|vd)$/u.test(words[last]?.tag ?? '')) last--
  const end = words[last]?.end
  return last < 0 || end === undefined ? after : { start: after.start, end }
}

function withoutJointAct(text: string, at: number, after: Span | null): Span | null {
  if (!after || !isIn(endsTogether, text, after.end - 1)) return after
  const act = TOGETHER.exec(text.slice(after.start, after.end))?.[0]
  return act && WITH.test(text.slice(Math.max(0, at - 10), at))
    ? { start: after.start, end: after.end - act.length }
    : after
}

/** Measures of single things that can be touched, which no noun of action is. */
const ofThings = characterTable('趟班座辆台栋幢间艘架户棵株头只把支枚颗双张本册套列匹根瓶箱袋条口')

/** `17条公路中断`: a noun of action behind the thing is what befell it. */
function withoutAct(text: string, unit: string, after: Span | null): Span | null {
  if (!after || !isOneOf(ofThings, unit)) return after
  const words = cutWords(text, after.start, after.end)
  const [thing, act] = words.slice(-2)
  if (!thing || !act || !/^vn?$/u.test(act.tag) || kindOf(thing) !== 'noun') return after
  if (thing.tag === 'vn' || headsOfActions.has(act.word) || !CLOSED_CLAUSE.test(text[after.end] ?? '\n'))
    return after
  return { start: after.start, end: thing.end }
}

/** `两项盗窃罪|成`: Hong Kong's word for a conviction. */
const withoutVerdict = (text: string, after: Span | null): Span | null =>
  after && after.end - after.start > 1 && text[after.end - 1] === '成' && text[after.end - 2] === '罪'
    ? { start: after.start, end: after.end - 1 }
    : after

/** `130户居民玻璃受损`: the families, not what is theirs. */
function withoutBelongings(text: string, unit: string, after: Span | null): Span | null {
  if (!after || unit !== '户' || suits('person', text.slice(after.start, after.end))) return after
  const owner = cutWords(text, after.start, after.end).findLast(({ word }) => suits('person', word))
  return owner ? { start: after.start, end: owner.end } : after
}

const signs = `${latinLetters}0123456789`
const latin = characterTable(signs)
const LATIN = /^(?: [A-Za-z0-9][A-Za-z0-9.+&'-]*){1,4}/u

const LATIN_REACH = 64
const insideWords = characterTable(`${signs}.+&'-`)
const LAST_FIGURE = / \d[\d.]*$/u
const SCALES = /^(?:[,，]\d| ?[%％‰万亿千百十余多元])/u

/** Whether the figure that ends at `end` is of a quantity of its own: `4999元`, `3台`. */
function isMeasured(text: string, end: number): boolean {
  if (SCALES.test(text.slice(end, end + 2))) return true
  // Pad 3平板: no square
  if (isNamed(nextWord(text, end))) return false
  const kind = followerAt(text, text[end] === ' ' ? end + 1 : end)?.kind
  return kind === 'measure' || kind === 'not_counted'
}

/** `iPhone 4S手机`, `The Nine Cities`: a name of several words, and the noun that may go on behind it. */
function withLatin(text: string, after: Span | null): Span | null {
  if (!after || text[after.end] !== ' ' || !isIn(latin, text, after.end - 1)) return after
  const matched = LATIN.exec(text.slice(after.end, after.end + LATIN_REACH))?.[0]
  if (!matched) return after
  // A longer title is not cut inside a word.
  if (matched.length === LATIN_REACH && isIn(insideWords, text, after.end + LATIN_REACH)) return after
  const figure = LAST_FIGURE.exec(matched)?.[0]
  const isOther = figure !== undefined && isMeasured(text, after.end + matched.length)
  const more = isOther ? matched.slice(0, -figure.length) : matched
  if (!more) return after
  const end = after.end + more.length
  const next = nextWord(text, end)
  return { start: after.start, end: isNamed(next) ? next.end : end }
}

const nextWord = (text: string, at: number) => cutWords(text, at, Math.min(text.length, at + 4))[0]
const isNamed = (word: Word | undefined): word is Word => word?.tag === 'n' && word.word.length > 1

const CLOSED_CLAUSE = /^[，。；！？,;!?\n]$/u

/** The noun after the measure without what its clause does with it. */
export function trimmed(text: string, unit: string, start: number, after: Span | null): Span | null {
  const thing = withoutAct(text, unit, withoutList(text, start, withoutJointAct(text, start, after)))
  return withLatin(text, withoutVerdict(text, withoutBelongings(text, unit, thing)))
}

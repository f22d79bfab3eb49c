import type { Count } from '@jianbao/record'
import { characterTable, isIn, isOneOf, type Span } from '@jianbao/text'
import { sentenceEnd, sentenceStart } from '../quantities/clauses.js'
import { cutWords } from '../quantities/lexicon.js'
import { selfCounting } from './measures/measures.js'
import { isOfPeople } from './nouns/noun-inferred.js'
import { isNoun } from './nouns/word-kinds.js'
import { hasBefallen, isDenied, isEach } from './one-by-one.js'
import { isOnly, isReduplicated } from './only.js'

const REACH = 60
/** `最多的一人`: one that the sentence picks out of a number. */
const PICKED = /最[多少高低大小][的]$/u
/** `最后一场`, `另一名`, `同一个`: one of them, not one. */
const definite = characterTable('后另同每任这那哪某上下前头唯进统单随无')
/** `三元一斤`, `两分钱一粒`: a price. */
const PRICED = /[0-9０-９〇零一二两三四五六七八九十百千万亿几半多余来][元块角毛分]钱?$/u
const endsPrice = characterTable('元块角毛分钱')
const isPriced = (text: string, start: number) =>
  isIn(endsPrice, text, start - 1) && PRICED.test(text.slice(Math.max(0, start - 3), start))
const opensIdentity = characterTable('是为')
/** `也是一名法官`: what somebody is. */
const IDENTITY = /(?:[也还就]是|作为|成为)$/u
const isDefinite = (text: string, start: number) =>
  isIn(definite, text, start - 1) ||
  isPriced(text, start) ||
  isDenied(text, start) ||
  (text[start - 1] === '有' && text[start - 2] === '没') ||
  (text[start - 1] === '止' && text[start - 2] === '不') ||
  (isIn(opensIdentity, text, start - 1) && IDENTITY.test(text.slice(Math.max(0, start - 2), start)))
const countedAlone = characterTable('人户名位')

/** `育有一个女儿和一个儿子`: the family counted out. */
const family = '女儿 儿子 男孩 女孩 男婴 女婴 儿 女 哥哥 弟弟 姐姐 妹妹 孙子 孙女 孩子'.split(' ')
const opensFamily = characterTable(family)
const joints = characterTable('和与、及，')
const CHILD = `(?:${family.join('|')})`
const PAIR_BEHIND = new RegExp(`^${CHILD}(?:和|与|、|及|，)一[个名位]${CHILD}`, 'u')
const PAIR_BEFORE = new RegExp(`一[个名位]${CHILD}(?:和|与|、|及|，)$`, 'u')
const isPaired = (text: string, { start, end }: Span) =>
  (isIn(opensFamily, text, end) && PAIR_BEHIND.test(text.slice(end, end + 10))) ||
  (isIn(joints, text, start - 1) && PAIR_BEFORE.test(text.slice(Math.max(0, start - 10), start)))

/** Whether the words beside a `一` alone make a number of it. */
const isNumber = (text: string, one: Pick<Article<Count>, 'start' | 'end' | 'unit'>) =>
  isEach(text, one.start, one.end) || hasBefallen(text, one.unit, one.end) || isPaired(text, one)

/** `有5人报名，只有一人到场`: how far apart. */
const ONLY_REACH = 40
const persons = characterTable('人名位个')

/** One of the people counted just before, where nothing else is said of them. */
const onlyOne = <One extends Count>(one: One, last: One | undefined): One =>
  one.noun === '人' && last && isOneOf(persons, last.unit ?? '') && one.start - last.end <= ONLY_REACH
    ? { ...one, noun: last.noun }
    : one

const places = characterTable('省市县区镇乡村国州旗')

/** `三省一市`: one place in a list of several. */
const adjoins = (one: Span, last: Count | undefined, next: Count | undefined) =>
  (last?.end === one.start && isOneOf(places, last.unit ?? '')) ||
  (next?.start === one.end && isOneOf(places, next.unit ?? ''))

const sameHead = (a: string, b: string) => a.slice(-2) === b.slice(-2)

/** `两名工人被埋，一人获救`: people are people under each of their measures. */
const measuresAlike = (unit: string | null, other: string | null) =>
  unit === other || (isOfPeople(unit) && isOfPeople(other))

/** `214名客户中李女士一人`: nobody but her, not one of them. */
const isAlone = (text: string, { start, unit }: Count, other: Count) =>
  other.unit !== unit && isNoun(cutWords(text, Math.max(0, start - 4), start).at(-1))

/** Whether `other` states a number of the same things; two `一` of one measure and noun do so once one is kept. */
const isOther = (one: Count, other: Count, kept: boolean) =>
  measuresAlike(one.unit, other.unit) &&
  (kept || other.value !== 1) &&
  ((one.unit === '人' && !kept) ||
    // 13票赞成，一票反对
    selfCounting.has(one.unit ?? '') ||
    (one.noun !== one.unit && sameHead(one.noun, other.noun)))

/** How far two neighbours of a list may stand from each other. */
const LISTED = 12
const JOINT = /^(?:[和与及、]|以及)$/u

/** `一辆货车与三辆轿车`, `两部手机、一台电脑`: two quantities, each with its noun behind it, that a conjunction joins. */
function inARow(text: string, one: Count, other: Count): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const end = first.end + first.noun.length
  return (
    other.value !== 1 &&
    second.start - end <= 2 &&
    text.startsWith(first.noun, first.end) &&
    text.startsWith(second.noun, second.end) &&
    JOINT.test(text.slice(end, second.start))
  )
}

/** `手枪一支、子弹12发`: two neighbours of a list, each with its noun before it. */
function inAList(text: string, one: Count, other: Count): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const from = second.start - second.noun.length
  return (
    other.value !== 1 &&
    from > first.end &&
    from - first.end <= 2 &&
    endsBefore(text, first) &&
    endsBefore(text, second) &&
    LIST_JOINT.test(text.slice(first.end, from))
  )
}

const LIST_JOINT = /^(?:[和与及、，]|以及)$/u
const endsBefore = (text: string, { noun, start }: Count) => text.startsWith(noun, start - noun.length)

/** The number that `one` is set against in its sentence, among the counts and the kept `一` near it. */
function contrastOf(text: string, one: Count, near: readonly Count[], kept: Count | undefined): Count | null {
  const from = sentenceStart(text, one.start, REACH)
  const to = sentenceEnd(text, one.end, REACH)
  const inSentence = (count: Count) => count.start >= from && count.end <= to
  const other = near.find(
    (count) =>
      inSentence(count) &&
      ((isOther(one, count, false) && !isAlone(text, one, count)) ||
        inARow(text, one, count) ||
        inAList(text, one, count)),
  )
  return other ?? (kept && inSentence(kept) && isOther(one, kept, true) ? kept : null)
}

const clauseMarks = characterTable('，；、：。')
/** `一个是甲，一个是乙`, `一次比一次难`: told apart and compared, not counted. */
const tellsApart = characterTable('是比')

/** `隔成两间，一间给儿子，一间给女儿`, `三种，其中一种有毒`, `先查出一例，至今有两例`: more of the same, which `one` leaves unnamed. */
function wholeOf<One extends Count>(text: string, one: One, near: readonly One[]): One | undefined {
  const among = text.startsWith('其中', one.start - 2)
  const opens = among || isIn(clauseMarks, text, one.start - 1)
  if ((!opens && !isIn(clauseMarks, text, one.end)) || (!among && isIn(tellsApart, text, one.end)))
    return undefined
  // 两个协会，一个在南，一个在北: told apart
  if (one.unit === '个' && !among) return undefined
  const from = sentenceStart(text, one.start, REACH)
  const to = sentenceEnd(text, one.end, REACH)
  return near.find(
    ({ unit, value, start, end }) =>
      unit === one.unit && (value ?? 0) > 1 && start >= from && end <= to && (!opens || end <= one.start),
  )
}

/** The same of a `一` with no noun behind it: one of a list, or of the numbers beside it. */
function unnamed<One extends Count>(text: string, one: One, near: readonly One[]): One | null {
  if (near.some((count) => inAList(text, one, count))) return one
  const whole = wholeOf(text, one, near)
  return whole ? { ...one, noun: whole.noun } : null
}

/** `one` as a count, or null where it only means "a". `next` is the index of the first count after it. */
function stated<One extends Count>(
  text: string,
  one: One,
  counts: readonly One[],
  next: number,
  kept: One | undefined,
): One | null {
  const alone = isOneOf(countedAlone, one.unit ?? '') || selfCounting.has(one.unit ?? '')
  if (isOnly(text, one)) return alone ? onlyOne(one, counts[next - 1]) : one
  if (isDefinite(text, one.start)) return null
  if (isOneOf(places, one.unit ?? '') && adjoins(one, counts[next - 1], counts[next])) return one
  if (isNumber(text, one)) return one
  if (!alone && !text.startsWith(one.noun, one.end))
    return unnamed(text, one, counts.slice(Math.max(0, next - 1), next + 1))
  const other = contrastOf(text, one, counts.slice(Math.max(0, next - 4), next + 4), kept)
  if (other) return one.noun === '人' ? { ...one, noun: other.noun } : one
  return alone && PICKED.test(text.slice(Math.max(0, one.start - 4), one.start)) ? one : null
}

/** Whether `stated` can hold of an article, as far as that is told without the noun that it counts. */
function mayBeStated(
  text: string,
  { start, end, unit }: Article<Count>,
  counts: readonly Count[],
  next: number,
  kept: Count | undefined,
): boolean {
  if (isReduplicated(text, start, end)) return false
  if (isOnly(text, { start, end, unit })) return true
  if (isDefinite(text, start)) return false
  if (isOneOf(places, unit ?? '') && adjoins({ start, end }, counts[next - 1], counts[next])) return true
  if (isOneOf(countedAlone, unit ?? '') && PICKED.test(text.slice(Math.max(0, start - 10), start)))
    return true
  if (isNumber(text, { start, end, unit })) return true
  const near = (count: Count): boolean =>
    (measuresAlike(count.unit, unit) && count.start >= start - REACH && count.end <= end + REACH) ||
    (count.start >= start - LISTED && count.end <= end + LISTED)
  if (kept && near(kept)) return true
  for (let at = Math.max(0, next - 4); at < next + 4; at++) {
    const count = counts[at]
    if (count && count.value !== 1 && near(count)) return true
  }
  return false
}

/** A `一` that may state a number or only say "a", and its entry, for which its noun has to be found first. */
export interface Article<One extends Count> extends Span {
  readonly unit: string | null
  readonly entry: () => One | null
}

/**
 * `counts` with those `一` of `articles` that state a number: the sentence counts more of the same (`一人死亡，三人受伤`), or
 * another `一` that does; and how many were refused. Both lists are in the order of the text; each `一` looks no further
 * than its neighbours.
 */
export function withContrasted<One extends Count>(
  text: string,
  counts: readonly One[],
  articles: readonly Article<One>[],
): { readonly entries: One[]; readonly refused: number } {
  const kept: One[] = []
  let [next, refused] = [0, 0]
  for (const article of articles) {
    while ((counts[next]?.start ?? Number.POSITIVE_INFINITY) < article.start) next++
    const may = mayBeStated(text, article, counts, next, kept.at(-1))
    const one = may ? article.entry() : null
    const count = one && stated(text, one, counts, next, kept.at(-1))
    if (count) kept.push(count)
    else if (one || !may) refused++
  }
  return { entries: [...counts, ...kept].sort((a, b) => a.start - b.start), refused }
}

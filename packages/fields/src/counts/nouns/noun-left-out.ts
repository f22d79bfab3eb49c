import { characterTable, holdsAny, isIn, isOneOf } from '@jianbao/text'
import { clauseStart, sentenceStart } from '../../quantities/clauses.js'
import { cutWords, type Word } from '../../quantities/lexicon.js'
import { possessive } from '../../scan/shared-tables.js'
import { nounBefore } from './noun-before.js'
import { holders, MOSTLY } from './noun-classes.js'
import { isGroup } from './noun-group.js'
import { isOfPeople, isThing, PART_REACH, shared, wholePhrase } from './noun-inferred.js'
import { suits } from './noun-of-kind.js'
import { NEIGHBOURS, type Place } from './noun-place.js'
import { kindOf } from './word-kinds.js'

const EACH = /每([\p{Script=Han}])(?:里|内)?(?:有|装有|装|含|为|共|约)?$/u

const each = characterTable('每')

/** `诺氟沙星有50板，每板有12粒`: the thing whose measure stands after 每. */
export function eachOf({ text, start, earlier }: Place): string | null {
  if (!holdsAny(each, text, start - 5, start)) return null
  const measure = EACH.exec(text.slice(Math.max(0, start - 5), start))?.[1]
  if (!measure) return null
  const whole = earlier.slice(-NEIGHBOURS).findLast((count) => count.unit === measure)
  // 平均每户2.4人: people, no households
  return whole && whole.noun !== measure && start - whole.end <= PART_REACH ? whole.noun : null
}

export const ONE_HOLDS =
  /(?:^|[，。；：！？“「\n])([\p{Script=Han}]{2,6})[一每](?:[瓶盒袋包箱板罐桶筐篮串盘碗杯])(?:里|内|中)?(?:有|装有|装了|装|含|共|约)+$/u

export const endsHolding = characterTable('有了装含共约')

/** `维生素一瓶有一百粒`: what the container holds, at the head of the clause. */
export const heldIn = ({ text, start }: Place): string | null =>
  isIn(endsHolding, text, start - 1)
    ? (ONE_HOLDS.exec(text.slice(Math.max(0, start - 14), start))?.[1] ?? null)
    : null

const CONSISTS = /(?:包括|包含|分为|分成|划分为)[^。；！？\n]{2,30}$/u

/** `新闻包括成人版和青少年版两部分`: the whole of the parts. */
export function wholeOfParts({ text, start, unit }: Place): string | null {
  if (unit !== '部分') return null
  const stretch = text.slice(sentenceStart(text, start, 50), start)
  const verb = CONSISTS.exec(stretch)
  const whole = verb && nounBefore(text, start - stretch.length + verb.index, 0, false)
  return whole && text.slice(whole.start, whole.end)
}

const ofKinds = characterTable('种类款组档型级块')
const DIVIDES = /^(?:分为|分成|划分为|分|包括|包含|有)$/u
const LISTED = /[、和与及]/u

/** `月饼分甜、咸和无糖三种`: kinds that are listed before their number; the whole is the subject of 分. */
export function wholeOfList({ text, start, unit }: Place): string | null {
  if (!isOneOf(ofKinds, unit)) return null
  const words = cutWords(text, clauseStart(text, start, 50), start)
  const at = words.findLastIndex(({ word }) => DIVIDES.test(word))
  const verb = words[at]
  if (!verb || !LISTED.test(text.slice(verb.end, start))) return null
  const adverb = words[at - 1]
  const end = adverb && MOSTLY.test(adverb.word) ? adverb.start : verb.start
  const whole = nounBefore(text, end, 0, false)
  if (!whole) return null
  const noun = text.slice(whole.start, whole.end)
  // 店里有红茶和绿茶两种
  return verb.word === '有' && holders.test(noun) ? null : noun
}

export const EQUALS = /[，,](?:分别为|分别是|分别达|为|达|是)$/u

export const endsEquals = characterTable('为是达')

/** `流通盘都很小，分别为1亿股和2亿股`: the subject of the clause before. */
export function subjectBefore({ text, start }: Place): string | null {
  if (!isIn(endsEquals, text, start - 1)) return null
  const link = EQUALS.exec(text.slice(Math.max(0, start - 5), start))?.[0]
  if (!link) return null
  const end = start - link.length
  const words = cutWords(text, clauseStart(text, end, 30), end)
  const predicate = words.findIndex((word, index) => index > 0 && /^(?:v|d|a|z)$/u.test(word.tag))
  const subject = words.slice(0, predicate < 0 ? words.length : predicate).findLast(isThing)
  return subject?.word ?? null
}

export const AMONG =
  /(?:中|当中|之中|里|里面)(?:，|,)?(?:共有|仅有|只有|约有|就有|还有|另有|也有|又有|已有|均有|至少有|先后有|目前有|有|的|约|共|仅|已)?$/u

export const endsAmong = characterTable('中里面，,有的约共仅已')

/** `抽查的食品中有5件`, `这批设备中12台`: the whole that the number is a part of. */
export function among({ text, start, unit, lastNumber, earlier }: Place): string | null {
  if (!isIn(endsAmong, text, start - 1)) return null
  const link = AMONG.exec(text.slice(Math.max(0, start - 6), start))?.[0]
  if (!link || text[start - link.length - 1] === '其') return null
  const at = start - link.length
  const last = earlier.at(-1)
  // 31省份中有27个
  if (last && last.unit === null && last.end === at && !isOfPeople(unit)) return last.noun
  const whole = nounBefore(text, at, lastNumber, false)
  const noun = whole && text.slice(whole.start, whole.end)
  // 火警中5人受伤: in the fire, not of it
  if (!noun || (isOfPeople(unit) && !suits('person', noun) && !isGroup(noun))) return null
  return holders.test(noun) ? null : noun
}

const HEADLESS =
  /的(?:，)?(?:一共|总共|合计|仅|只|共|就|也|已|约|还|又|大约)*(?:有|是|为|达|占|多达)?(?:仅|只|约|近|超|逾)?$/u

function headlessLink({ text, start }: Place): string | null {
  if (!holdsAny(possessive, text, start - 10, start)) return null
  const link = HEADLESS.exec(text.slice(Math.max(0, start - 10), start))?.[0]
  return !link || link === '的' ? null : link
}

/** `懂英语的有三个`: what the clause with 的 is about is not what is counted. */
export const isHeadless = (place: Place): boolean => headlessLink(place) !== null

/** `到场的有1800人`: a clause with 的 leaves out what it is said of; it stands before it, of the measure's kind. */
export function headless(place: Place): string | null {
  const { text, start, measure, unit, earlier } = place
  const link = headlessLink(place)
  if (link === null) return null
  const same = shared(place)
  if (same !== null) return same
  const near = earlier.slice(-NEIGHBOURS)
  const words = cutWords(text, sentenceStart(text, start, 60), start - link.length)
  const kind = unit === '人' ? 'person' : measure
  const inClause = words.findLastIndex(({ word }) => /^[，、中里]$/u.test(word) || word === '当中')
  const counted = (word: Word) =>
    isThing(word) &&
    suits(kind, word.word) &&
    !near.some((count) => word.start < count.end && word.end > count.start)
  const among = words[inClause]
  const whole = among && /^[中里当]/u.test(among.word) ? nounBefore(text, among.start, 0, false) : null
  if (whole) return text.slice(whole.start, whole.end)
  return wholePhrase(
    text,
    words.slice(0, Math.max(0, inClause)).findLast((word, index, all) => {
      const next = all[index + 1]
      return counted(word) && !(next && kindOf(next) === 'noun')
    }),
  )
}

const TAKES = /(?:一口气|就|也|更|却|共)*(?:囊括|包揽|占据|独占|抢占|占了|占去|占有|占|夺走|拿下)了?$/u

const ofPlaces = characterTable('名席位')

/** `前10名中诊所囊括7名`: places in a ranking count those who take them. */
export function takerOf({ text, start, unit, lastNumber }: Place): string | null {
  if (!isOneOf(ofPlaces, unit)) return null
  const verb = TAKES.exec(text.slice(Math.max(0, start - 8), start))?.[0]
  if (!verb) return null
  const at = start - verb.length
  const taker = nounBefore(text, at, lastNumber < at ? lastNumber : 0, false)
  return taker && text.slice(taker.start, taker.end)
}

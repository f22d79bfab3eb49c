import {
  characterTable,
  holdsAny,
  isIn,
  type NumberSpan,
  trailingApproximator,
  whiteSpace,
} from '@jianbao/text'
import { followerAt } from '../counts/measures/measure-at.js'
import { alternatives } from '../quantities/alternatives.js'
import { cutWords } from '../quantities/lexicon.js'
import { sentenceMarks } from '../scan/shared-tables.js'
import { between, ofMoney, paid, paidRegularly, pays, pieces, priced, results } from './unnamed-words.js'

const BETWEEN = `(?:${alternatives(between)}){0,4}`
/** `年薪30万`, `销售额能达到几千万`, before a number that closes its clause. */
const BEFORE = new RegExp(`(?:${alternatives(paid)})${BETWEEN}$`, 'u')
/** `借了80多万`, `花掉七八十万`, whatever follows but a thing counted. */
const PAID = new RegExp(`[${pays}](?:${alternatives(results)})(?:大概|大约|差不多)?$`, 'u')
/** 年薪最高的68万, 最低的也有25万: the ends of what the sentence told to be money. */
const EXTREME = new RegExp(
  `(?:${alternatives(paid)})[^。！？；\\n]*最[高低多少](?:的)?(?:也|就|才|只|则)?(?:有|要|达到|达|为|是)?$`,
  'u',
)
/** 斥资两千万|打造, 悬赏五十万|寻人: verbs that take nothing but money, whatever follows but a thing counted. */
const SPENT =
  /(?:悬赏|斥资|耗资|注资|集资|索赔|获赔|求偿|骗走|骗取|获利|牟利|融资|判赔|净赚|倒贴|倒赔|投入|投资|出资|筹资|拨款|赔偿)(?:了|近|逾|超|约|达|高达|超过)?$/u
const AFTER = new RegExp(`^(?:元)?的?(?:${alternatives(ofMoney)})`, 'u')
const closes = characterTable(`${whiteSpace}的嘅，。；！？、,;!?”"）)」』`)
const isClosed = (text: string, at: number) =>
  at >= text.length ||
  (isIn(closes, text, at) && !(isIn(possessives, text, at) && OF_OTHERS.test(text.slice(at, at + 5))))
const possessives = characterTable('的嘅')
/** `3个亿的用户`, `身价百万的粉丝`: what else is told by large numbers. */
const OF_OTHERS =
  /^[的嘅](?:用户|人(?!民币)|粉丝|观众|消费|细胞|网民|播放|流量|点击|阅读|下载|浏览|会员|读者|老百姓|中国人|农民)/u
/** `一头七八千`, `一台就要28万`: what a piece costs. */
const PIECE = new RegExp(
  `(?:^|[^第同另这那每统])一(?:${alternatives(pieces)})(?:${alternatives(priced)})?$`,
  'u',
)
/** 两个亿|成交, 三个亿|打造: what is done with hundreds of millions. */
const DEALT =
  /^(?:成交|流拍|拍[出得下]|落[槌锤]|买[下入断走]|卖[出掉给]|收购|打造|[修兴]建|用[于来在]|投[入到向资])/u
/** 用户三个亿|投入使用: what else is told by hundreds of millions. */
const OTHERS =
  /(?:用户|粉丝|观众|网民|会员|读者|人口|播放|点击|阅读|浏览|下载|流量|访问|转发|销量|产量|产能|发行|装机|库存|存量|数)量?[^，。；！？\n]{0,4}$/u
const large = characterTable('万亿')
const hundreds = characterTable('百千')
const over = characterTable('多余来')
const digits = characterTable('123456789一二三四五六七八九')
const REACH = 14
const SENTENCE_REACH = 48

/** What is done with money, where the sentence has told of some. */
export const NEXT = new RegExp(
  `(?:[借欠赚挣亏赔捐贷卖花付攒剩差缺]|净赚|利息|毛利|纯利|本钱)(?:${alternatives(results)})?(?:一年|一个月|一天)?${BETWEEN}$`,
  'u',
)

/** Of these one stands in what it finds. */
export const next = characterTable('借欠赚挣亏赔捐贷卖花付攒剩差缺息利钱')

/** 三千万|打造: a verb, no dozens. */
const MADE = /^打[造通响]/u

/** Things follow, or what measures them. */
function isCounted(text: string, at: number): boolean {
  if (MADE.test(text.slice(at, at + 2))) return false
  const follower = followerAt(text, at)
  return follower !== null && follower.kind !== 'nothing'
}

/** Whether the clause goes on with its next verb, adverb or preposition: `借了80多万|没还`. */
function goesOn(text: string, at: number): boolean {
  const [first] = cutWords(text, at, Math.min(text.length, at + 4))
  return first !== undefined && /^(?:d|v|p|c|r)$/u.test(first.tag)
}

/** `月租从六千五降到五千`: what is paid regularly, and how it changes. */
const REGULARLY = new RegExp(
  `(?:${alternatives(paidRegularly)})(?:从|由|${alternatives(between)}){0,3}$`,
  'u',
)
export const CHANGED =
  /^(?:一直|又|已|逐步|主动)?(?:提高|增加|降低|减少|[涨升降减跌提加调])(?:[高低升涨降])?[到至]$/u
export const endsChanged = characterTable('到至')

/** The character that says how large a number is, past one that says that it is more, or by how much (`1万5`). */
const scaleAt = (text: string, end: number) =>
  isIn(over, text, end - 1) || (isIn(digits, text, end - 1) && isIn(large, text, end - 2)) ? end - 2 : end - 1

/** `六千五`, `七八百`: hundreds and thousands by name. */
const hasHundreds = (text: string, { core }: NumberSpan) => holdsAny(hundreds, text, core.start, core.end)

/** `一头七八千`: a number of hundreds and more for a piece, which nothing else follows. */
const isPrice = (text: string, { start, core, value, min }: NumberSpan) => {
  const before = text.slice(Math.max(0, start - REACH), start)
  if ((value ?? min ?? 0) < 100) return false
  if (isClosed(text, core.end)) return PIECE.test(before) || REGULARLY.test(before)
  return (
    /^[涨升降减跌提加调增][到至高低加少]/u.test(text.slice(core.end, core.end + 2)) && REGULARLY.test(before)
  )
}

/** `卖了三万，净赚一千多`: another sum of the sentence that told of money, by what is done with it. */
function isNextSum(text: string, { start, core, value, min }: NumberSpan, floor: number): boolean {
  if (floor === 0 || start - floor > SENTENCE_REACH || (value ?? min ?? 0) < 100) return false
  if (isIn(endsChanged, text, start - 1) && CHANGED.test(text.slice(floor, start)))
    return !isCounted(text, core.end)
  return (
    holdsAny(next, text, floor, start) &&
    !holdsAny(sentenceMarks, text, floor, start) &&
    NEXT.test(text.slice(floor, start)) &&
    (isClosed(text, core.end) || (!isCounted(text, core.end) && goesOn(text, core.end)))
  )
}

/**
 * Whether a large round number without a currency is money by the words beside it. `floor` is where the sum before it
 * ends, or 0.
 */
export function isUnnamedSum(text: string, number: NumberSpan, floor: number): boolean {
  const { start, end } = number.core
  if (isNextSum(text, number, floor)) return true
  const scale = scaleAt(text, end)
  if (!isIn(large, text, scale))
    return number.script === 'chinese' && hasHundreds(text, number) && isPrice(text, number)
  const to = trailingApproximator(text, end)?.end ?? end
  // 三个亿: said of money alone
  if (/个多?亿[多余]?$/u.test(text.slice(start, end)))
    return (
      isClosed(text, to) ||
      (DEALT.test(text.slice(to, to + 3)) && !OTHERS.test(text.slice(Math.max(0, start - REACH), start)))
    )
  if (AFTER.test(text.slice(to, to + 6))) return true
  const before = text.slice(Math.max(0, number.start - SENTENCE_REACH), number.start)
  const near = before.slice(-REACH)
  if (!isClosed(text, to))
    return (
      !isCounted(text, to) &&
      (SPENT.test(text.slice(Math.max(0, start - 6), start)) || (PAID.test(near) && goesOn(text, to)))
    )
  return BEFORE.test(near) || PAID.test(near) || isPrice(text, number) || EXTREME.test(before)
}

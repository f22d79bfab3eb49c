import type { AmountKind } from '@jianbao/record'
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from '../quantities/clauses.js'
import { type Cues, cuesIn, kinds, wordsIn } from './cues.js'
import { buysSoMany, givenAway, isGoods, pieceTaking } from './kind-of-things.js'

/** The money, and where its clause begins. */
export interface Place {
  readonly from: number
  readonly start: number
  readonly end: number
}

/** The money told of before: what it is for, and where it ends. */
export interface KindBefore {
  readonly kind: AmountKind
  readonly end: number
}

/** The last cue of the rest of the clause, which holds the verb: `奖金全部捐出`. */
export const verbBehind = (text: string, end: number): AmountKind | null =>
  wordsIn(text, end, clauseEnd(text, end, 20)).at(-1)?.value ?? null

/** `净亏4400万元`: a loss of a clause behind that states its own sum. */
const hasOwnSum = (text: string, end: number) => /\d/u.test(text.slice(end, clauseEnd(text, end, 20)))

/** The first cue behind, for money of which nothing is said before; a loss may be told a clause later. */
function cueBehind(text: string, end: number): AmountKind | null {
  const clause = clauseEnd(text, end, 30)
  for (const cue of wordsIn(text, end, sentenceEnd(text, end, 40)))
    if (cue.start < clause || (cue.value === 'loss' && !hasOwnSum(text, cue.end))) return cue.value
  return null
}

/** 其中5亿元|用于偿还贷款. */
export const USED_FOR = /^(?:将|拟|主要|全部){0,2}用[于来作]/u

/** 一块表要|三千元, 10元3斤: so much money for so many of a thing. */
const isExchanged = (text: string, { from, start, end }: Place): boolean =>
  pieceTaking(text, from, start, end) !== null || buysSoMany(text, end)

/** 他打算买一套房，结果要花|300万元. */
const SPENT = /(?:花(?:了|费|掉|去)?|[要需])$/u
const BOUGHT = /(?:[换修装租配](?![资金人])|购买|购置|购入|买(?!卖|家|方|单))/u

/** `亩均收入1.2万元`, `每亩补贴50元`: so much of what a field yields or is given. */
const EARNED =
  /(收入|产值|增收|利润|收益|效益|补贴|补助|救助|投入|投资)(?:标准)?(?:可达|高达|达到|达|约为|约|为|超过|超|近|了|在)?(?:每[\p{Script=Han}]{1,3})?$/u

/** `一个月六千块`: so much a month or a day, of which no more is said, is what somebody earns. */
const EARNS = /一(?:个月|天)(?:能|就)?(?:拿|到手)?$/u

/** What a price is not the price of: `每年支出831美元`, `每人分到四万元`. */
export const NOT_PRICED =
  /^(?:年|月|个月|天|日|周|季|季度|期|晚|夜|人|名|位|户|家|店|校|村|床|起|宗|例|公顷)$/u

/** `每亩赔偿300元`: what so much a piece is, where the clause says it. */
const NO_PRICES: ReadonlySet<AmountKind> = new Set(['wage', 'loss', 'donation', 'compensation'])
/** 在厂里上班，一小时|22元. */
const EARNING_TIME = /^(?:小时|天|月|个月|日|晚|班)$/u

/** What so much a piece is for: a price, unless the words before name a yield, or the clause a wage; null for other sums. */
function kindApiece(before: string, per: string, clause: Cues, earlier: Cues): AmountKind | null {
  const earned = EARNED.exec(before)?.[1]
  if (earned) return kinds.get(earned) ?? 'revenue'
  if (EARNING_TIME.test(per) && earlier.weak === 'wage') return 'wage'
  if (NOT_PRICED.test(per) || (clause.weak && NO_PRICES.has(clause.weak))) return null
  return [earlier.strong, clause.weak, earlier.weak].includes('bribe') ? 'bribe' : 'price'
}

/** 教育|398亿元居首, 交通|210亿元次之: an account goes on from item to item of a sentence, naming each and no more. */
const isInAccount = (text: string, { kind, end }: KindBefore, start: number): boolean =>
  ACCOUNTS.has(kind) && start - end < ITEM_REACH && sentenceStart(text, start, ITEM_REACH) <= end

const ACCOUNTS: ReadonlySet<AmountKind> = new Set(['budget', 'revenue'])
const ITEM_REACH = 40

/** 少缴税款|并处罚款, 共计|1亿元: of what the sentence says before, the clause right before is nearer than one that rules. */
function nearestOf(text: string, { ruling, strong }: Cues, from: number): AmountKind | null {
  if (ruling === null || ruling === strong) return ruling ?? strong
  const near = cuesIn(text, clauseStart(text, from - 1), from)
  return near.ruling ?? near.strong ?? ruling
}

/** What is done with things that are worth so much. */
const DEEDS: ReadonlySet<AmountKind> = new Set([
  'amount_involved',
  'loss',
  'bribe',
  'donation',
  'confiscation',
])

/** What money is for of which its clause says nothing for certain. */
export function kindInSentence(
  text: string,
  { from, start, end }: Place,
  per: string | null,
  clause: Cues,
  money: KindBefore | null,
): AmountKind {
  const sentence = sentenceStart(text, start, 70)
  const earlier = cuesIn(text, sentence, from)
  const before = text.slice(from, start)
  // 价值 says nothing by itself: of what was seized, stolen or given, or of goods.
  if (/价值[\p{Script=Han}]{0,4}$/u.test(before))
    return earlier.strong !== null && DEEDS.has(earlier.strong) ? earlier.strong : 'price'
  const apiece = per && kindApiece(before.slice(-14), per, clause, earlier)
  if (apiece) return apiece
  if (SPENT.test(before) && BOUGHT.test(text.slice(sentence, start))) return 'price'
  if (isExchanged(text, { from, start, end }) || (isGoods(text, end) && clause.weak === 'other'))
    return 'price'
  const use = clause.weak === null && USED_FOR.test(text.slice(end, end + 6)) ? verbBehind(text, end) : null
  if (use) return use
  const said = clause.weak ?? nearestOf(text, earlier, from) ?? cueBehind(text, end) ?? earlier.weak
  return said ? givenAway(text, end, said) : kindUntold(text, { from, start, end }, money)
}

/** 以|9.9元, 又涨到|20元, 一共付了|899元, 三针打下来要|2500元: prices that go up and down, and are paid. */
const PRICED =
  /以$|(?:票|套餐|费|款)[（(]$|[涨降跌升炒卖](?:价|价格)?[到至破]$|(?<![支垫首])付(?:了|出|掉)?$|(?<![索不主只将想重必需])要(?:付|交|花|收)?$|[只才仅]需$/u

/** What money is for of which no word of its sentence says anything. */
function kindUntold(text: string, { from, start, end }: Place, money: KindBefore | null): AmountKind {
  const before = text.slice(from, start)
  // 以9.9元|体验装招徕
  if (isGoods(text, end) || PRICED.test(before)) return 'price'
  if (EARNS.test(before)) return 'wage'
  return money && isInAccount(text, money, start) ? money.kind : 'other'
}

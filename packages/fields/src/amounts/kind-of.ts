import type { AmountKind } from '@jianbao/record'
import { characterTable, holdsAny, isIn } from '@jianbao/text'
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from '../quantities/clauses.js'
import { type Cues, cuesIn, kindByWord, kindSaid, kinds, wordsIn } from './cues.js'
import { cuesAfter } from './kind-cues.js'
import {
  buysSoMany,
  givenAway,
  headBehind,
  insures,
  isForOthers,
  isGoods,
  isSwindled,
  pieceTaking,
} from './kind-of-things.js'
import { tellsOfCase } from './told-case.js'

const pattern = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|')

const after = kindByWord(cuesAfter)
export const AFTER = new RegExp(
  `^(?:左右|以上|不等|多)?(?:每[单人张份晚次件天]|[0-9一二三五十]+(?:个月|年|天)期?的?)?(${pattern(after.keys())})`,
  'u',
)

/** What that begins with. */
export const opensAfter = characterTable([...'左以不多每0123456789一二三五十', ...after.keys()])

/** What the noun behind a sum, or an insurance, makes of it; null for everything else. */
function kindOfThing(text: string, end: number): AmountKind | null {
  const noun = headBehind(text, end)
  if (noun === null) return insures(text, end) ? 'other' : null
  for (let size = 4; size > 1; size--) {
    const kind = kindSaid(text, noun.slice(-size))
    if (kind) return kind
  }
  if (noun.endsWith('项目')) return 'investment'
  return noun.endsWith('费') ? 'price' : null
}

/** `把三十万元全投进了股市`: the verb comes after. */
export const TAKEN = /(?:把|将|拿出|用|拿)(?:了|这|其中)?$/u
export const endsTaken = characterTable('把将出用拿了这中')

/** The last cue of the rest of the clause, which holds the verb: `奖金全部捐出`. */
const verbBehind = (text: string, end: number): AmountKind | null =>
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
const USED_FOR = /^(?:将|拟|主要|全部){0,2}用[于来作]/u

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
const EARNS = /一(?:个月|天)(?:能|就)?$/u

/** What a price is not the price of: `每年支出831美元`, `每人分到四万元`. */
const NOT_PRICED = /^(?:年|月|个月|天|日|周|季|季度|期|晚|夜|人|名|位|户|家|店|校|村|床|起|宗|例|公顷)$/u

/** What so much a piece is for: a price, unless the words before name a yield, or the clause a wage; null for other sums. */
function kindApiece(before: string, per: string, clause: Cues, earlier: Cues): AmountKind | null {
  const earned = EARNED.exec(before)?.[1]
  if (earned) return kinds.get(earned) ?? 'revenue'
  if (NOT_PRICED.test(per) || clause.weak === 'wage') return null
  return [earlier.strong, clause.weak, earlier.weak].includes('bribe') ? 'bribe' : 'price'
}

/**
 * What the money `[start, end)` is for, from the words around: a cue right after it, then the nearest in its clause,
 * then the nearest earlier in the sentence; `other` where there is none.
 */
export function kindOfMoney(
  text: string,
  start: number,
  end: number,
  per: string | null,
  before: KindBefore | null,
): AmountKind {
  const from = clauseStart(text, start, 40)
  const clause = cuesOfClause(text, from, start, before)
  if (clause.ruling) return clause.ruling
  if (isSeizedWorth(text, from, start)) return 'amount_involved'
  const said = kindTaken(text, from, start, end) ?? kindBehind(text, end, per)
  if (said) return said
  if (clause.strong === null || clause.strong === 'other')
    if (isSwindled(text, from, start, end)) return 'loss'
  if ((clause.strong ?? clause.weak) === 'price' && per === null && isTotal(text, from, start, end))
    return tellsOfCase(text) ? 'amount_involved' : 'revenue'
  if (clause.strong) return givenAway(text, end, clause.strong)
  if (before && clause.weak === null && isPartOf(text, before.end, { from, start, end })) return before.kind
  return kindOfThing(text, end) ?? kindInSentence(text, { from, start, end }, per, clause, before)
}

/** The cues of a clause, or those behind the sum that it has told of already: `每转账1万元可提成|120元`. */
function cuesOfClause(text: string, from: number, start: number, before: KindBefore | null): Cues {
  const whole = cuesIn(text, from, start)
  if (before === null || before.end <= from) return whole
  const own = cuesIn(text, before.end, start)
  return own.strong === null && own.weak === null ? whole : { ...own, ruling: whole.ruling }
}

/** The money told of before: what it is for, and where it ends. */
export interface KindBefore {
  readonly kind: AmountKind
  readonly end: number
}

/** 其中甲县|3亿元, 乙县|2亿元: a part of the sum before, and the next part, of which no more is said than whose it is. */
function isPartOf(text: string, earlier: number, { from, start, end }: Place): boolean {
  if (start - earlier > PART_REACH || (USED_FOR.test(text.slice(end, end + 6)) && !tellsOfCase(text)))
    return false
  if (text.startsWith('其中', from)) return true
  return from - earlier === 1 && NEXT_PART.test(text.slice(earlier, start))
}

const PART_REACH = 60
const NEXT_PART = /^[，,；;](?:(?![收到付得退返交转给花赚亏了])\p{Script=Han}){0,4}$/u

/** `收取入会费共计2.4亿元`: what all paid together is no price. */
function isTotal(text: string, from: number, start: number, end: number): boolean {
  const before = text.slice(from, start)
  return (
    COLLECTED.test(before) &&
    (TOTAL.test(before) || text.slice(start, end).includes('亿')) &&
    !EACH.test(before)
  )
}

const COLLECTED = /收取|[骗吸]收|收了|收缴|预[交付存]|缴纳/u
const TOTAL = /(?:[共合累总]计|[一总]?共)[\p{Script=Han}]{0,4}$/u
const EACH = /[每各]/u

/** `检获大麻花，市值约360万元`, `起获总值9万令吉的毒品`: what was seized is worth so much. */
function isSeizedWorth(text: string, from: number, start: number): boolean {
  return (
    holdsAny(worth, text, from, start) &&
    WORTH.test(text.slice(from, start)) &&
    SEIZED.test(text.slice(sentenceStart(text, start, SEIZED_REACH), start))
  )
}

export const WORTH = /(?:总值|市值|市价|评?估价|估值|货值)(?:合计|共计|估计|合共|高达|[共约近逾达计为])*$/u
export const worth = characterTable('值价')
const SEIZED = /[检缴起查搜缉破截]获|[查扣][扣押封查]|[搜起检]出|检取|没收/u
const SEIZED_REACH = 90

/** What is done with money that is taken in hand, by the verb behind it. */
function kindTaken(text: string, from: number, start: number, end: number): AmountKind | null {
  if (!isIn(endsTaken, text, start - 1) || !TAKEN.test(text.slice(from, start))) return null
  return verbBehind(text, end) ?? (isForOthers(text, end) ? 'donation' : null)
}

/** What the word right behind the money calls it. */
function kindBehind(text: string, end: number, per: string | null): AmountKind | null {
  if (!isIn(opensAfter, text, end)) return null
  const behind = AFTER.exec(text.slice(end, end + 14))?.[1]
  // 每张两毛钱收购: so much a piece is a price, whoever buys
  if (/^(?:[收回]购|增持)$/u.test(behind ?? '') && per && !NOT_PRICED.test(per)) return 'price'
  return behind === undefined ? null : (after.get(behind) ?? 'other')
}

/** The money, and where its clause begins. */
interface Place {
  readonly from: number
  readonly start: number
  readonly end: number
}

/** 教育|398亿元居首, 交通|210亿元次之: an account goes on from item to item of a sentence, naming each and no more. */
const isInAccount = (text: string, { kind, end }: KindBefore, start: number): boolean =>
  ACCOUNTS.has(kind) && start - end < ITEM_REACH && sentenceStart(text, start, ITEM_REACH) <= end

const ACCOUNTS: ReadonlySet<AmountKind> = new Set(['budget', 'revenue'])
const ITEM_REACH = 40

/** What money is for of which its clause says nothing for certain. */
function kindInSentence(
  text: string,
  { from, start, end }: Place,
  per: string | null,
  clause: Cues,
  money: KindBefore | null,
): AmountKind {
  const sentence = sentenceStart(text, start, 70)
  const earlier = cuesIn(text, sentence, from)
  const before = text.slice(from, start)
  // 价值 says nothing by itself: of what was seized or stolen, or of goods.
  if (/价值[\p{Script=Han}]{0,4}$/u.test(before))
    return earlier.strong === 'amount_involved' || earlier.strong === 'loss' ? earlier.strong : 'price'
  const apiece = per && kindApiece(before.slice(-14), per, clause, earlier)
  if (apiece) return apiece
  if (SPENT.test(before) && BOUGHT.test(text.slice(sentence, start))) return 'price'
  if (isExchanged(text, { from, start, end }) || (isGoods(text, end) && clause.weak === 'other'))
    return 'price'
  const use = clause.weak === null && USED_FOR.test(text.slice(end, end + 6)) ? verbBehind(text, end) : null
  if (use) return use
  const said = clause.weak ?? earlier.ruling ?? earlier.strong ?? cueBehind(text, end) ?? earlier.weak
  return said ? givenAway(text, end, said) : kindUntold(text, { from, start, end }, money)
}

/** What money is for of which no word of its sentence says anything. */
function kindUntold(text: string, { from, start, end }: Place, money: KindBefore | null): AmountKind {
  const before = text.slice(from, start)
  // 以9.9元|体验装招徕
  if (isGoods(text, end) || /以$|(?:票|套餐|费|款)[（(]$/u.test(before)) return 'price'
  if (EARNS.test(before)) return 'wage'
  return money && isInAccount(text, money, start) ? money.kind : 'other'
}

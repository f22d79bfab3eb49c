import type { AmountKind } from '@jianbao/record'
import { characterTable, isIn } from '@jianbao/text'
import { clauseEnd, clauseStart, sentenceEnd, sentenceStart } from '../quantities/clauses.js'
import { Lexicon, type Match } from '../scan/lexicon.js'
import { cuesAfter, kindCues, ofCases, ruling, weakCues } from './kind-cues.js'
import {
  buysSoMany,
  feeBehind,
  givenAway,
  insures,
  isForOthers,
  isGoods,
  isSwindled,
  pieceTaking,
} from './kind-of-things.js'

type Rows = readonly (readonly [kind: AmountKind, words: string])[]

const table = (rows: Rows): ReadonlyMap<string, AmountKind> =>
  new Map(rows.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)))
const pattern = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('|')

const kinds = table(kindCues)
const after = table(cuesAfter)
const cues = new Lexicon(kinds)
const opensCue = characterTable(kinds.keys())
const AFTER = new RegExp(
  `^(?:左右|以上|不等|多)?(?:每[单人张份晚次件天]|[0-9一二三五十]+(?:个月|年|天)期?的?)?(${pattern(after.keys())})`,
  'u',
)

interface Cues {
  readonly ruling: AmountKind | null
  readonly strong: AmountKind | null
  readonly weak: AmountKind | null
}

/** A cue of one character (`罚`, `花`) is a word of its own only this near to the amount. */
const NEAR = 2

/** `以单位行贿罪判处罚金`: a cue inside the name of a crime says nothing of the money. */
const CRIME = /^(?:(?!犯|没收|罚)[\p{Script=Han}]){0,6}罪/u
/** `以投资虚拟货币为名，吸金3亿余元`: a pretext says nothing of the money either. */
const PRETEXT = /^[\p{Script=Han}“”]{0,6}为(?:名|由|诱饵|幌子|借口)/u

/** What a text that tells of a case speaks of. */
const CASE =
  /犯罪|嫌疑|警方|公安|民警|涉嫌|涉案|诈骗|被骗|盗窃|检察|起诉|被告|法院|纪委|监委|赃|贪污|受贿|挪用|走私|查扣|查获|缴获|扣押|冻结|查封|洗钱|赌|廉署|海关|虚开|偷税|逃税/u
const asked = { text: '', tells: false }

/** Whether the text tells of a case; the money of one article is asked about again and again. */
function tellsOfCase(text: string): boolean {
  if (asked.text !== text) {
    asked.text = text
    asked.tells = CASE.test(text)
  }
  return asked.tells
}

/** The cues of a stretch, in order, the longest at each place. */
function cuesOf(text: string, from: number, to: number): Match<AmountKind>[] {
  const found: Match<AmountKind>[] = []
  for (let at = from; at < to; ) {
    const cue = isIn(opensCue, text, at) ? cues.at(text, at).find(({ end }) => end <= to) : undefined
    if (cue) found.push(cue)
    at = cue?.end ?? at + 1
  }
  return found
}

/** The cues of a stretch before an amount: the last of each strength. */
function cuesIn(text: string, from: number, to: number): Cues {
  let decisive: AmountKind | null = null
  let strong: AmountKind | null = null
  let weak: AmountKind | null = null
  for (const { start, end, value: kind } of cuesOf(text, from, to)) {
    const word = text.slice(start, end)
    const next = text.slice(end, Math.min(to, end + 10))
    if (CRIME.test(next) || PRETEXT.test(next)) continue
    if (ofCases.has(word) && !tellsOfCase(text)) continue
    if (word.length === 1 && to - start - 1 > NEAR) continue
    if (ruling.has(word)) decisive = kind
    if (weakCues.has(word)) weak = kind
    else strong = kind
  }
  return { ruling: decisive, strong, weak }
}

/** What a fee or an insurance named right behind makes of its sum; null for everything else. */
function kindOfThing(text: string, end: number): AmountKind | null {
  const fee = feeBehind(text, end)
  if (fee === null) return insures(text, end) ? 'other' : null
  for (let size = 4; size > 1; size--) {
    const kind = kinds.get(fee.slice(-size))
    if (kind) return kind
  }
  return 'price'
}

/** `把三十万元全投进了股市`: the verb comes after. */
const TAKEN = /(?:把|将|拿出|用|拿)(?:了|这|其中)?$/u

/** The cues of two characters and more that say something in this text. */
const wordsIn = (text: string, from: number, to: number): Match<AmountKind>[] =>
  cuesOf(text, from, to).filter(
    ({ start, end }) => end - start > 1 && (!ofCases.has(text.slice(start, end)) || tellsOfCase(text)),
  )

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

const SPENT = /(?:花(?:了|费|掉|去)?|[要需])$/u
const BOUGHT = /(?:[换修装租配](?![资金人])|购买|购置|购入|买(?!卖|家|方|单))/u

/** `亩均收入1.2万元`, `每亩补贴50元`: so much of what a field yields or is given. */
const EARNED = /(收入|产值|增收|利润|收益|效益|补贴|补助)(?:可达|高达|达到|达|约为|约|为|超过|超|近|了|在)?$/u

/** What a price is not the price of: `每年支出831美元`, `每人分到四万元`. */
const NOT_PRICED = /^(?:年|月|个月|天|日|周|季|季度|期|晚|夜|人|名|位|户|家|店|校|村|床|起|宗|例)$/u

/** What so much a piece is for: a price, unless the words before name a yield, or the clause a wage; null for other sums. */
function kindApiece(before: string, per: string, clause: Cues, earlier: Cues): AmountKind | null {
  const earned = EARNED.exec(before)?.[1]
  if (earned) return kinds.get(earned) ?? 'revenue'
  if (NOT_PRICED.test(per) || clause.weak === 'wage') return null
  return earlier.strong === 'bribe' ? 'bribe' : 'price'
}

/**
 * What the money `[start, end)` is for, from the words around: a cue right after it, then the nearest in its clause,
 * then the nearest earlier in the sentence; `other` where there is none.
 */
export function kindOfMoney(text: string, start: number, end: number, per: string | null): AmountKind {
  const from = clauseStart(text, start, 40)
  const clause = cuesIn(text, from, start)
  if (clause.ruling) return clause.ruling
  if (isSeizedWorth(text, from, start)) return 'amount_involved'
  const said = kindTaken(text, from, start, end) ?? kindBehind(text, end, per)
  if (said) return said
  if (clause.strong === null || clause.strong === 'other')
    if (isSwindled(text, from, start, end)) return 'loss'
  if (clause.strong) return givenAway(text, end, clause.strong)
  return kindOfThing(text, end) ?? kindInSentence(text, { from, start, end }, per, clause)
}

/** `检获大麻花，市值约360万元`, `起获总值9万令吉的毒品`: what was seized is worth so much. */
function isSeizedWorth(text: string, from: number, start: number): boolean {
  return (
    WORTH.test(text.slice(from, start)) &&
    SEIZED.test(text.slice(sentenceStart(text, start, SEIZED_REACH), start))
  )
}

const WORTH = /(?:总值|市值|市价|估值|货值)(?:合计|共计|估计|合共|高达|[共约近逾达计为])*$/u
const SEIZED = /[检缴起查搜缉破截]获|[查扣][扣押封查]|[搜起检]出|检取|没收/u
const SEIZED_REACH = 90

/** What is done with money that is taken in hand, by the verb behind it. */
function kindTaken(text: string, from: number, start: number, end: number): AmountKind | null {
  if (!TAKEN.test(text.slice(from, start))) return null
  return verbBehind(text, end) ?? (isForOthers(text, end) ? 'donation' : null)
}

/** What the word right behind the money calls it. */
function kindBehind(text: string, end: number, per: string | null): AmountKind | null {
  const behind = AFTER.exec(text.slice(end, end + 14))?.[1]
  // 每张两毛钱收购: so much a piece is a price, whoever buys
  if (behind === '收购' && per && !NOT_PRICED.test(per)) return 'price'
  return behind === undefined ? null : (after.get(behind) ?? 'other')
}

/** The money, and where its clause begins. */
interface Place {
  readonly from: number
  readonly start: number
  readonly end: number
}

/** What money is for of which its clause says nothing for certain. */
function kindInSentence(
  text: string,
  { from, start, end }: Place,
  per: string | null,
  clause: Cues,
): AmountKind {
  const sentence = sentenceStart(text, start, 70)
  const earlier = cuesIn(text, sentence, from)
  const before = text.slice(from, start)
  // 价值 says nothing by itself: of what was seized or stolen, or of goods.
  if (/价值[\p{Script=Han}]{0,4}$/u.test(before))
    return earlier.strong === 'amount_involved' || earlier.strong === 'loss' ? earlier.strong : 'price'
  const apiece = per && kindApiece(before.slice(-8), per, clause, earlier)
  if (apiece) return apiece
  // 他打算买一套房，结果要花300万元
  if (SPENT.test(before) && BOUGHT.test(text.slice(sentence, start))) return 'price'
  if (pieceTaking(before, text.slice(start, end)) !== null || buysSoMany(text, end)) return 'price'
  if (isGoods(text, end) && clause.weak === 'other') return 'price'
  const use = clause.weak === null && USED_FOR.test(text.slice(end, end + 6)) ? verbBehind(text, end) : null
  if (use) return use
  const said = clause.weak ?? earlier.ruling ?? earlier.strong ?? cueBehind(text, end) ?? earlier.weak
  return said ? givenAway(text, end, said) : isGoods(text, end) ? 'price' : 'other'
}

import type { AmountKind } from '@jianbao/record'
import { characterTable, holdsAny, isIn } from '@jianbao/text'
import { clauseStart, sentenceStart } from '../quantities/clauses.js'
import { type Cues, cuesIn, kindSaid } from './cues.js'
import { doneBehind } from './done-behind.js'
import {
  type KindBefore,
  kindInSentence,
  NOT_PRICED,
  type Place,
  USED_FOR,
  verbBehind,
} from './kind-in-sentence.js'
import { givenAway, headBehind, insures, isForOthers, isSwindled } from './kind-of-things.js'
import { nameBehind } from './name-behind.js'
import { tellsOfCase } from './told-case.js'

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
  const done = doneBehind(text, end)
  if (done) return done
  const taken = kindTaken(text, from, start, end)
  if (taken) return taken
  const behind = kindBehind(text, end, per)
  if (behind) return kindNamed(text, { from, start, end }, behind, clause)
  if (clause.strong === null || clause.strong === 'other')
    if (isSwindled(text, from, start, end)) return 'loss'
  if ((clause.strong ?? clause.weak) === 'price' && per === null && isTotal(text, from, start, end))
    return tellsOfCase(text) ? 'amount_involved' : 'revenue'
  if (clause.strong) return givenAway(text, end, clause.strong)
  if (before && clause.weak === null && isPartOf(text, before.end, { from, start, end })) return before.kind
  return kindOfThing(text, end) ?? kindInSentence(text, { from, start, end }, per, clause, before)
}

/** `捐出|5万元|奖金`: what is done with a sum decides, whatever it was; but a fine or a compensation is what it is called. */
const NAMED: ReadonlySet<AmountKind> = new Set([
  'fine',
  'confiscation',
  'compensation',
  'illegal_gain',
  'bribe',
  'loss',
])

/** What a sum is for that the word behind it names. */
function kindNamed(text: string, { from, start, end }: Place, name: AmountKind, clause: Cues): AmountKind {
  if (clause.governing && !NAMED.has(name)) return clause.governing
  return name === 'other' && isSwindled(text, from, start, end) ? 'loss' : name
}

/** The cues of a clause, or those behind the sum that it has told of already: `每转账1万元可提成|120元`. */
function cuesOfClause(text: string, from: number, start: number, before: KindBefore | null): Cues {
  const whole = cuesIn(text, from, start)
  if (before === null || before.end <= from) return whole
  const own = cuesIn(text, before.end, start)
  return own.strong === null && own.weak === null ? whole : { ...own, ruling: whole.ruling }
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
  const behind = nameBehind(text, end)
  // 每张两毛钱收购: so much a piece is a price, whoever buys
  if (behind && per && /^(?:[收回]购|增持)$/u.test(behind.word) && !NOT_PRICED.test(per)) return 'price'
  return behind?.kind ?? null
}

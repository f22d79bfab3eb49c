import { characterTable, holdsAny, isIn, type Span } from '@jianbao/text'
import type { FieldInput } from '../field.js'
import { Lexicon } from '../scan/lexicon.js'
import {
  currencyNames,
  currencyPrefixes,
  hundredths,
  localCurrency,
  notAfterBareYuan,
  notAfterNumeralYuan,
  notAfterYuan,
  subunits,
} from './currencies.js'
import { homeCurrency } from './home-currency.js'

/** A currency's words beside a number: where they end (or begin), the code, and what one unit is worth in the code. */
export interface CurrencyWord {
  readonly at: number
  readonly code: string
  readonly scale: number
}

const flat = (rows: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)))

const names = flat(currencyNames)
const prefixes = flat(currencyPrefixes)
const LONGEST = Math.max(...[...names.keys(), ...prefixes.keys()].map((name) => name.length))

const scaled = (words: ReadonlyMap<string, string>, scale: number) =>
  [...words].map(([word, code]) => [word, { code, scale }] as const)

/** A name that is also one of a hundredth is the currency's own. */
const words = new Lexicon(new Map([...scaled(hundredths, 0.01), ...scaled(names, 1)]))

/** What a currency's words begin with after a number, and end with before one: most places are told by it. */
const opensCurrency = characterTable([...names.keys(), ...hundredths.keys()])
/** The same with the characters that mean money only amid some words. */
const opensMoney = characterTable([
  ...names.keys(),
  ...hundredths.keys(),
  ...subunits.keys(),
  ...'元圆块毛分蚊',
])
/** The characters of the smaller units alone. */
const opensSmall = characterTable('毛角分')
const smallDigits = characterTable('一二两三四五六七八九十')
const multipliers = characterTable('百千万亿')
const endsPrefix = characterTable([...prefixes.keys()].map((name) => name.slice(-1)))

const LETTER = /[A-Za-z]/u
const SMALL_NUMERAL = /^[一二两三四五六七八九十]+$/u
const ONLY_MULTIPLIERS = /^[百千万亿]+$/u
/** Verbs and nouns of buying before `N块` without `钱`: otherwise 块 is a measure word (`三块石头`). */
const BUYING = /[元钱价卖买花赚挣借欠捐存取输赢收付费赔罚交给售租工薪块毛]/u

/** The end of `元`, `圆`, `块` at `at` as money; -1 where it is something else. */
function yuanEnd(text: string, { start, end }: Span, at: number): number {
  const char = text[at]
  const next = text[at + 1] ?? '\n'
  if (char === '块') return kuaiEnd(text, start, at)
  if (char !== '元' && char !== '圆') return -1
  if (notAfterYuan.test(text.slice(at + 1, at + 3))) return -1
  const isSmall = isIn(smallDigits, text, start) && SMALL_NUMERAL.test(text.slice(start, end))
  if (isSmall && notAfterNumeralYuan.test(text.slice(at + 1, at + 6))) return -1
  const isBare = isIn(multipliers, text, start) && ONLY_MULTIPLIERS.test(text.slice(start, end))
  if (isBare && notAfterBareYuan.test(text.slice(at + 1, at + 6))) return -1
  if (next === '钱' || next === '整' || next === '正') return at + 2
  return at + 1
}

const CLOSED = /[，。；！？、,;!?\n”）)一每/左以到至]/u
const SPENT = /[元钱价卖买花赚挣罚赔付贵收付费售薪块毛贵]|便宜|高出|上涨|涨了|下降|降了|每[斤条度张本个只盒]/u

/** `一块四`, `三块二毛五`: tenths behind. */
const CHANGE = /^[1-9一二两三四五六七八九](?:[毛角][一二三四五六七八九]?)?(?:[，。；！？、,;!?\s”）)]|$)/u

/** `一斤5块2`: what so much is the price of. */
const PIECE = /[每一][斤个只张本杯碗瓶盒份串根条袋包][\p{Script=Han}]{0,3}$/u
/** `能拿九千块`, `每月发三百块`: of hundreds and thousands. */
const PAID = /[拿领发月]/u
const HUNDREDS = /[百千万]|\d{3}/u
const PIECE_REACH = 6

function kuaiEnd(text: string, start: number, at: number): number {
  const next = text[at + 1] ?? '\n'
  if (next === '钱') return at + 2
  if (text.startsWith('多钱', at + 1)) return at + 3
  const before = text.slice(Math.max(0, at - 14), at)
  const change = CHANGE.test(text.slice(at + 1, at + 5))
  const closed = change || /[，。；！？、,;!?\n”）)一每/多左以]/u.test(next) || at + 1 >= text.length
  const isMoney =
    BUYING.test(before) ||
    (change && PIECE.test(text.slice(Math.max(0, start - PIECE_REACH), start))) ||
    (HUNDREDS.test(text.slice(start, at)) && PAID.test(before))
  return closed && isMoney ? at + 1 : -1
}

/** What 毛, 角 at `at` is worth where a price is spoken of (`每斤高出三毛。`); null where it is something else. */
function smallEnd(text: string, at: number): number | null {
  const worth = text[at] === '分' ? undefined : subunits.get(text[at] ?? '')
  if (!worth || !CLOSED.test(text[at + 1] ?? '。')) return null
  return SPENT.test(text.slice(Math.max(0, at - 14), at)) ? worth : null
}

const BRACKETED = /^[（(]([\p{Script=Han}]{2,4})(?=[，,、）)])/u

/** `57.5亿元（人民币，下同）`: the currency that a bracket names. */
const bracketed = (text: string, at: number) =>
  names.get(BRACKETED.exec(text.slice(at, at + 6))?.[1] ?? '') ?? null

/** The longest of the currencies' own words at `at`; null where none stands there. */
function wordAt(text: string, at: number): CurrencyWord | null {
  if (!isIn(opensCurrency, text, at)) return null
  for (const { end, value } of words.at(text, at)) {
    if (LETTER.test(text[end - 1] ?? '') && LETTER.test(text[end] ?? '\n')) continue
    return { at: end, code: value.code, scale: value.scale }
  }
  return null
}

/** `一分多钱` */
const SMALL_MORE = /^([毛角分])多钱/u

/** `8分邮票`, `4分的错版邮票` */
const STAMP = /^[角分](?:面值)?的?(?:错版|错体|普通|纪念|旧)?邮[票资]/u
const ofStamps = characterTable('邮')

/** The small change at `at`; null where it is something else. */
function smallAfter(text: string, at: number, country: FieldInput['country']): CurrencyWord | null {
  const code = localCurrency[country]
  const small = SMALL_MORE.exec(text.slice(at, at + 3))?.[1]
  if (small) return { at: at + 3, code, scale: subunits.get(small) ?? 1 }
  const named = text[at + 1] === '钱' ? subunits.get(text[at] ?? '') : undefined
  if (named !== undefined) return { at: at + 2, code, scale: named }
  if (holdsAny(ofStamps, text, at, at + 7) && STAMP.test(text.slice(at, at + 8)))
    return { at: at + 1, code, scale: subunits.get(text[at] ?? '') ?? 1 }
  const worth = smallEnd(text, at)
  return worth ? { at: at + 1, code, scale: worth } : null
}

/** The currency named at `at`, straight after the numeral; null where none is. */
export function currencyAfter(
  text: string,
  numeral: Span,
  at: number,
  country: FieldInput['country'],
): CurrencyWord | null {
  if (!isIn(opensMoney, text, at)) return null
  const word = wordAt(text, at)
  if (word) return word
  if (isIn(opensSmall, text, at)) return smallAfter(text, at, country)
  if (country === 'hk' && text[at] === '蚊' && !/[子虫帐香媒]/u.test(text[at + 1] ?? '\n'))
    return { at: at + 1, code: 'HKD', scale: 1 }
  const end = yuanEnd(text, numeral, at)
  return end < 0 ? null : { at: end, code: bracketed(text, end) ?? homeCurrency(text, at, country), scale: 1 }
}

/** The currency named straight before `at`; null where none is. `at` of the answer is its start. */
export function currencyBefore(
  text: string,
  at: number,
  country: FieldInput['country'],
): CurrencyWord | null {
  const end = text[at - 1] === ' ' ? at - 1 : at
  if (!isIn(endsPrefix, text, end - 1)) return null
  for (let length = LONGEST; length > 0; length--) {
    const start = end - length
    if (start < 0) continue
    const word = text.slice(start, end)
    const code = prefixes.get(word)
    if (!code) continue
    if (LETTER.test(word[0] ?? '') && LETTER.test(text[start - 1] ?? '\n')) continue
    return { at: start, code: ownSigns.has(word) ? signOf(country) : code, scale: 1 }
  }
  return null
}

/** A bare dollar sign is Hong Kong's own dollar there. */
const ownSigns: ReadonlySet<string> = new Set(['$', '＄'])
const signOf = (country: FieldInput['country']): string => (country === 'hk' ? 'HKD' : 'USD')

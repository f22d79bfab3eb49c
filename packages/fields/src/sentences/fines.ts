import { parseNumeral } from '@jianbao/text'
import { currencyNames, homeCurrency } from './currencies.js'

const CURRENCY = [...currencyNames.keys()].sort((a, b) => b.length - a.length).join('|')
const NUMBER =
  '[0-9０-９][0-9０-９.,，]{0,18}[万亿千百]{0,2}|[零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,16}'

/** A sum: 人民币七万元, 5000元, 新台币10万元. Source of a pattern. */
export const SUM = `(?:${CURRENCY})?(?:${NUMBER})余?(?:${CURRENCY}|元|块)?整?`

/** Several sums in turn or as bounds. Source of a pattern. */
export const SUMS = `${SUM}(?:(?:、|和|及|以及|与|至|到)${SUM}){0,40}`

const ONE = new RegExp(`(?<before>${CURRENCY})?(?<number>${NUMBER})余?(?<after>${CURRENCY}|元|块)?整?`, 'gu')

export interface Sum {
  readonly amount: number
  readonly currency: string
}

/** The sums of `SUMS`; a bare 元 is of the article's country. A sum without a unit takes the next one's. */
export function readSums(words: string, country: 'cn' | 'tw' | 'hk'): Sum[] {
  const sums: Sum[] = []
  for (const { groups } of words.matchAll(ONE)) {
    const amount = parseNumeral((groups?.number ?? '').replaceAll('，', ',').replace(/,$/u, ''))
    if (amount === null) continue
    const named = currencyNames.get(groups?.before ?? '') ?? currencyNames.get(groups?.after ?? '')
    sums.push({ amount, currency: named ?? homeCurrency[country] })
  }
  return sums
}

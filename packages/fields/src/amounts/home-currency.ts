import type { FieldInput } from '../field.js'
import { ofLastText } from '../scan/of-last-text.js'
import { currencyNames, currencyPrefixes, localCurrency } from './currencies.js'

/** Codes by every name of a currency, before or after the number. */
export const codeOfName: ReadonlyMap<string, string> = new Map(
  [...currencyPrefixes, ...currencyNames].flatMap(([code, names]) =>
    names.split(' ').map((name) => [name, code] as const),
  ),
)

const BELOW = /[（(](?:单位[:：]?)?([\p{Script=Han}]{2,4})[，,、·‧・.;；]?\s?(?:以)?下同/u
const REACH = 12

/** `3566万元（人民币，下同）`: what a bare 元 is from there on. */
const declared = ofLastText((text): { readonly from: number; readonly code: string } | null => {
  const at = text.indexOf('下同')
  const found = at < 0 ? null : BELOW.exec(text.slice(Math.max(0, at - REACH), at + 2))
  const code = codeOfName.get(found?.[1] ?? '')
  return code === undefined ? null : { from: at, code }
})

/** What a bare 元 at `at` is: the article's own, unless the text has said what it is below. */
export function homeCurrency(text: string, at: number, country: FieldInput['country']): string {
  const below = declared(text)
  return below && at > below.from ? below.code : localCurrency[country]
}

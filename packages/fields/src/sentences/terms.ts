import { parseNumeral } from '@jianbao/text'

const N = '[0-9０-９〇零一二两三四五六七八九十百壹贰叁参肆伍陆柒捌玖拾]{1,6}'

/** A length of time as sentences give it: 三年两个月, 3年6月, 18个月, 一年半, 半年, 六个月十五日, 2周. Source of a pattern. */
export const TERM = `(?:${N}年(?:半|[零又]?${N}个?月(?:零?${N}[日天])?)?|半年|${N}个?半?月(?:零?${N}[日天])?|${N}个?(?:周|星期|礼拜|日|天))`

/** 三|至五年: a lower bound that has its unit from the upper. */
const BARE_BOUND = `${N}(?:至|到|-|—|～|~)(?=${N}(?:年|个?月))`
const BARE = new RegExp(`^(${N})(至|到|-|—|～|~)(?=${N}(年|个?月))`, 'u')

/** Two or more, in turn or as bounds: 三年、二年六个月和一年; 三年至七年. Source of a pattern. */
export const TERMS = `(?:${BARE_BOUND})?${TERM}(?:(?:、|和|及|以及|与|至|到|-|—|～|~)${TERM}){0,40}`

/** 判三缓四: years that name no unit. Source of a pattern. */
export const SHORT_TERM = '[1-9一二两三四五六七八九]'

const SHORT = new RegExp(`^${SHORT_TERM}$`, 'u')

const PARTS = new RegExp(
  `^(?:(?<years>${N})年)?(?:(?<half>半)(?<halfYear>年)?)?[零又]?(?:(?<months>${N})个?(?<halfMonth>半)?月)?(?:零?(?<days>${N})个?(?<unit>日|天|周|星期|礼拜))?$`,
  'u',
)
const ONE = new RegExp(TERM, 'gu')
const BOUNDS = /[至到—～~-]/u

export interface Term {
  readonly months?: number
  readonly days?: number
}

/** Reads one term; whole months, or days where it is given in days or weeks alone. Null where it is no number. */
function readTerm(words: string): Term | null {
  // 参月: Taiwan's 參 of legal numerals
  const groups = PARTS.exec(words.replace('参', '叁'))?.groups
  if (!groups) return null
  const [years, months, days] = [groups.years, groups.months, groups.days].map(number)
  if (years === null || months === null || days === null) return null
  const half = groups.half ? 6 : 0
  const total = (years ?? 0) * 12 + (months ?? 0) + half
  if (total > 0) return { months: total }
  if (!days) return null
  return { days: groups.unit === '日' || groups.unit === '天' ? days : days * 7 }
}

const number = (words: string | undefined): number | null | undefined =>
  words === undefined ? undefined : parseNumeral(words)

/** The single terms of `TERMS`, and whether they are the bounds of a range. */
export function readTerms(words: string): { readonly terms: readonly Term[]; readonly range: boolean } {
  if (SHORT.test(words)) return { terms: [{ months: (parseNumeral(words) ?? 0) * 12 }], range: false }
  const whole = words.replace(BARE, '$1$3$2')
  const found = [...whole.matchAll(ONE)]
  const terms = found.map((match) => readTerm(match[0])).filter((term) => term !== null)
  const [first, second] = found
  const joint = first && second ? whole.slice(first.index + first[0].length, second.index) : ''
  return { terms, range: found.length === 2 && BOUNDS.test(joint) }
}

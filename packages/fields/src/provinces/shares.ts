import { holdsAny } from '@jianbao/text'
import { openingBrackets } from '../scan/shared-tables.js'
import type { Hit } from './scan.js'

/** 江州药业（600999）, 江州水电 (股票代码：000999): a share by its name and the number it is traded under. */
const SHARE =
  /^([\u4e00-\u9fff]{1,4})\s?[(（]\s?(?:(?:股票|证券)?代码[:：]?\s?)?(?:S[HZ]|s[hz])?\.?[0369]\d{5}(?!\d|元|人)/u
const NAME_AT_MOST = 5
const REACH = 24

/** The hits that are not the beginning of a share's name, here or where the text names it again: a brand, no place. */
export function withoutShares(text: string, hits: readonly Hit[]): readonly Hit[] {
  const names = new Set<string>()
  for (const { start, end } of hits) {
    if (!holdsAny(openingBrackets, text, end + 1, end + 1 + NAME_AT_MOST)) continue
    const rest = SHARE.exec(text.slice(end, end + REACH))?.[1]
    if (rest !== undefined) names.add(text.slice(start, end) + rest)
  }
  if (names.size === 0) return hits
  return hits.filter(({ start }) => ![...names].some((name) => text.startsWith(name, start)))
}

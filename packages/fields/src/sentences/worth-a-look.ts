import { characterTable, holdsUnit } from '@jianbao/text'
import { codeUnits } from '../scan/code-units.js'

/** A text without these tells no sentence, and needs no names. */
export const WORTH_A_LOOK =
  /徒刑|拘役|管制|死刑|死缓|监禁|获刑|判[刑囚监入处了]|囚[\d一二三四五六七八九十]|改判|[处判]\p{Script=Han}{2,4}[\d一二三四五六七八九十]{1,3}[年月]|判[1-9一二三]缓|被判|[重轻]判|罚金|入狱|刑期[增减加改]|承认[^。]{2,20}[,，]罚款/uy

/** What it begins with, and what follows there; behind those of the last table anything may. */
const opens = characterTable('徒拘管死监获囚判改处被重轻罚入刑承')
const goesOn = characterTable('刑役制缓禁判金狱期认')
const opensAlone = characterTable('囚判处')

/** Whether a text may tell a sentence. */
export function isWorthALook(text: string): boolean {
  const units = codeUnits(text)
  for (let at = 0; at < units.length - 1; at++) {
    const unit = units[at] ?? 0
    if (!holdsUnit(opens, unit) || !(holdsUnit(opensAlone, unit) || holdsUnit(goesOn, units[at + 1] ?? 0)))
      continue
    WORTH_A_LOOK.lastIndex = at
    if (WORTH_A_LOOK.test(text)) return true
  }
  return false
}

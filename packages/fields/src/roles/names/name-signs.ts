import { characterTable, holdsUnit } from '@jianbao/text'
import { codeUnits } from '../../scan/code-units.js'
import { ofLastText } from '../../scan/of-last-text.js'

/** The characters that names of special kinds are told by. */
const SIGNS = {
  /** 王某某. */
  some: '某',
  /** 张×. */
  crosses: '×✕＊*○〇□xX',
  /** 陈姓男子. */
  family: '姓',
  /** 陈男, 林女. */
  called: '男女嫌妇翁',
  /** 小周, 老李, 阿K. */
  familiar: '小老阿大',
  /** 小鹿(化名). */
  alias: '化',
  /** 网友“山里人家”. */
  quotes: '“"「『',
  /** (连肖). */
  brackets: '(（',
  /** 记者林岳, 通讯员林岳. */
  makers: '记通',
} as const

type Sign = keyof typeof SIGNS

/** Where in a text each of the signs stands, in order. */
export type NameSigns = { readonly [Name in Sign]: readonly number[] }

const isSign = characterTable(Object.values(SIGNS).join(''))
const kinds = Object.keys(SIGNS) as Sign[]
/** By UTF-16 code unit, which of the kinds it is; asked only of signs. */
const kindOf = new Uint8Array(0x1_00_00)
for (const [kind, sign] of kinds.entries())
  for (const character of SIGNS[sign]) kindOf[character.charCodeAt(0)] = kind

/** One pass for all rules that look for them. */
export const nameSigns = ofLastText((text): NameSigns => {
  const units = codeUnits(text)
  const signs = {
    some: [],
    crosses: [],
    family: [],
    called: [],
    familiar: [],
    alias: [],
    quotes: [],
    brackets: [],
    makers: [],
  }
  // By number: to look each up by its name takes longer.
  const byKind: readonly number[][] = Object.values<number[]>(signs)
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0
    if (holdsUnit(isSign, unit)) byKind[kindOf[unit] ?? 0]?.push(at)
  }
  return signs
})

import { decodeBytes } from './decode-bytes.js'
import { frequentCharacters } from './frequent-characters.js'

/** What the bytes of the commonest UTF-8 sequences become when read as GBK: marks and leads of 的, 在, 是, 国 … */
const commonest = '锛銆鐨鍦鏄鍥鏃鍙鍚鎬鏉鎹鐢浠缁勫鏈鏂璇鍒闂'

/** Bytes that Chinese characters begin with in UTF-8, and bytes of their middle that no usual character has in GBK. */
const leads = [0xe3, 0xe9] as const
const middles = [0x81, 0xa0] as const

/** Characters that UTF-8 read as GBK is full of and that Chinese hardly writes. */
export const gbkSymptoms: ReadonlySet<string> = new Set(
  Array.from(commonest + pairsOf(leads, middles) + pairsOf(middles, leads)).filter(
    (character) => !frequentCharacters.has(character),
  ),
)

function pairsOf(first: readonly [number, number], second: readonly [number, number]): string {
  const bytes: number[] = []
  for (let a = first[0]; a <= first[1]; a++) for (let b = second[0]; b <= second[1]; b++) bytes.push(a, b)
  return decodeBytes(Uint8Array.from(bytes), 'gb18030')
}

/** The first bytes of Chinese characters and marks in UTF-8, read as Latin-1. */
export const latinLeads = { first: 0xe2, last: 0xef } as const
/** Symptoms so near to one another are more than a rare character here and there. */
export const near = 6

/** What a UTF-16 unit is a sign of: UTF-8 read as GBK, characters lost by that (`锟`), UTF-8 read as Latin-1, U+FFFD. */
export const signOf = { symptom: 1, lost: 2, latin: 3, replacement: 4 } as const
/** The sign that each unit is, 0 for none. */
export const signs = new Uint8Array(0x10000)
for (const character of gbkSymptoms) signs[character.charCodeAt(0)] = signOf.symptom
signs['锟'.charCodeAt(0)] = signOf.lost
signs[0xfffd] = signOf.replacement
signs.fill(signOf.latin, latinLeads.first, latinLeads.last + 1)

/** How much in a text looks like damage: counts, of which any sound text may have a few. */
export interface Suspects {
  /** Characters that UTF-8 read as GBK is full of, right behind others of them. */
  readonly gbk: number
  /** Latin letters that UTF-8 read as Latin-1 is full of, with another sign beyond ASCII behind them. */
  readonly latin: number
  /** Characters that were lost: U+FFFD, or `锟`, which is otherwise hardly written. */
  readonly lost: number
}

/** One look at each character: this is asked of every page. */
export function suspectsIn(text: string): Suspects {
  let gbk = 0
  let latin = 0
  let lost = 0
  let before = -near
  const { length } = text
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    const sign = unit < latinLeads.first ? 0 : (signs[unit] ?? 0)
    if (sign === 0) continue
    if (sign === signOf.symptom) {
      if (i - before < near) gbk++
      before = i
    } else if (sign !== signOf.latin) lost++
    else if (text.charCodeAt(i + 1) > 0x7f) latin++
  }
  return { gbk, latin, lost }
}

/** How many characters of a run are such. */
export function gbkSymptomsIn(run: string): number {
  let found = 0
  for (let i = 0; i < run.length; i++) if (signs[run.charCodeAt(i)] === signOf.symptom) found++
  return found
}

import { characterTable, isIn } from '@jianbao/text'
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

/** How much in a text looks like damage: counts, of which any sound text may have a few. */
export interface Suspects {
  /** Characters that UTF-8 read as GBK is full of, right behind others of them. */
  readonly gbk: number
  /** Latin letters that UTF-8 read as Latin-1 is full of, with another sign beyond ASCII behind them. */
  readonly latin: number
  /** `锟`, which is otherwise hardly written. */
  readonly lost: number
}

const symptoms = characterTable(gbkSymptoms)

/** How many characters of a run are such. */
export function gbkSymptomsIn(run: string): number {
  let found = 0
  for (let i = 0; i < run.length; i++) if (isIn(symptoms, run, i)) found++
  return found
}

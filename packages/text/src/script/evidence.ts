import { to } from 'opencc-js/preset/t2cn'
import { keptCharacters, sharedCharacters } from './shared-characters.js'

/** How many characters only the one script, or only the other, writes. */
export interface Evidence {
  readonly hant: number
  readonly hans: number
}

/** A bit each, so that both are counted without asking which it is. */
const hantBit = 1
const hansBit = 2
let classes: Uint8Array | undefined

/** Counts the telling characters of `text` in `[start, end)`; most characters tell nothing. */
export function evidenceOf(text: string, start = 0, end = text.length): Evidence {
  classes ??= buildClasses()
  let hant = 0
  let hans = 0
  for (let i = start; i < end; i++) {
    const told = classes[text.charCodeAt(i)] as number
    hant += told & hantBit
    hans += told >> 1
  }
  return { hant, hans }
}

/** By UTF-16 code unit, from opencc-js's characters: what it changes is Traditional, what it changes to Simplified. */
function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000)
  const pairs = String(to.cn?.[0]?.[1] ?? '')
    .split('|')
    .map((pair) => pair.split(' '))
  for (const [before = '', after = ''] of pairs) {
    if (before === after || before.length !== 1) continue
    if (after.length === 1) table[after.charCodeAt(0)] = hansBit
  }
  for (const [before = '', after = ''] of pairs) {
    if (before !== after && before.length === 1) table[before.charCodeAt(0)] = hantBit
  }
  for (const neutral of sharedCharacters + keptCharacters) table[neutral.charCodeAt(0)] = 0
  return table
}

import { to } from 'opencc-js/preset/t2cn'
import { type CharacterTable, characterTable, holdsUnit } from '../numerals/character-table.js'
import { UnitBuffer } from '../unit-buffer.js'
import { keptCharacters, sharedCharacters } from './shared-characters.js'

/** How many characters only the one script, or only the other, writes. */
export interface Evidence {
  readonly hant: number
  readonly hans: number
}

interface Telling {
  readonly hant: CharacterTable
  readonly hans: CharacterTable
}

const buffer = new UnitBuffer(1 << 14)
let telling: Telling | undefined

/** Counts the telling characters of `text` in `[start, end)`; most characters tell nothing. */
export function evidenceOf(text: string, start = 0, end = text.length): Evidence {
  telling ??= tellingCharacters()
  const units = buffer.read(start === 0 && end === text.length ? text : text.slice(start, end))
  let hant = 0
  let hans = 0
  for (let at = 0; at < end - start; at++) {
    const unit = units[at] as number
    if (holdsUnit(telling.hant, unit)) hant++
    else if (holdsUnit(telling.hans, unit)) hans++
  }
  return { hant, hans }
}

/** Whether any character stands in `text` that only Traditional writes. */
export function holdsTraditional(text: string): boolean {
  telling ??= tellingCharacters()
  const units = buffer.read(text)
  for (let at = 0; at < text.length; at++) if (holdsUnit(telling.hant, units[at] as number)) return true
  return false
}

/** From opencc-js's characters: what it changes is Traditional, what it changes to Simplified. */
function tellingCharacters(): Telling {
  const pairs = String(to.cn?.[0]?.[1] ?? '')
    .split('|')
    .map((pair) => pair.split(' '))
    .filter(([before, after]) => before !== after && before?.length === 1)
  const neutral = new Set(sharedCharacters + keptCharacters)
  const hant = new Set(pairs.map(([before = '']) => before))
  const hans = pairs.map(([, after = '']) => after).filter((after) => after.length === 1 && !hant.has(after))
  return {
    hant: characterTable([...hant].filter((character) => !neutral.has(character))),
    hans: characterTable(hans.filter((character) => !neutral.has(character))),
  }
}

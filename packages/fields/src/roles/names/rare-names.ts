import { type CharacterTable, characterClass, characterTable, isIn, nameTables, wordTag } from '@jianbao/text'
import { isHan } from '../../scan/is-han.js'
import { gaps } from '../../scan/shared-tables.js'
import { isPlaceAbroad, isPlaceName } from '../places/place-names.js'
import type { Titles } from '../titles/find-titles.js'
import { isCharged } from './charged.js'
import type { NameMention } from './find-names.js'
import { speaks } from './person-verbs.js'
import { rareSurnames } from './rare-surnames.js'

/** As dear as this among all surnames, one is as good as in the table of those that hardly anybody has. */
const DEAR = 9.5
/** What the characters of a given name must say for it, behind such a surname, by how many they are. */
const ONE = 1.5
const TWO = -0.5
const SEEN_AT_LEAST = 11
const GIVEN_LONGEST = 2
/** 红着脸: no surname. */
const aspects = characterTable('着了过得的')
const isMark = characterClass(/[，。,；;、！!？?（()）”」』/／:：\s]/u)
/** 记者须小明文/图. */
const SIGNATURE = /^(?:文|图|摄|摄影|文图|图文)(?:[/／、)）\n]|$)|^(?:摄影)?报[道导]|^发自/u
const opensSignature = characterTable('文图摄报发')
/** 供应商英达(Inda): a name from abroad. */
const ORIGINAL = /^[(（][A-Za-z]/u
const SIGNATURE_REACH = 3

/** 记者区小明, 被告人雒静：names whose surname is so rare, or so usual a word, that only an office right before it tells them. */
export function findRareNames(text: string, titles: Titles): NameMention[] {
  const found: NameMention[] = []
  for (const { kind, end } of titles.found) {
    const start = isIn(gaps, text, end) ? end + 1 : end
    if (kind === 'address' || !isHan(text, start) || !isIn(rare(), text, start)) continue
    const size = rareNameAt(text, start)
    if (size === 0) continue
    const name = text.slice(start, start + size)
    found.push({ name, masked: false, title: null, rule: 'title before', start, end: start + size })
  }
  return found
}

let dear: CharacterTable | undefined

function rare(): CharacterTable {
  if (dear) return dear
  const { surname } = nameTables()
  const characters = [...rareSurnames]
  for (let unit = 0; unit < surname.length; unit++) {
    const cost = surname[unit] ?? 0
    if (cost >= DEAR && cost < Number.POSITIVE_INFINITY) characters.push(String.fromCharCode(unit))
  }
  dear = characterTable(characters)
  return dear
}

/** How long the name is that such a surname begins; 0 where it begins a word, or what follows ends no name. */
function rareNameAt(text: string, start: number): number {
  if (isIn(aspects, text, start + 1)) return 0
  if (wordTag(text, start, start + 2) !== null || wordTag(text, start, start + 3) !== null) return 0
  for (let given = GIVEN_LONGEST; given > 0; given--) {
    const end = start + 1 + given
    if (!isHan(text, end - 1) || !isHan(text, start + 1)) continue
    if (given > 1 && speaks(text, end - 1)) continue
    if (endsName(text, start, end) && isGiven(text, start + 1, end) && !isPlace(text, start, end))
      return given + 1
  }
  return 0
}

const endsName = (text: string, start: number, end: number): boolean =>
  end >= text.length ||
  (isMark(text, end) && !ORIGINAL.test(text.slice(end, end + 2))) ||
  speaks(text, end) ||
  isCharged(text, start, end) ||
  (isIn(opensSignature, text, end) && SIGNATURE.test(text.slice(end, end + SIGNATURE_REACH)))

const isPlace = (text: string, start: number, end: number): boolean =>
  isPlaceName(text, start + 1, end) || isPlaceAbroad(text, start + 1, end) || isPlaceName(text, start, end)

function isGiven(text: string, start: number, end: number): boolean {
  const { first, last, only } = nameTables()
  if (end - start === 1) return likelier(only, text, start) > ONE
  return (
    wordTag(text, start, end) === null && likelier(first, text, start) + likelier(last, text, end - 1) > TWO
  )
}

/** How much likelier a character is in that part of a name than in a text. */
function likelier(part: Float32Array, text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return (nameTables().text[unit] ?? 0) - Math.min(part[unit] ?? SEEN_AT_LEAST, SEEN_AT_LEAST)
}

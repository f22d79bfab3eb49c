import { isIn } from '@jianbao/text'
import { MAY_BE_CAPITAL } from '../../scan/character-rows.js'
import { codeUnits } from '../../scan/code-units.js'
import { isHanUnit } from '../../scan/is-han.js'
import { blanks } from '../../scan/shared-tables.js'
import { nextMarked, textMarks } from '../../scan/text-marks.js'
import { TITLE_END, TITLE_START, type Titles } from '../titles/find-titles.js'
import type { NameMention } from './find-names.js'
import { isFirm } from './latin-firms.js'
import {
  actsBehindWord,
  capitalWordAt,
  isOfFirm,
  ofPeopleOnly,
  smallWordAt,
  speaksAsPerson,
  standsAlone,
} from './latin-singles.js'

/** John R. Miller, Anne-Marie O'Neil, Ludwig van Dyk: two words and more, as their bearers write them. */
const LATIN =
  /(?<![\p{Script=Latin}\p{N}.@/-])\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?(?: (?:\p{Lu}\.|van|von|de|da|di|bin|al))*(?: \p{Lu}[\p{Script=Latin}'’]*\p{Ll}(?:-\p{Lu}\p{Ll}+)?){1,3}(?![\p{Script=Latin}\p{N}])/uy
const SPEAKS = /^(?:\s?)(?:表示|说|称|指出|认为|告诉|介绍|透露|强调|写道|回忆|坦言|补充|解释)/u
const SPEECH_REACH = 4

/** Whether a character may follow the capital that a name begins with: most capitals stand before others, or alone. */
const mayGoOn = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || unit === 0x27 || (unit >= 0x80 && !isHanUnit(unit))

/** Names in Latin letters that a title stands beside or that speak. */
export function findLatinNames(text: string, titles: Titles): NameMention[] {
  const { marks } = titles
  const found: NameMention[] = []
  const units = codeUnits(text)
  const characters = textMarks(text)
  const next = (from: number): number => nextMarked(characters, from, MAY_BE_CAPITAL)
  for (let start = next(0); start < text.length; start = next(start + 1)) {
    if (!mayGoOn(units[start + 1] ?? 0)) continue
    const before = isIn(blanks, text, start - 1) ? start - 1 : start
    if (isOfFirm(text, before)) continue
    const behindTitle = ((marks[before] ?? 0) & TITLE_END) !== 0
    const words = wordsAt(text, start)
    const name = words ?? oneWordAt(text, start, titles, behindTitle)
    if (name === undefined) continue
    const end = start + name.length
    const titled = behindTitle || ((marks[end] ?? 0) & TITLE_START) !== 0
    if (words === undefined || behindTitle || isSomebody(text, name, end, titled))
      found.push(named(name, start, titled ? 'title before' : 'words after'))
    start = end - 1
  }
  addSmall(text, titles, found)
  return found
}

/** @param titled whether a title stands behind the name */
const isSomebody = (text: string, name: string, end: number, titled: boolean): boolean =>
  !isFirm(name) &&
  (titled || SPEAKS.test(text.slice(end, end + SPEECH_REACH)) || speaksAsPerson(text, name, end))

function wordsAt(text: string, start: number): string | undefined {
  LATIN.lastIndex = start
  return LATIN.exec(text)?.[0]
}

/** One word names somebody behind an office where what follows says so, before 先生, or as what people are called. */
function oneWordAt(text: string, start: number, titles: Titles, behindTitle: boolean): string | undefined {
  if (!behindTitle && !mayBeAddressed(titles, start) && !actsBehindWord(text, start)) return undefined
  const name = capitalWordAt(text, start)
  if (name === undefined) return undefined
  const end = start + name.length
  const addressed = isAddressed(titles, end)
  return addressed ||
    (behindTitle && standsAlone(text, name, end, isIn(ofPeopleOnly, text, start - 1))) ||
    speaksAsPerson(text, name, end)
    ? name
    : undefined
}

const ADDRESSED_WITHIN = 20

/** Whether a title begins so near behind a place that one word could stand before it. */
function mayBeAddressed({ marks }: Titles, start: number): boolean {
  for (let at = start + 2; at <= start + ADDRESSED_WITHIN; at++)
    if (((marks[at] ?? 0) & TITLE_START) !== 0) return true
  return false
}

const isAddressed = (titles: Titles, end: number): boolean => titles.nearAt(end)?.kind === 'address'

/** 设计师kenmiller认为: directly behind an office, where capitals got lost. */
function addSmall(text: string, titles: Titles, found: NameMention[]): void {
  const addressed = (end: number): boolean => isAddressed(titles, end)
  for (const { end: start } of titles.found) {
    if (!isSmall(text.charCodeAt(start)) || !isIn(ofPeopleOnly, text, start - 1)) continue
    const name = smallWordAt(text, start, addressed)
    if (name !== undefined) found.push(named(name, start, 'title before'))
  }
}

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

const named = (name: string, start: number, rule: string): NameMention => ({
  name,
  masked: false,
  title: null,
  rule,
  start,
  end: start + name.length,
})
